import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import { client } from '../../../../app/client.ts';
import { count, formatNumber } from '../../../../app/format.ts';
import { usePageAction } from '../../../../app/page-actions.ts';
import { perform } from '../../../../app/perform.ts';
import { usePreferences } from '../../../../app/workspace.ts';
import { ColumnMenu } from '../../../../components/data-table/ColumnMenu.tsx';
import { recallPlace } from '../../../../components/data-table/places.ts';
import { useTableLayout } from '../../../../components/data-table/use-layout.ts';
import { DataTable } from '../../../../components/DataTable.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { Page } from '../../../../components/PageHead.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../../components/States.tsx';
import type { CredentialsChange } from '../../credentials-search.ts';
import { CredentialsHead } from '../../CredentialsHead.tsx';
import { useCredentialsSearch } from '../../use-credentials-search.ts';
import { AwardFilters } from '../AwardFilters.tsx';
import { isAwardFiltered, NO_AWARD_FILTER } from '../awards-search.ts';
import { AwardTabs } from '../AwardTabs.tsx';
import { exportAttempts } from '../export-awards.ts';
import { useAttempts, useAttemptQuery, useAttemptSelection, useListSearch } from '../use-awards.ts';
import { AddAttemptPanel } from './AddAttemptPanel.tsx';
import { ATTEMPT_COLUMNS } from './attempt-columns.tsx';
import { AttemptPanel } from './AttemptPanel.tsx';

const SETTLE_MS = 60;

/** Who is on the way to a credential, did not pass, or gave up: what pass rates are made of. */
export function AttemptsTab() {
  const { search, change } = useCredentialsSearch();
  const density = usePreferences()?.density ?? 'normal';
  const list = useListSearch(search);
  const query = useAttemptQuery(list);
  const attempts = useAttempts(query);
  const selection = useAttemptSelection(query, attempts.rowAt);
  const [layout, setLayout] = useTableLayout('attempts');
  const listKey = `attempts ${JSON.stringify(query)}`;
  const [active, setActive] = useState(() => recallPlace(listKey).active);
  const total = attempts.total ?? 0;
  const filtered = isAwardFiltered(search) || search.state !== undefined;
  const narrow = useCallback(
    (part: CredentialsChange) => {
      setActive(-1);
      change(part);
    },
    [change],
  );
  const show = useCallback(
    (part: { attempt?: number; add?: 'attempt' }) =>
      change({ attempt: undefined, add: undefined, ...part }),
    [change],
  );
  const close = useCallback(() => show({}), [show]);
  const showSoon = useDebouncedCallback((attempt: number) => show({ attempt }), SETTLE_MS);
  const doExport = useCallback(() => void exportAttempts(query), [query]);
  usePageAction('export', total > 0 ? doExport : null);
  const many = formatNumber(selection.count);
  const remove = async (): Promise<void> => {
    const done = await perform(
      client.awards.removeAttempts({ ids: [...selection.ids] }),
      `Removed ${count(selection.count, 'attempt', 'attempts')}.`,
    );
    if (done) selection.clear();
  };
  const shownRow = active >= 0 ? attempts.rowAt(active) : undefined;
  return (
    <Page>
      <CredentialsHead
        view="awards"
        actions={
          <>
            <ColumnMenu columns={ATTEMPT_COLUMNS} layout={layout} onLayout={setLayout} />
            <Button leftSection={<Icon name="file" />} onClick={doExport} disabled={total === 0}>
              Export
            </Button>
            <Button variant="filled" onClick={() => show({ add: 'attempt' })}>
              Add attempts
            </Button>
          </>
        }
      />
      <div className="page-body">
        <div className="people-work">
          <AwardTabs list={list} onChoose={narrow} />
          <AwardFilters search={list} onChange={narrow} />
          {attempts.error ? (
            <ErrorState error={attempts.error} onRetry={attempts.retry} />
          ) : attempts.total === undefined ? (
            <LoadingRows rows={16} />
          ) : (
            <DataTable
              label="Attempts"
              columns={ATTEMPT_COLUMNS}
              rowCount={total}
              rowAt={attempts.rowAt}
              onVisible={attempts.onVisible}
              layout={layout}
              onLayout={setLayout}
              density={density}
              active={active}
              onActive={(index) => {
                setActive(index);
                const id = attempts.rowAt(index)?.id;
                if (id !== undefined && search.add !== 'attempt') showSoon(id);
              }}
              onOpen={(index) => {
                const id = attempts.rowAt(index)?.id;
                if (id !== undefined) show({ attempt: id });
              }}
              selection={selection}
              rowLabel={({ person, credential }) => `${credential} by ${person}`}
              listKey={listKey}
              stale={attempts.stale}
              empty={
                filtered ? (
                  <EmptyState
                    title="No attempt fits"
                    deeds={
                      <Button onClick={() => narrow({ ...NO_AWARD_FILTER, state: undefined })}>
                        Clear the filter
                      </Button>
                    }
                  />
                ) : (
                  <EmptyState title="No attempts yet">
                    Who is on the way, failed or gave up. Exports of learning platforms bring them
                    along; they can be added here too. An award ends the attempt that led to it.
                  </EmptyState>
                )
              }
            />
          )}
          <div className="totals-line">
            <span role="status">
              {attempts.total === undefined ? '' : count(total, 'attempt', 'attempts')}
              {selection.count > 0 && ` · ${many} selected`}
            </span>
            {selection.count > 0 && (
              <>
                <Button onClick={() => void remove()}>Remove {many}</Button>
                <button type="button" className="link" onClick={selection.clear}>
                  Select none
                </button>
              </>
            )}
          </div>
        </div>
        {search.add === 'attempt' ? (
          <AddAttemptPanel credentialId={search.credential ?? null} onClose={close} />
        ) : (
          search.attempt !== undefined &&
          shownRow?.id === search.attempt && (
            <AttemptPanel key={shownRow.id} attempt={shownRow} onClose={close} />
          )
        )}
      </div>
    </Page>
  );
}
