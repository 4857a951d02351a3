import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { count } from '../../app/format.ts';
import { usePageAction } from '../../app/page-actions.ts';
import { orpc } from '../../app/queries.ts';
import { usePreferences, useWorkspace } from '../../app/workspace.ts';
import { ColumnMenu } from '../../components/data-table/ColumnMenu.tsx';
import { placed } from '../../components/data-table/layout.ts';
import { recallPlace } from '../../components/data-table/places.ts';
import { useTableLayout } from '../../components/data-table/use-layout.ts';
import { DataTable, type Sort } from '../../components/DataTable.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { ErrorState, LoadingRows } from '../../components/States.tsx';
import { AddPanel } from './AddPanel.tsx';
import { BulkPanel } from './BulkPanel.tsx';
import { exportPeople } from './export-people.ts';
import { FilterBar } from './FilterBar.tsx';
import { NobodyYet, NoHit } from './NobodyHere.tsx';
import { peopleColumns } from './people-columns.tsx';
import { readPeopleSearch, sortOf, type PeopleSearch } from './people-search.ts';
import { QuickPanel } from './QuickPanel.tsx';
import { TotalsLine } from './TotalsLine.tsx';
import { useListQuery, usePeople } from './use-people.ts';
import { useSelection } from './use-selection.ts';
import { ViewMenu } from './ViewMenu.tsx';
import './people.css';

type PanelShown = 'person' | 'bulk' | 'add' | null;

export function PeoplePage() {
  const search = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const open = useWorkspace();
  const density = usePreferences()?.density ?? 'normal';
  const query = useListQuery(search);
  const people = usePeople(query);
  const selection = useSelection(query, people.rowAt);
  const custom = useQuery(orpc.people.customFields.queryOptions()).data;
  const columns = useMemo(() => peopleColumns((custom ?? []).map(({ name }) => name)), [custom]);
  const [layout, setLayout] = useTableLayout('people');
  const listKey = `people ${JSON.stringify(query)}`;
  const [active, setActive] = useState(() => recallPlace(listKey).active);
  const [panel, setPanel] = useState<PanelShown>(null);
  const total = people.total ?? 0;
  const person = active >= 0 && active < total ? people.rowAt(active) : undefined;
  const personId = person?.id;

  const change = useCallback(
    (part: Partial<Record<keyof PeopleSearch, unknown>>) => {
      setActive(-1);
      void navigate({ search: (now) => readPeopleSearch({ ...now, ...part }), replace: true });
    },
    [navigate],
  );
  const openPerson = (index: number): void => {
    const row = people.rowAt(index);
    if (row) void navigate({ to: '/people/$id', params: { id: String(row.id) }, search });
  };
  const shownColumns = placed(columns, layout).map(({ column }) => column.id);
  const doExport = useCallback(
    () => void exportPeople(query, shownColumns),
    // The columns are a new array each time; their names are what counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [query, shownColumns.join('\n')],
  );
  const add = useCallback(() => setPanel('add'), []);
  usePageAction('export', total > 0 ? doExport : null);
  const edit = useCallback(() => {
    if (personId === undefined) return;
    void navigate({
      to: '/people/$id',
      params: { id: String(personId) },
      search: { ...search, edit: true },
    });
  }, [navigate, personId, search]);
  usePageAction('edit', personId === undefined ? null : edit);
  usePageAction('add', add);
  const closePanel = useCallback(() => setPanel(null), []);

  if (open && open.people === 0 && panel !== 'add') return <NobodyYet onAdd={add} />;
  return (
    <Page>
      <PageHead
        title="People"
        actions={
          <>
            <Button
              leftSection={<Icon name="search" />}
              onClick={() => void navigate({ to: '/find' })}
            >
              Find by skill
            </Button>
            <ViewMenu
              search={search}
              layout={layout}
              onShow={(next, nextLayout) => {
                setActive(-1);
                setLayout(nextLayout);
                void navigate({ search: next });
              }}
            />
            <ColumnMenu columns={columns} layout={layout} onLayout={setLayout} />
            <Button leftSection={<Icon name="file" />} onClick={doExport} disabled={total === 0}>
              Export
            </Button>
            <Button variant="filled" onClick={add}>
              Add a person
            </Button>
          </>
        }
      />
      <FilterBar search={search} onChange={change} />
      <div className="page-body">
        <div className="people-work">
          {people.error ? (
            <ErrorState error={people.error} onRetry={people.retry} />
          ) : people.total === undefined ? (
            <LoadingRows rows={16} />
          ) : (
            <DataTable
              label="People"
              columns={columns}
              rowCount={total}
              rowAt={people.rowAt}
              onVisible={people.onVisible}
              layout={layout}
              onLayout={setLayout}
              sort={sortOf(search)}
              onSort={({ field, direction }: Sort) => change({ sort: field, dir: direction })}
              density={density}
              active={active}
              onActive={(index) => {
                setActive(index);
                setPanel((now) => (now === 'add' || now === 'bulk' ? now : 'person'));
              }}
              onOpen={openPerson}
              selection={selection}
              rowLabel={({ name }) => name}
              listKey={listKey}
              stale={people.stale}
              empty={<NoHit search={search} onChange={change} />}
            />
          )}
          <TotalsLine
            words={people.total === undefined ? '' : count(total, 'person', 'people')}
            selection={selection}
            onEdit={() => setPanel('bulk')}
          />
        </div>
        {panel === 'add' && <AddPanel onClose={closePanel} />}
        {panel === 'bulk' && selection.count > 0 && (
          <BulkPanel selection={selection} onClose={closePanel} />
        )}
        {panel === 'person' && person && (
          <QuickPanel person={person} search={search} onClose={closePanel} />
        )}
      </div>
    </Page>
  );
}
