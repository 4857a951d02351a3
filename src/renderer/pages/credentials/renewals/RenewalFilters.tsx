import { Button, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { memo, useCallback } from 'react';
import { formatDate } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { ChoiceFilter } from '../../../components/ChoiceFilter.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import type { CredentialsChange, CredentialsSearch } from '../credentials-search.ts';
import { monthName } from './month-names.ts';
import { SPANS, spanOf, USUAL_SPAN, type RenewalsInput } from './renewals-query.ts';

export interface RenewalPartProps {
  readonly search: CredentialsSearch;
  /** What is looked at, whatever month or day is chosen. */
  readonly scope: Pick<
    RenewalsInput & object,
    'filter' | 'to' | 'expired' | 'credentialIds' | 'search'
  >;
  readonly onChange: (change: CredentialsChange) => void;
}

const SHOWN = [
  { value: 'list', label: 'List' },
  { value: 'calendar', label: 'Calendar' },
  { value: 'groups', label: 'By group' },
];

/** Which renewals are looked at, and how. */
export const RenewalFilters = memo(function RenewalFilters({
  search,
  scope,
  onChange,
}: RenewalPartProps) {
  const find = useCallback((q: string) => onChange({ q: q || undefined }), [onChange]);
  const counted = (by: 'credential' | 'department') =>
    orpc.development.renewalCounts.queryOptions({
      input: {
        ...scope,
        by,
        ...(by === 'credential' ? { credentialIds: [] } : { filter: {} }),
      },
      placeholderData: keepPreviousData,
    });
  const credentials = useQuery(counted('credential')).data?.groups ?? [];
  const departments = useQuery(counted('department')).data?.groups ?? [];
  return (
    <div className="filter-bar" role="search" aria-label="Filter renewals">
      <SearchField
        className="filter-search"
        label="Search renewals"
        placeholder="Person, credential, awarding body"
        text={search.q ?? ''}
        onChange={find}
      />
      <ChoiceFilter<number>
        label="Within"
        usual={USUAL_SPAN}
        value={spanOf(search)}
        choices={SPANS.map((months) => ({ value: months, label: `${months} months` }))}
        onChange={(months) =>
          onChange({ months: months === USUAL_SPAN ? undefined : months, month: undefined })
        }
      />
      <ChoiceFilter<number>
        label="Credential"
        value={search.credential}
        choices={credentials.map(({ key, label, awards }) => ({
          value: Number(key),
          label: label ?? '',
          count: awards,
        }))}
        onChange={(credential) => onChange({ credential })}
      />
      <ChoiceFilter<string>
        label="Department"
        value={search.department}
        choices={departments.flatMap(({ key, label, awards }) =>
          key === null ? [] : [{ value: key, label: label ?? key, count: awards }],
        )}
        onChange={(department) => onChange({ department })}
      />
      {search.month !== undefined && (
        <Button size="xs" variant="light" onClick={() => onChange({ month: undefined })}>
          {search.month.length === 7 ? monthName(search.month) : formatDate(search.month)}: show all
        </Button>
      )}
      <span className="grow" />
      <SegmentedControl
        size="xs"
        aria-label="Shown as"
        value={search.show ?? 'list'}
        data={SHOWN}
        onChange={(show) => onChange({ show: show === 'list' ? undefined : show })}
      />
    </div>
  );
});
