import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { usePageAction } from '../../app/page-actions.ts';
import { orpc } from '../../app/queries.ts';
import { usePreferences, useWorkspace } from '../../app/workspace.ts';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { ErrorState, LoadingRows } from '../../components/States.tsx';
import { EntryBar } from './EntryBar.tsx';
import { exportMatrix } from './export-matrix.ts';
import type { Refusal } from './grid/blocks.ts';
import { focusGrid } from './grid/focus-grid.ts';
import { freshState, type GridState } from './grid/keys.ts';
import { MatrixGrid } from './grid/MatrixGrid.tsx';
import { observable } from './grid/observable.ts';
import { at } from './grid/selection.ts';
import { MatrixFilters, type ChangeSearch } from './MatrixFilters.tsx';
import { MatrixFoot } from './MatrixFoot.tsx';
import { MatrixHead } from './MatrixHead.tsx';
import { isElsewhere, readMatrixSearch, scopeOf, type Order } from './matrix-search.ts';
import { NobodyFits, NobodyYet, NoColumns } from './NothingHere.tsx';
import { ActiveCellPanel } from './panel/ActiveCellPanel.tsx';
import { PasteRefused } from './PasteRefused.tsx';
import type { Manner } from './store/edit-queue.ts';
import { useDeeds } from './use-deeds.ts';
import { useMatrixStore } from './use-matrix-store.ts';
import './matrix.css';

const NO_LEVELS: never[] = [];

/** People × skills, rated as quickly as in a spreadsheet. */
export function MatrixPage() {
  const search = useSearch({ from: '/matrix' });
  const navigate = useNavigate({ from: '/matrix' });
  const open = useWorkspace();
  const density = usePreferences()?.density ?? 'normal';
  const levels = useQuery(orpc.skills.scale.queryOptions()).data ?? NO_LEVELS;
  const [mind] = useState(() => observable<GridState>(freshState(at(0, 0))));
  const [said] = useState(() => observable(''));
  const [panel, setPanel] = useState(0);
  const [refused, setRefused] = useState<readonly Refusal[] | null>(null);
  const hintId = useId();

  const scopeKey = JSON.stringify(scopeOf(search));
  // The scope is the same object until what it says changes: only then is another list asked for.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const scope = useMemo(() => scopeOf(search), [scopeKey]);
  const { store, stale } = useMatrixStore(scope, said.set);
  const state = useSyncExternalStore(store.subscribe, store.get);

  const change = useCallback<ChangeSearch>(
    (part) => {
      if (isElsewhere(part)) mind.set(freshState(at(0, 0)));
      void navigate({ search: (now) => readMatrixSearch({ ...now, ...part }), replace: true });
    },
    [navigate, mind],
  );
  const manner = useMemo(
    (): Manner => ({
      source: search.source ?? 'manager',
      assessor: search.by ?? null,
      ...(search.date ? { date: search.date } : {}),
    }),
    [search.source, search.by, search.date],
  );
  const setOrder = useCallback(
    (order: Order) => {
      change({ order });
      focusGrid();
    },
    [change],
  );
  const openPanel = useCallback(() => setPanel((times) => times + 1), []);
  const closePanel = useCallback(() => setPanel(0), []);
  const move = search.move ?? 'down';
  const deeds = useDeeds({
    store,
    mind,
    levels,
    move,
    manner,
    say: said.set,
    onOpen: openPanel,
    onRefused: setRefused,
  });
  const full = (state.total ?? 0) > 0 && state.columns.skills.length > 0;
  const doExport = useCallback(() => void exportMatrix(scope), [scope]);
  usePageAction('export', full ? doExport : null);

  if (open && open.people === 0)
    return (
      <Page>
        <PageHead title="Matrix" />
        <NobodyYet />
      </Page>
    );
  return (
    <Page>
      <MatrixHead
        shown={search.show ?? 'rating'}
        onChange={change}
        onExport={full ? doExport : null}
      />
      <MatrixFilters search={search} columns={state.columns.skills} onChange={change} />
      {state.asOf && full && <EntryBar search={search} asOf={state.asOf} onChange={change} />}
      <div className="page-body">
        <div className="matrix-work">
          {state.error ? (
            <ErrorState error={state.error} onRetry={store.retry} />
          ) : state.total === undefined ? (
            <LoadingRows rows={16} />
          ) : state.total === 0 ? (
            <NobodyFits onChange={change} />
          ) : full ? (
            <MatrixGrid
              store={store}
              rows={state.total}
              columns={state.columns}
              mind={mind}
              deeds={deeds}
              density={density}
              order={search.order ?? 'name'}
              onOrder={setOrder}
              stale={stale}
              describedBy={hintId}
            />
          ) : (
            <NoColumns onChange={change} />
          )}
          {full && (
            <MatrixFoot
              figures={state.figures}
              inForce={!search.show}
              said={said}
              hintId={hintId}
            />
          )}
        </div>
        {panel > 0 && full && (
          <ActiveCellPanel
            store={store}
            state={state}
            mind={mind}
            levels={levels}
            manner={manner}
            asked={panel}
            onClose={closePanel}
          />
        )}
      </div>
      {refused && <PasteRefused refused={refused} store={store} onClose={() => setRefused(null)} />}
    </Page>
  );
}
