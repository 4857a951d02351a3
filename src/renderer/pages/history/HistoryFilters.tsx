import { Select, TextInput } from '@mantine/core';
import { useCallback, useRef } from 'react';
import { CHANGE_KINDS } from '#shared/contract/history.ts';
import type { Change } from '#shared/contract/history.ts';
import { usePageAction } from '../../app/page-actions.ts';
import { Icon } from '../../components/Icon.tsx';
import { KIND_WORDS } from './history-words.ts';

interface Filters {
  readonly search: string;
  readonly kind: Change['kind'] | null;
}
export const NO_FILTERS: Filters = { search: '', kind: null };

const ALL = 'all';

interface HistoryFiltersProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** Which changes are listed: by words and by kind. */
export function HistoryFilters({ filters, onChange }: HistoryFiltersProps) {
  const field = useRef<HTMLInputElement>(null);
  usePageAction(
    'search',
    useCallback(() => field.current?.focus(), []),
  );
  return (
    <>
      <TextInput
        ref={field}
        className="history-search"
        aria-label="Find a change"
        placeholder="Find a change"
        leftSection={<Icon name="search" />}
        value={filters.search}
        onChange={(event) => onChange({ ...filters, search: event.currentTarget.value })}
      />
      <Select
        className="history-kind"
        aria-label="Kind of change"
        allowDeselect={false}
        rightSection={<Icon name="down" size={12} />}
        value={filters.kind ?? ALL}
        onChange={(value) =>
          onChange({ ...filters, kind: CHANGE_KINDS.find((kind) => kind === value) ?? null })
        }
        data={[
          { value: ALL, label: 'All kinds' },
          ...CHANGE_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] })),
        ]}
      />
    </>
  );
}
