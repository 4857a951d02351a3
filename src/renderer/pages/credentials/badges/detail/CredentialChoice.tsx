import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../../../app/queries.ts';

export const NEW_ENTRY = 'new';
/** An entry of the catalogue, or one that is made of what the badge says. */
export type ChosenCredential = number | typeof NEW_ENTRY;

interface CredentialChoiceProps {
  /** As the badge calls it. */
  readonly name: string;
  readonly issuer: string | null;
  readonly proposed: { readonly id: number; readonly title: string; readonly sure: boolean } | null;
  readonly value: ChosenCredential;
  readonly onChange: (value: ChosenCredential) => void;
}

/** Which entry of the catalogue the badge is an award of. */
export function CredentialChoice(props: CredentialChoiceProps) {
  const { name, issuer, proposed, value, onChange } = props;
  const created = `${name} (new entry)`;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const title = value === NEW_ENTRY ? created : (chosen ?? proposed?.title ?? '');
  const [sought] = useDebouncedValue(typed, 120);
  const found = useQuery(
    orpc.credentials.options.queryOptions({
      input: { search: sought === title ? '' : sought, limit: 30 },
      placeholderData: keepPreviousData,
    }),
  ).data;
  const data = [
    { value: NEW_ENTRY, label: created },
    ...(found ?? []).map((one) => ({ value: String(one.id), label: one.title })),
  ];
  if (!data.some((one) => one.value === String(value)))
    data.push({ value: String(value), label: title });
  return (
    <Select
      label="Credential in the catalogue"
      description={
        value === NEW_ENTRY
          ? `The catalogue gets an entry of what the badge says, by ${issuer ?? 'an issuer that is not stated'}.`
          : value === proposed?.id
            ? proposed.sure
              ? 'As the badges of this kind before.'
              : 'Proposed by title and issuer: make sure it is the same.'
            : null
      }
      searchable
      allowDeselect={false}
      data={data}
      // The worker searches; the new entry is always offered.
      filter={({ options }) => options}
      value={String(value)}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage="No such entry"
      onChange={(next, option) => {
        if (next === null) return;
        setChosen(option?.label ?? null);
        onChange(next === NEW_ENTRY ? NEW_ENTRY : Number(next));
      }}
    />
  );
}
