import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { count } from '../../../app/format.ts';
import { notifyProblem } from '../../../app/notify.tsx';
import { usePageAction } from '../../../app/page-actions.ts';
import { usePreferences } from '../../../app/workspace.ts';
import { ColumnMenu } from '../../../components/data-table/ColumnMenu.tsx';
import { placed } from '../../../components/data-table/layout.ts';
import { recallPlace } from '../../../components/data-table/places.ts';
import { useTableLayout } from '../../../components/data-table/use-layout.ts';
import { DataTable, type Sort } from '../../../components/DataTable.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Page } from '../../../components/PageHead.tsx';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import type { CredentialsChange } from '../credentials-search.ts';
import { CredentialsHead } from '../CredentialsHead.tsx';
import { useCredentialsSearch } from '../use-credentials-search.ts';
import { useToday } from '../use-today.ts';
import { AddAwardsPanel } from './add/AddAwardsPanel.tsx';
import { AWARD_COLUMNS, awardColumnsFor } from './award-columns.tsx';
import { AwardFilters } from './AwardFilters.tsx';
import { awardSortOf, isAwardFiltered } from './awards-search.ts';
import { AwardTabs } from './AwardTabs.tsx';
import { AwardTotals } from './AwardTotals.tsx';
import { BulkAwardPanel } from './BulkAwardPanel.tsx';
import { exportAwards } from './export-awards.ts';
import { NoAwardFits, NoAwards } from './NoAwards.tsx';
import { OneAwardPanel } from './panel/OneAwardPanel.tsx';
import {
  awardIds,
  firstAwards,
  useAwardQuery,
  useAwards,
  useAwardSelection,
  useListSearch,
} from './use-awards.ts';

const SETTLE_MS = 60;

/** Every award as a table of any length, by how it stands on the day. */
export function AwardsTab() {
  const { search, change } = useCredentialsSearch();
  const density = usePreferences()?.density ?? 'normal';
  const today = useToday();
  const list = useListSearch(search);
  const query = useAwardQuery(list);
  const awards = useAwards(query);
  const selection = useAwardSelection(query, awards.rowAt);
  const [layout, setLayout] = useTableLayout('awards');
  const listKey = `awards ${JSON.stringify(query)}`;
  const [active, setActive] = useState(() => recallPlace(listKey).active);
  const [editing, setEditing] = useState(false);
  const [reveal, setReveal] = useState(-1);
  const states = useQuery(firstAwards(query)).data?.states;
  const total = awards.total ?? 0;
  const filtered = isAwardFiltered(search);
  const any = Object.values(states ?? {}).some((many) => many > 0);
  const nothingYet = states !== undefined && !any && !filtered && search.state === undefined;

  useEffect(() => {
    const wanted = search.award;
    const at = active;
    if (wanted === undefined || awards.rowAt(at)?.id === wanted) return;
    // Opened from elsewhere: the list shows the row that the panel is about.
    const find = async (): Promise<void> => {
      const index = (await awardIds(query)).indexOf(wanted);
      setReveal(index);
      setActive((now) => (now === at ? index : now));
    };
    find().catch(notifyProblem);
    // Only when another award is shown: while one walks the list, the panel follows the row.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [search.award]);
  const narrow = useCallback(
    (part: CredentialsChange) => {
      setActive(-1);
      change(part);
    },
    [change],
  );
  const show = useCallback(
    (part: { award?: number; add?: 'award' }) => {
      setEditing(false);
      change({ award: undefined, add: undefined, ...part });
    },
    [change],
  );
  const close = useCallback(() => show({}), [show]);
  const showSoon = useDebouncedCallback((award: number) => show({ award }), SETTLE_MS);
  const shownColumns = placed(AWARD_COLUMNS, layout).map(({ column }) => column.id);
  const doExport = useCallback(
    () => void exportAwards(query, shownColumns, today),
    // The columns are a new array each time; their names are what counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [query, shownColumns.join('\n'), today],
  );
  usePageAction('export', total > 0 ? doExport : null);
  const add = useCallback(() => show({ add: 'award' }), [show]);
  const sort = awardSortOf(search);
  const isNarrow = useNarrow();
  const panel =
    search.award !== undefined || search.add === 'award' || (editing && selection.count > 0);
  const columns = useMemo(() => awardColumnsFor(isNarrow, panel), [isNarrow, panel]);
  return (
    <Page>
      <CredentialsHead
        view="awards"
        actions={
          <>
            {!nothingYet && (
              <>
                <ColumnMenu columns={AWARD_COLUMNS} layout={layout} onLayout={setLayout} />
                <Button
                  leftSection={<Icon name="file" />}
                  onClick={doExport}
                  disabled={total === 0}
                >
                  Export
                </Button>
              </>
            )}
            <Button variant={nothingYet ? 'default' : 'filled'} onClick={add}>
              Add awards
            </Button>
          </>
        }
      />
      <div className="page-body">
        <div className="people-work">
          <AwardTabs list={list} onChoose={narrow} />
          {!nothingYet && <AwardFilters search={list} onChange={narrow} />}
          {awards.error ? (
            <ErrorState error={awards.error} onRetry={awards.retry} />
          ) : awards.total === undefined ? (
            <LoadingRows rows={16} />
          ) : nothingYet ? (
            <NoAwards onAdd={add} />
          ) : (
            <DataTable
              label="Awards"
              columns={columns}
              rowCount={total}
              rowAt={awards.rowAt}
              onVisible={awards.onVisible}
              layout={layout}
              onLayout={setLayout}
              sort={{ field: sort.sort, direction: sort.direction }}
              onSort={({ field, direction }: Sort) => narrow({ sort: field, dir: direction })}
              density={density}
              tall
              active={active}
              reveal={reveal}
              onActive={(index) => {
                setActive(index);
                const id = awards.rowAt(index)?.id;
                // A panel in which several are edited, or added, stays while one looks at others.
                if (id !== undefined && !editing && search.add !== 'award') showSoon(id);
              }}
              onOpen={(index) => {
                const id = awards.rowAt(index)?.id;
                if (id !== undefined) show({ award: id });
              }}
              selection={selection}
              rowLabel={({ person, credential }) => `${credential} of ${person}`}
              listKey={listKey}
              stale={awards.stale}
              empty={<NoAwardFits search={search} onChange={narrow} />}
            />
          )}
          {!nothingYet && (
            <AwardTotals
              words={awards.total === undefined ? '' : count(total, 'award', 'awards')}
              selection={selection}
              onEdit={() => setEditing(true)}
            />
          )}
        </div>
        {editing && selection.count > 0 ? (
          <BulkAwardPanel selection={selection} onClose={() => setEditing(false)} />
        ) : search.add === 'award' ? (
          <AddAwardsPanel credentialId={search.credential ?? null} onClose={close} />
        ) : (
          search.award !== undefined && (
            <OneAwardPanel
              key={search.award}
              id={search.award}
              row={active >= 0 ? awards.rowAt(active) : undefined}
              onClose={close}
            />
          )
        )}
      </div>
    </Page>
  );
}
