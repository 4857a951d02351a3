import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { count } from '../../../app/format.ts';
import { notifyProblem } from '../../../app/notify.tsx';
import { usePageAction } from '../../../app/page-actions.ts';
import { orpc } from '../../../app/queries.ts';
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
import { CredentialsHead } from '../CredentialsHead.tsx';
import type { CredentialsChange } from '../credentials-search.ts';
import { useCredentialsSearch } from '../use-credentials-search.ts';
import { catalogueSortOf, isFiltered } from './catalogue-query.ts';
import { CatalogueFilters } from './CatalogueFilters.tsx';
import { CataloguePanel, type OtherPanel } from './CataloguePanel.tsx';
import { CatalogueTotals } from './CatalogueTotals.tsx';
import { columnsFor, CREDENTIAL_COLUMNS } from './credential-columns.tsx';
import { exportCredentials } from './export-credentials.ts';
import { NoCredentialFits, NoCredentialsYet } from './NoCredentials.tsx';
import {
  allCredentials,
  useCatalogueQuery,
  useCredentials,
  useCredentialSelection,
} from './use-credentials.ts';

const SETTLE_MS = 60;

/** The catalogue as a table of any length, with a panel about the row that is chosen. */
export function CatalogueList() {
  const { search, change: changeSearch } = useCredentialsSearch();
  const navigate = useNavigate();
  const density = usePreferences()?.density ?? 'normal';
  const query = useCatalogueQuery(search);
  const credentials = useCredentials(query);
  const selection = useCredentialSelection(query, credentials.rowAt);
  const [layout, setLayout] = useTableLayout('credentials');
  const listKey = `credentials ${JSON.stringify(query)}`;
  const [active, setActive] = useState(() => recallPlace(listKey).active);
  const [reveal, setReveal] = useState(-1);
  const [other, setOther] = useState<OtherPanel | null>(null);
  const total = credentials.total ?? 0;

  const change = useCallback(
    (part: CredentialsChange) => {
      setActive(-1);
      changeSearch(part);
    },
    [changeSearch],
  );
  const show = useCallback(
    (part: Pick<CredentialsChange, 'credential' | 'add' | 'show'>) => {
      setOther(null);
      changeSearch({ credential: undefined, add: undefined, show: undefined, ...part });
    },
    [changeSearch],
  );
  useEffect(() => {
    const wanted = search.credential;
    const at = active;
    if (wanted === undefined || credentials.rowAt(at)?.id === wanted) return;
    // Opened from elsewhere: the list shows the row that the panel is about.
    const find = async (): Promise<void> => {
      const all = await allCredentials(query);
      const index = all.findIndex(({ id }) => id === wanted);
      setReveal(index);
      setActive((now) => (now === at ? index : now));
    };
    find().catch(notifyProblem);
    // Only when another entry is shown: while one walks the list, the panel follows the row.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [search.credential]);
  // Who walks down the list with a key held is not kept waiting by every panel on the way.
  const showSoon = useDebouncedCallback((credential: number) => show({ credential }), SETTLE_MS);
  // A key may jump to a row that is still on its way: the panel follows once it is here.
  const awaited = useRef(false);
  const activeId = credentials.rowAt(active)?.id;
  useEffect(() => {
    if (!awaited.current || activeId === undefined) return;
    awaited.current = false;
    showSoon(activeId);
  }, [activeId, showSoon]);
  const add = useCallback(() => show({ add: 'credential' }), [show]);
  const open = useCallback(
    (id: number) =>
      void navigate({ to: '/credentials', search: { credential: id, show: 'entry' } }),
    [navigate],
  );
  const shownColumns = placed(CREDENTIAL_COLUMNS, layout).map(({ column }) => column.id);
  const doExport = useCallback(
    () => void exportCredentials(query, shownColumns),
    // The columns are a new array each time; their names are what counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [query, shownColumns.join('\n')],
  );
  usePageAction('export', total > 0 ? doExport : null);

  const archived = useQuery(orpc.credentials.summary.queryOptions({ input: {} })).data?.archived;
  const narrow = useNarrow();
  const panel = other !== null || search.credential !== undefined || search.add !== undefined;
  const columns = useMemo(() => columnsFor(narrow, panel), [narrow, panel]);
  const nothingYet =
    credentials.total === 0 && !archived && !isFiltered(search) && !credentials.stale;
  return (
    <Page>
      <CredentialsHead
        view="catalogue"
        actions={
          <>
            <ColumnMenu columns={CREDENTIAL_COLUMNS} layout={layout} onLayout={setLayout} />
            <Button leftSection={<Icon name="file" />} onClick={doExport} disabled={total === 0}>
              Export
            </Button>
            <Button variant={nothingYet ? 'default' : 'filled'} onClick={add}>
              New credential
            </Button>
          </>
        }
      />
      {!nothingYet && <CatalogueFilters search={search} onChange={change} />}
      <div className="page-body">
        <div className="people-work">
          {credentials.error ? (
            <ErrorState error={credentials.error} onRetry={credentials.retry} />
          ) : credentials.total === undefined ? (
            <LoadingRows rows={16} />
          ) : nothingYet ? (
            <NoCredentialsYet onAdd={add} />
          ) : (
            <DataTable
              label="Credentials"
              columns={columns}
              rowCount={total}
              rowAt={credentials.rowAt}
              onVisible={credentials.onVisible}
              layout={layout}
              onLayout={setLayout}
              sort={catalogueSortOf(search)}
              onSort={({ field, direction }: Sort) => change({ sort: field, dir: direction })}
              density={density}
              tall
              active={active}
              reveal={reveal}
              onActive={(index) => {
                setActive(index);
                const id = credentials.rowAt(index)?.id;
                // A panel in which several are edited stays while one looks at others.
                awaited.current = id === undefined && other === null;
                if (id !== undefined && other === null) showSoon(id);
              }}
              onOpen={(index) => {
                const id = credentials.rowAt(index)?.id;
                // The panel that was about to follow the row would take its place.
                showSoon.cancel();
                if (id !== undefined) open(id);
              }}
              selection={selection}
              rowLabel={({ title }) => title}
              listKey={listKey}
              stale={credentials.stale}
              empty={<NoCredentialFits search={search} onChange={change} />}
            />
          )}
          {!nothingYet && (
            <CatalogueTotals
              words={
                credentials.total === undefined ? '' : count(total, 'credential', 'credentials')
              }
              selection={selection}
              archived={search.archived === 'yes'}
              onEdit={() => setOther({ kind: 'bulk' })}
              onCompare={() =>
                void navigate({
                  to: '/credentials',
                  search: { show: 'compare', compare: [...selection.ids] },
                })
              }
              onMerge={() => setOther({ kind: 'merge', ids: [...selection.ids] })}
            />
          )}
        </div>
        <CataloguePanel
          search={search}
          other={other}
          selection={selection}
          row={active >= 0 ? credentials.rowAt(active) : undefined}
          onOther={setOther}
          onShow={show}
          onOpen={open}
        />
      </div>
    </Page>
  );
}
