import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';

interface IssuerSelectProps {
  readonly label: string;
  readonly placeholder?: string;
  /** Platforms on which credentials of others are earned come first, and new ones are made as such. */
  readonly platform?: boolean;
  readonly value: number | null;
  readonly onChange: (id: number | null) => void;
}

const NEW = 'new';

/** An awarding body or platform by name; one that is not known yet is added by its name. */
export function IssuerSelect(props: IssuerSelectProps) {
  const { label, placeholder = 'not stated', platform = false, value, onChange } = props;
  const [typed, setTyped] = useState('');
  const issuers = useQuery(orpc.credentials.issuers.queryOptions({ input: {} })).data ?? [];
  const wanted = typed.trim();
  const isKnown = issuers.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const chosenName = issuers.find((issuer) => issuer.id === value)?.name;
  const offersNew = wanted !== '' && !isKnown;
  const inOrder = platform
    ? issuers.toSorted((a, b) => Number(b.isPlatform) - Number(a.isPlatform))
    : issuers;
  const data = [
    ...inOrder.map((issuer) => ({ value: String(issuer.id), label: issuer.name })),
    ...(offersNew ? [{ value: NEW, label: `Add “${wanted}”` }] : []),
  ];
  const add = async (): Promise<void> => {
    const added = await perform(
      client.credentials.createIssuer({ name: wanted, isPlatform: platform }),
      `Added ${wanted}.`,
    );
    if (added) onChange(added.id);
  };
  return (
    <Select
      label={label}
      placeholder={placeholder}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${label}: not stated` }}
      data={data}
      filter={({ options, search }) => {
        const sought = search.trim().toLowerCase();
        // What is chosen already does not narrow the list.
        if (sought === '' || sought === chosenName?.toLowerCase()) return options;
        return options.filter(
          (one) =>
            'value' in one && (one.value === NEW || one.label.toLowerCase().includes(sought)),
        );
      }}
      limit={60}
      value={value === null ? null : String(value)}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage="Type a name to add it"
      onChange={(chosen) => {
        if (chosen === NEW) void add();
        else onChange(chosen === null ? null : Number(chosen));
      }}
    />
  );
}
