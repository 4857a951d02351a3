import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../../app/queries.ts';

export interface PickedCredential {
  readonly id: number;
  readonly title: string;
  readonly issuer: string | null;
}

interface CredentialPickerProps {
  readonly label: string;
  readonly placeholder?: string;
  /** Already there: not offered again. */
  readonly except: ReadonlySet<number>;
  readonly onPick: (credential: PickedCredential) => void;
}

const OFFERED = 30;

/** Finds an entry of the catalogue by its title or other titles as one types. The field is empty for the next one. */
export function CredentialPicker(props: CredentialPickerProps) {
  const { label, placeholder = label, except, onPick } = props;
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [sought] = useDebouncedValue(typed.trim(), 80);
  const answer = useQuery(
    orpc.credentials.options.queryOptions({
      input: { search: sought, limit: OFFERED + except.size },
      enabled: combobox.dropdownOpened,
      placeholderData: keepPreviousData,
    }),
  );
  const found = (answer.data ?? []).filter(({ id }) => !except.has(id)).slice(0, OFFERED);
  const choose = (value: string): void => {
    const picked = found.find(({ id }) => String(id) === value);
    if (!picked) return;
    setTyped('');
    combobox.closeDropdown();
    onPick(picked);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          className="grow"
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label="Credentials found" mah={280} className="picker-options">
          {found.map(({ id, title, issuer }) => (
            <Combobox.Option key={id} value={String(id)}>
              {title} <span className="small muted">{issuer}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 && answer.data !== undefined && (
            <Combobox.Empty>
              {sought === '' ? 'No further credential' : 'No credential of that title'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
