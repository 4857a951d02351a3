import { Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../../app/queries.ts';
import { Icon } from '../../../components/Icon.tsx';
import { NamedDropdown } from '../../../components/NamedDropdown.tsx';
import { SkillPicker } from '../../skills/SkillPicker.tsx';

const NONE: ReadonlySet<number> = new Set();

/** Entries that certify a skill, found by its name: libraries may have thousands. */
export function SkillFilter(props: {
  readonly value: number | undefined;
  readonly onChange: (skill: number | undefined) => void;
}) {
  const { value, onChange } = props;
  const [shown, setShown] = useState(false);
  const chosen = useQuery(
    orpc.skills.get.queryOptions({ input: { id: value ?? 1 }, enabled: value !== undefined }),
  ).data;
  return (
    <Popover opened={shown} onChange={setShown} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          className={value === undefined ? 'facet' : 'facet on'}
          rightSection={<Icon name="down" size={12} />}
          onClick={() => setShown(!shown)}
        >
          <span className="facet-label">Certifies</span>
          <span className="cut">{value === undefined ? 'any' : (chosen?.skill.name ?? '…')}</span>
        </Button>
      </Popover.Target>
      <NamedDropdown label="Certifies" className="facet-menu">
        <SkillPicker
          label="Find a skill"
          placeholder="Find a skill"
          except={NONE}
          onPick={({ id }) => {
            setShown(false);
            onChange(id);
          }}
        />
        {value !== undefined && (
          <p className="small gap-link">
            <button
              type="button"
              className="link"
              onClick={() => {
                setShown(false);
                onChange(undefined);
              }}
            >
              Any skill
            </button>
          </p>
        )}
      </NamedDropdown>
    </Popover>
  );
}
