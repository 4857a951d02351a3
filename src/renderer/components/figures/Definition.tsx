import { Popover } from '@mantine/core';
import { IconButton } from '../IconButton.tsx';
import { NamedDropdown } from '../NamedDropdown.tsx';
import { DEFINITIONS, type DefinitionName } from './definitions.ts';
import './figures.css';

/** A small button that says how figures are defined. */
export function Definition({
  of,
  label = 'What this means',
}: {
  readonly of: readonly DefinitionName[];
  readonly label?: string;
}) {
  return (
    <Popover position="bottom-end" width={320} withinPortal>
      <Popover.Target>
        <IconButton icon="info" label={label} />
      </Popover.Target>
      <NamedDropdown label={label} className="definitions">
        <ul className="small">
          {of.map((name) => (
            <li key={name}>{DEFINITIONS[name]}</li>
          ))}
        </ul>
      </NamedDropdown>
    </Popover>
  );
}
