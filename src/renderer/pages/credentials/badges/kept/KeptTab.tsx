import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { client } from '../../../../app/client.ts';
import { count } from '../../../../app/format.ts';
import { usePageAction } from '../../../../app/page-actions.ts';
import { orpc, queryClient } from '../../../../app/queries.ts';
import { usePreferences } from '../../../../app/workspace.ts';
import { ColumnMenu } from '../../../../components/data-table/ColumnMenu.tsx';
import { recallPlace } from '../../../../components/data-table/places.ts';
import { useIdSelection } from '../../../../components/data-table/use-id-selection.ts';
import { useTableLayout } from '../../../../components/data-table/use-layout.ts';
import { DataTable } from '../../../../components/DataTable.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../../components/States.tsx';
import { useNarrow } from '../../../../components/use-narrow.ts';
import { useCredentialsSearch } from '../../use-credentials-search.ts';
import { useBadgePlaces } from '../places.ts';
import { useKept, useKeptQuery } from '../use-badges.ts';
import { allKept, exportKept } from './all-kept.ts';
import { isKeptFiltered, KeptFilters, NO_KEPT_FILTER } from './KeptFilters.tsx';
import { keptColumns } from './kept-columns.tsx';
import { KeptTotals } from './KeptTotals.tsx';

/** Badges that are kept with their people, by the verdicts of the day on which each was last checked. */
export function KeptTab() {
  const { search, change } = useCredentialsSearch();
  const { open } = useBadgePlaces();
  const narrow = useNarrow();
  const columns = useMemo(() => keptColumns(narrow), [narrow]);
  const density = usePreferences()?.density ?? 'normal';
  const query = useKeptQuery(search);
  const kept = useKept(query);
  const [layout, setLayout] = useTableLayout('badges-kept');
  const listKey = `badges ${JSON.stringify(query)}`;
  const [active, setActive] = useState(() => recallPlace(listKey).active);
  const idsOf = useCallback(
    () =>
      queryClient.fetchQuery({
        queryKey: [...orpc.badges.list.key(), 'ids', query],
        queryFn: async () => (await allKept(query)).map(({ id }) => id),
      }),
    [query],
  );
  const selection = useIdSelection(listKey, kept.rowAt, idsOf);
  const person = useQuery(
    orpc.people.get.queryOptions({
      input: { id: search.person ?? 1 },
      enabled: search.person !== undefined,
    }),
  ).data?.person.name;
  const total = kept.total ?? 0;
  const filtered = isKeptFiltered(search);
  const doExport = useCallback(() => void exportKept(query), [query]);
  usePageAction('export', total > 0 ? doExport : null);
  const filter = (next: Parameters<typeof change>[0]): void => {
    setActive(-1);
    change(next);
  };
  if (kept.error) return <ErrorState error={kept.error} onRetry={kept.retry} />;
  if (kept.total === undefined) return <LoadingRows />;
  if (total === 0 && !filtered && !kept.stale)
    return (
      <EmptyState title="No badge kept yet">
        Drop a badge, look at its verdicts, and keep it: the file itself and the report of that day
        then stay with the person, and it can become an award.
      </EmptyState>
    );
  return (
    <>
      <KeptFilters search={search} person={person} onChange={filter} />
      <DataTable
        label="Kept badges"
        columns={columns}
        rowCount={total}
        rowAt={kept.rowAt}
        onVisible={kept.onVisible}
        layout={layout}
        onLayout={setLayout}
        density={density}
        tall
        active={active}
        onActive={setActive}
        onOpen={(index) => {
          const row = kept.rowAt(index);
          if (row) open({ badgeId: row.id });
        }}
        selection={selection}
        rowLabel={({ name, person: whose }) => `${name} of ${whose}`}
        listKey={listKey}
        stale={kept.stale}
        empty={
          <EmptyState
            title="No kept badge fits"
            deeds={<Button onClick={() => filter(NO_KEPT_FILTER)}>Clear the filter</Button>}
          >
            {count(0, 'badge', 'badges')} by this search and these verdicts.
          </EmptyState>
        }
      />
      <KeptTotals
        total={total}
        selection={selection}
        onOpen={
          active < 0
            ? null
            : () => {
                const row = kept.rowAt(active);
                if (row) open({ badgeId: row.id });
              }
        }
        onRemove={(ids) => client.badges.remove({ ids })}
      >
        <ColumnMenu columns={columns} layout={layout} onLayout={setLayout} />
        <Button onClick={doExport} disabled={total === 0}>
          Export
        </Button>
      </KeptTotals>
    </>
  );
}
