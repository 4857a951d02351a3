import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../../app/queries.ts';

interface CredentialFieldProps {
  readonly value: number | null;
  readonly error?: string | null;
  readonly onChange: (id: number | null) => void;
}

const MOST = 5000;

/** One entry of the catalogue, found by its title. */
export function CredentialField({ value, error, onChange }: CredentialFieldProps) {
  const all = useQuery(orpc.credentials.options.queryOptions({ input: { limit: MOST } })).data;
  return (
    <Select
      label="Credential"
      placeholder="Title"
      searchable
      limit={60}
      data={(all ?? []).map(({ id, title, issuer }) => ({
        value: String(id),
        label: issuer === null ? title : `${title}, ${issuer}`,
      }))}
      nothingFoundMessage={
        all?.length === 0 ? 'The catalogue has no entry yet' : 'No credential of that title'
      }
      value={value === null ? null : String(value)}
      error={error}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  );
}
