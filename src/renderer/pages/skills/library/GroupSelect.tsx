import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '../../../app/queries.ts';
import { groupPaths } from './group-paths.ts';

const OFFERED = 100;

interface GroupSelectProps {
  readonly label: string;
  readonly value: number | null;
  /** Groups that cannot be chosen. */
  readonly except?: ReadonlySet<number>;
  readonly placeholder?: string;
  readonly onChange: (id: number | null) => void;
}

/** A group of the tree, by its name or by what it lies in. */
export function GroupSelect(props: GroupSelectProps) {
  const groups = useQuery(orpc.skills.groups.queryOptions()).data;
  const data = useMemo(
    () =>
      [...groupPaths(groups ?? [])]
        .filter(([id]) => props.except?.has(id) !== true)
        .map(([id, path]) => ({ value: String(id), label: path })),
    [groups, props.except],
  );
  return (
    <Select
      label={props.label}
      placeholder={props.placeholder ?? 'none'}
      searchable
      clearable
      limit={OFFERED}
      nothingFoundMessage="No group of that name"
      data={data}
      value={props.value === null ? null : String(props.value)}
      onChange={(value) => props.onChange(value === null ? null : Number(value))}
    />
  );
}
