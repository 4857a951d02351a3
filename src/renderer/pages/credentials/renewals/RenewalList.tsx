import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { count, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { usePreferences } from '../../../app/workspace.ts';
import { recallPlace } from '../../../components/data-table/places.ts';
import { useTableLayout } from '../../../components/data-table/use-layout.ts';
import { DataTable, type Sort } from '../../../components/DataTable.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../components/States.tsx';
import type { CredentialsChange, CredentialsSearch } from '../credentials-search.ts';
import { moneyWords } from '../words.ts';
import { RENEWAL_COLUMNS } from './renewal-columns.tsx';
import { RESTS_ON } from './export-renewals.ts';
import { sortOf, spanOf, type RenewalsInput } from './renewals-query.ts';
import { useRenewals } from './use-renewals.ts';

interface RenewalListProps {
  readonly search: CredentialsSearch;
  readonly query: RenewalsInput;
  readonly onChange: (change: CredentialsChange) => void;
}

/** Awards to be renewed, the most urgent first. */
export function RenewalList({ search, query, onChange }: RenewalListProps) {
  const navigate = useNavigate();
  const density = usePreferences()?.density ?? 'normal';
  const renewals = useRenewals(query);
  const [layout, setLayout] = useTableLayout('renewals');
  const listKey = `renewals ${JSON.stringify(query)}`;
  const [active, setActive] = useState(() => recallPlace(listKey).active);
  if (renewals.error) return <ErrorState error={renewals.error} onRetry={renewals.retry} />;
  if (renewals.total === undefined) return <LoadingRows rows={12} />;
  const { field, direction } = sortOf(search);
  return (
    <>
      <DataTable
        label="Renewals"
        columns={RENEWAL_COLUMNS}
        rowCount={renewals.total}
        rowAt={renewals.rowAt}
        onVisible={renewals.onVisible}
        layout={layout}
        onLayout={setLayout}
        sort={{ field, direction }}
        onSort={(sort: Sort) => onChange({ sort: sort.field, dir: sort.direction })}
        density={density}
        tall
        active={active}
        onActive={setActive}
        onOpen={(index) => {
          const award = renewals.rowAt(index)?.id;
          if (award !== undefined)
            void navigate({ to: '/credentials', search: { view: 'awards', award } });
        }}
        listKey={listKey}
        stale={renewals.stale}
        empty={<NothingExpires search={search} onChange={onChange} />}
      />
      {renewals.total > 0 && <Totals query={query} />}
    </>
  );
}

/** What the list comes to. */
function Totals({ query }: Pick<RenewalListProps, 'query'>) {
  const found = useQuery(
    orpc.development.renewals.queryOptions({ input: { ...query, limit: 100 } }),
  ).data;
  if (!found) return <div className="page-foot" />;
  const { total, people, overdue, due, cost, unpriced } = found;
  return (
    <div className="page-foot" title={RESTS_ON}>
      <span>
        {count(total, 'award', 'awards')} of {count(people, 'person', 'people')}
      </span>
      {overdue > 0 && <span className="second">{formatNumber(overdue)} expired</span>}
      {due > 0 && <span className="second">{formatNumber(due)} to renew now</span>}
      <span className="grow" />
      <span className="second">
        Renewing all: {moneyWords(cost)}
        {unpriced > 0 && `, ${formatNumber(unpriced)} without a price in ${cost.currency}`}
      </span>
    </div>
  );
}

const NothingExpires = ({ search, onChange }: Pick<RenewalListProps, 'search' | 'onChange'>) => {
  const isNarrowed =
    search.q !== undefined ||
    search.credential !== undefined ||
    search.department !== undefined ||
    search.month !== undefined;
  return (
    <EmptyState
      title={isNarrowed ? 'No renewal fits' : `Nothing expires within ${spanOf(search)} months`}
      deeds={
        isNarrowed && (
          <Button
            onClick={() =>
              onChange({
                q: undefined,
                credential: undefined,
                department: undefined,
                month: undefined,
              })
            }
          >
            Show all renewals
          </Button>
        )
      }
    >
      {isNarrowed
        ? 'No award fits the search, the filters and the month chosen.'
        : 'Awards with a day of expiry are listed here as it comes near. A credential that sets how long its awards are valid gives each new award its day.'}
    </EmptyState>
  );
};
