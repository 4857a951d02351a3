import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { count } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { Icon } from '../../components/Icon.tsx';
import { NamedDropdown } from '../../components/NamedDropdown.tsx';
import type { ColumnSkill } from './store/columns.ts';

interface SkillPickerProps {
  /** Undefined: those required of the people shown. */
  readonly chosen: readonly number[] | undefined;
  /** What is shown now. */
  readonly columns: readonly ColumnSkill[];
  readonly onChange: (skills: number[] | undefined) => void;
  /** In words on the button; without: how many are shown. */
  readonly label?: string;
}

const OFFERED = 60;

/** Which skills are columns: those that the roles of these people require, or any others. */
export function SkillPicker({ chosen, columns, onChange, label }: SkillPickerProps) {
  const [shown, setShown] = useState(false);
  const own = chosen !== undefined;
  return (
    <Popover opened={shown} onChange={setShown} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          className={own ? 'facet on' : 'facet'}
          rightSection={<Icon name="down" size={12} />}
          onClick={() => setShown(!shown)}
        >
          {label ?? (
            <>
              <span className="facet-label">Skills</span>
              <span className="cut">
                {own ? `${chosen.length} chosen` : `${columns.length} required`}
              </span>
            </>
          )}
        </Button>
      </Popover.Target>
      <NamedDropdown label="Skills shown" className="facet-menu skill-menu">
        {shown && (
          <Choice
            chosen={chosen ?? columns.map(({ id }) => id)}
            columns={columns}
            onChange={onChange}
          />
        )}
        {own && (
          <button type="button" className="link small" onClick={() => onChange(undefined)}>
            Only what is required of these people
          </button>
        )}
      </NamedDropdown>
    </Popover>
  );
}

function Choice(props: {
  readonly chosen: readonly number[];
  readonly columns: readonly ColumnSkill[];
  readonly onChange: (skills: number[] | undefined) => void;
}) {
  const { chosen, columns, onChange } = props;
  const [sought, setSought] = useState('');
  const found = useQuery(
    orpc.skills.find.queryOptions({
      input: { text: sought.trim(), limit: OFFERED },
      placeholderData: keepPreviousData,
    }),
  );
  const toggle = (id: number): void => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    onChange(next.length > 0 ? next : undefined);
  };
  const shown = columns.filter(({ id }) => chosen.includes(id));
  const others = (found.data ?? []).filter(({ id }) => !shown.some((one) => one.id === id));
  const listed = sought.trim() === '' ? [...shown, ...others] : (found.data ?? []);
  return (
    <>
      <TextInput
        aria-label="Find a skill"
        placeholder="Find a skill"
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <ul>
        {listed.map(({ id, name, category }) => (
          <li key={id}>
            <Checkbox
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
              label={
                <>
                  <span className="grow">{name}</span>
                  {category && <span className="muted small">{category}</span>}
                </>
              }
            />
          </li>
        ))}
      </ul>
      {found.isSuccess && listed.length === 0 && <p className="small muted">No such skill.</p>}
      {others.length >= OFFERED && (
        <p className="small muted">
          More than {count(OFFERED, 'skill', 'skills')}: type to find one.
        </p>
      )}
    </>
  );
}
