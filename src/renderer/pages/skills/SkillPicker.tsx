import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type Ref } from 'react';
import { orpc } from '../../app/queries.ts';

export interface PickedSkill {
  readonly id: number;
  readonly name: string;
  readonly category: string | null;
}

interface SkillPickerProps {
  readonly label: string;
  readonly placeholder: string;
  /** Already there: not offered again. */
  readonly except: ReadonlySet<number>;
  readonly onPick: (skill: PickedSkill) => void;
  /** Offers to add what is not in the library, by the name typed. */
  readonly onNew?: (name: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

const OFFERED = 30;
const NEW = 'new';

/** Finds a skill by its name or other names as one types; Enter takes the first. The field is empty for the next one. */
export function SkillPicker({ label, placeholder, except, onPick, onNew, ref }: SkillPickerProps) {
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), 100);
  const [asked, setAsked] = useState(false);
  const answer = useQuery(
    orpc.skills.find.queryOptions({
      input: { text: sought, limit: OFFERED + except.size },
      enabled: asked,
      placeholderData: keepPreviousData,
    }),
  );
  const found = (answer.data ?? []).filter(({ id }) => !except.has(id)).slice(0, OFFERED);
  const same = (answer.data ?? []).some(
    ({ name, alias }) =>
      name.toLowerCase() === sought.toLowerCase() || alias?.toLowerCase() === sought.toLowerCase(),
  );
  const data = found.map(({ id, name }) => ({ value: String(id), label: name }));
  const offersNew = onNew !== undefined && sought !== '' && sought === typed.trim() && !same;
  if (offersNew && !answer.isPlaceholderData)
    data.push({ value: NEW, label: `Add “${sought}” to the library` });
  const choose = (value: string | null): void => {
    if (value === NEW) onNew?.(typed.trim());
    const skill = found.find(({ id }) => String(id) === value);
    if (skill) onPick(skill);
    setTyped('');
  };
  return (
    <Select
      {...(ref === undefined ? {} : { ref })}
      className="grow"
      aria-label={label}
      placeholder={placeholder}
      searchable
      selectFirstOptionOnChange
      rightSection={null}
      data={data}
      filter={({ options }) => options}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onFocus={() => setAsked(true)}
      nothingFoundMessage={sought === '' ? 'No further skill' : 'No skill of that name'}
      onChange={choose}
      renderOption={({ option }) => {
        const skill = found.find(({ id }) => String(id) === option.value);
        return (
          <span>
            {option.label}{' '}
            <span className="small muted">
              {[skill?.alias, skill?.category].filter(Boolean).join(' · ')}
            </span>
          </span>
        );
      }}
    />
  );
}
