import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CheckedBadge } from '#shared/contract/badges.ts';
import { client } from '../../../../app/client.ts';
import { count, formatNumber } from '../../../../app/format.ts';
import { notifyDone, notifyProblem } from '../../../../app/notify.tsx';
import { usePreferences } from '../../../../app/workspace.ts';
import { recallPlace } from '../../../../components/data-table/places.ts';
import { useTableLayout } from '../../../../components/data-table/use-layout.ts';
import type { RowWindow } from '../../../../components/data-table/use-row-window.ts';
import { DataTable } from '../../../../components/DataTable.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../../components/States.tsx';
import { useNarrow } from '../../../../components/use-narrow.ts';
import { refreshChecked, useCheckSession } from '../check-session.ts';
import { useBadgePlaces } from '../places.ts';
import { allChecked } from './all-checked.ts';
import { checkedColumns } from './checked-columns.tsx';
import { RefusedList } from './RefusedList.tsx';

interface CheckedTabProps {
  readonly checked: RowWindow<CheckedBadge>;
  readonly onKeepAll: () => void;
}

const LIST = 'badges checked';

/** Files of this session with their five verdicts; nothing of them is kept yet. */
export function CheckedTab({ checked, onKeepAll }: CheckedTabProps) {
  const { refused } = useCheckSession();
  const { open } = useBadgePlaces();
  const narrow = useNarrow();
  const columns = useMemo(() => checkedColumns(narrow), [narrow]);
  const density = usePreferences()?.density ?? 'normal';
  const [layout, setLayout] = useTableLayout('badges-checked');
  const [active, setActive] = useState(() => recallPlace(LIST).active);
  const total = checked.total ?? 0;
  const putAway = async (): Promise<void> => {
    try {
      const all = await allChecked();
      await client.badges.drop({ checkIds: all.map(({ checkId }) => checkId) });
      await refreshChecked();
      notifyDone('Put away. What was kept stays kept.');
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <>
      <RefusedList refused={refused} />
      {checked.error ? (
        <ErrorState error={checked.error} onRetry={checked.retry} />
      ) : checked.total === undefined ? (
        <LoadingRows />
      ) : total === 0 ? (
        <EmptyState title="Nothing checked since the program was started">
          Drop badges or a folder of them. They stay here, with their verdicts, until you keep them
          or put them away.
        </EmptyState>
      ) : (
        <>
          <DataTable
            label="Badges checked now"
            columns={columns}
            rowCount={total}
            rowAt={checked.rowAt}
            onVisible={checked.onVisible}
            layout={layout}
            onLayout={setLayout}
            density={density}
            tall
            active={active}
            onActive={setActive}
            onOpen={(index) => {
              const row = checked.rowAt(index);
              if (row) open({ checkId: row.checkId });
            }}
            listKey={LIST}
            stale={checked.stale}
          />
          <div className="totals-line">
            <span role="status">{count(total, 'badge checked', 'badges checked')}</span>
            <Button
              disabled={active < 0}
              onClick={() => {
                const row = checked.rowAt(active);
                if (row) open({ checkId: row.checkId });
              }}
            >
              Open
            </Button>
            <Button onClick={onKeepAll}>Keep all that match a person</Button>
            <button type="button" className="link" onClick={() => void putAway()}>
              Put away {formatNumber(total)}
            </button>
          </div>
        </>
      )}
    </>
  );
}
