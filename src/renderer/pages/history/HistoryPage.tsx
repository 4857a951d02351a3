import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { client } from '../../app/client.ts';
import { redo } from '../../app/undo.ts';
import { useWorkspace } from '../../app/workspace.ts';
import { Button } from '@mantine/core';
import { Icon } from '../../components/Icon.tsx';
import { Page, PageHead } from '../../components/PageHead.tsx';
import type { FetchRows } from '../../components/row-pages.ts';
import { EmptyState, ErrorState, LoadingRows } from '../../components/States.tsx';
import { useRowPages } from '../../components/use-row-pages.ts';
import type { Change } from '#shared/contract/history.ts';
import { ChangePanel } from './ChangePanel.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { HistoryFilters, NO_FILTERS } from './HistoryFilters.tsx';
import { PersonTag } from './PersonTag.tsx';
import './history.css';

/** Who changed what, and when; each change with its before and after, and the way to take it back. */
export function HistoryPage() {
  const { change: chosen, person } = useSearch({ from: '/history' });
  const navigate = useNavigate();
  const workspace = useWorkspace();
  const [filters, setFilters] = useState(NO_FILTERS);
  const { search, kind } = filters;
  const fetch = useCallback<FetchRows<Change>>(
    async (window, signal) => {
      const input = {
        ...window,
        ...(search.trim() === '' ? {} : { search: search.trim() }),
        ...(kind === null ? {} : { kind }),
        ...(person === undefined ? {} : { personId: person }),
      };
      const { total, changes } = await client.history.list(input, { signal });
      return { total, rows: changes };
    },
    [search, kind, person],
  );
  const rows = useRowPages(fetch, workspace?.revision ?? 0);
  const choose = useCallback(
    (id: number | null) =>
      void navigate({
        to: '/history',
        search: {
          ...(id === null ? {} : { change: id }),
          ...(person === undefined ? {} : { person }),
        },
        replace: true,
      }),
    [navigate, person],
  );
  const close = useCallback(() => choose(null), [choose]);
  const filtered = search.trim() !== '' || kind !== null || person !== undefined;
  const next = workspace?.redo ?? null;
  return (
    <Page>
      <PageHead
        title="History"
        actions={
          <>
            {next !== null && (
              <Button
                leftSection={<Icon name="redo" />}
                title={next.title}
                onClick={() => void redo()}
              >
                Redo
              </Button>
            )}
            <HistoryFilters filters={filters} onChange={setFilters} />
          </>
        }
      >
        {person !== undefined && (
          <PersonTag id={person} onDrop={() => void navigate({ to: '/history', search: {} })} />
        )}
      </PageHead>
      <div className="page-body history-body">
        <div className="page-work history-work">
          {rows.error !== null ? (
            <ErrorState error={rows.error} />
          ) : rows.total === undefined ? (
            <LoadingRows />
          ) : rows.total === 0 ? (
            <Nothing
              filtered={filtered}
              onClear={() => {
                setFilters(NO_FILTERS);
                void navigate({ to: '/history', search: {} });
              }}
            />
          ) : (
            <ChangeTable rows={rows} total={rows.total} chosen={chosen} onChoose={choose} />
          )}
        </div>
        {chosen !== undefined && (
          <ChangePanel key={chosen} changeId={chosen} personId={person} onClose={close} />
        )}
      </div>
    </Page>
  );
}

function Nothing(props: { readonly filtered: boolean; readonly onClear: () => void }) {
  return props.filtered ? (
    <EmptyState
      title="No change fits this filter"
      deeds={<Button onClick={props.onClear}>Clear the filter</Button>}
    />
  ) : (
    <EmptyState title="Nothing has been changed yet">
      Every import, edit and setting will be listed here, with what was before and after, and can be
      taken back.
    </EmptyState>
  );
}
