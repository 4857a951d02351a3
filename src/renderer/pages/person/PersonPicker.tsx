import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../app/queries.ts';

interface PersonPickerProps {
  label: string;
  value: number | null;
  /** Name of the person chosen, where it is known already. */
  name: string | null;
  placeholder?: string;
  except?: number;
  onChange: (id: number | null) => void;
}

const OFFERED = 20;

/** Finds a person by name, number or e-mail as one types. */
export function PersonPicker({
  label,
  value,
  name,
  placeholder,
  except,
  onChange,
}: PersonPickerProps) {
  const [typed, setTyped] = useState(name ?? '');
  const [chosenName, setChosenName] = useState(name);
  const [sought] = useDebouncedValue(typed, 120);
  const [asked, setAsked] = useState(false);
  const found = useQuery(
    orpc.people.list.queryOptions({
      input: {
        filter: { search: sought === chosenName ? '' : sought, presence: 'all' },
        offset: 0,
        limit: OFFERED,
      },
      enabled: asked,
      placeholderData: keepPreviousData,
    }),
  ).data;
  const offered = (found?.people ?? []).filter(({ id }) => id !== except);
  const data = offered.map((person) => ({
    value: String(person.id),
    label: person.name,
    detail: [person.role, person.department].filter(Boolean).join(' · '),
  }));
  if (value !== null && !data.some((one) => one.value === String(value))) {
    data.push({ value: String(value), label: chosenName ?? `Person ${value}`, detail: '' });
  }
  return (
    <Select
      label={label}
      placeholder={placeholder ?? 'Name, number or e-mail'}
      searchable
      clearable
      data={data}
      filter={({ options }) => options}
      value={value === null ? null : String(value)}
      searchValue={typed}
      onSearchChange={setTyped}
      onFocus={() => setAsked(true)}
      nothingFoundMessage="Nobody of that name"
      onChange={(chosen, option) => {
        setChosenName(option?.label ?? null);
        onChange(chosen === null ? null : Number(chosen));
      }}
      renderOption={({ option }) => (
        <span>
          {option.label}{' '}
          <span className="small muted">
            {data.find((one) => one.value === option.value)?.detail}
          </span>
        </span>
      )}
    />
  );
}
