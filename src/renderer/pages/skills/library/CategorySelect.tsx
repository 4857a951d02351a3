import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/queries.ts';

interface CategorySelectProps {
  readonly value: number | null;
  readonly placeholder?: string;
  readonly onChange: (id: number | null) => void;
}

export function CategorySelect({ value, placeholder, onChange }: CategorySelectProps) {
  const categories = useQuery(orpc.skills.categories.queryOptions()).data ?? [];
  return (
    <Select
      label="Category (optional)"
      placeholder={placeholder ?? 'none'}
      clearable
      data={categories.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  );
}
