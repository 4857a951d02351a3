import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type Ref } from 'react';
import { notifyProblem } from '../../app/notify.tsx';
import { orpc, queryClient } from '../../app/queries.ts';

export interface PickedSkill {
  readonly id: number;
  readonly name: string;
  readonly category: string | null;
}

type Found = readonly { readonly name: string; readonly alias: string | null }[];

const isNamed = (skills: Found, text: string): boolean =>
  skills.some(({ name, alias }) =>
    [name, alias].some((one) => one?.toLowerCase() === text.toLowerCase()),
  );

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
export function SkillPicker(props: SkillPickerProps) {
  const { label, placeholder, except, onPick, onNew, ref } = props;
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const wanted = typed.trim();
  const [sought] = useDebouncedValue(wanted, 80);
  const limit = OFFERED + except.size;
  const answer = useQuery(
    orpc.skills.find.queryOptions({
      input: { text: sought, limit },
      enabled: combobox.dropdownOpened,
      placeholderData: keepPreviousData,
    }),
  );
  const settled = sought === wanted && answer.data !== undefined && !answer.isPlaceholderData;
  const all = answer.data ?? [];
  const found = all.filter(({ id }) => !except.has(id)).slice(0, OFFERED);
  const offersNew =
    onNew !== undefined && settled && wanted !== '' && !isNamed(answer.data, wanted);

  const close = (): void => {
    setTyped('');
    combobox.closeDropdown();
  };
  const choose = (value: string): void => {
    close();
    const skill = found.find(({ id }) => String(id) === value);
    if (skill) onPick(skill);
    else if (value === NEW) onNew?.(wanted);
  };
  /** Enter was pressed before the answer was there. */
  const takeFirst = async (): Promise<void> => {
    const now = await queryClient.fetchQuery(
      orpc.skills.find.queryOptions({ input: { text: wanted, limit } }),
    );
    const first = now.find(({ id }) => !except.has(id));
    if (first) onPick(first);
    else if (!isNamed(now, wanted)) onNew?.(wanted);
  };
  const arrived = useEffectEvent((skills: Found | undefined) => {
    if (skills && combobox.dropdownOpened && wanted !== '') combobox.selectFirstOption();
  });
  useEffect(() => {
    if (settled) arrived(answer.data);
  }, [settled, answer.data]);
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...(ref === undefined ? {} : { ref })}
          className="grow"
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || settled || wanted === '') return;
            event.preventDefault();
            close();
            takeFirst().catch(notifyProblem);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label="Skills found" mah={280} className="picker-options">
          {found.map(({ id, name, alias, category }) => (
            <Combobox.Option key={id} value={String(id)}>
              {name}{' '}
              <span className="small muted">{[alias, category].filter(Boolean).join(' · ')}</span>
            </Combobox.Option>
          ))}
          {offersNew && (
            <Combobox.Option value={NEW}>Add “{wanted}” to the library</Combobox.Option>
          )}
          {found.length === 0 && !offersNew && settled && (
            <Combobox.Empty>
              {wanted === '' ? 'No further skill' : 'No skill of that name'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
