import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { KeptBadge } from '#shared/contract/badges.ts';
import { runInBackground } from '../../../../app/background-work.ts';
import { client } from '../../../../app/client.ts';
import { count, formatNumber } from '../../../../app/format.ts';
import { notifyDone } from '../../../../app/notify.tsx';
import { perform } from '../../../../app/perform.ts';
import { undo } from '../../../../app/undo.ts';
import type { IdSelection } from '../../../../components/data-table/use-id-selection.ts';

interface KeptTotalsProps {
  readonly total: number;
  readonly selection: IdSelection<KeptBadge>;
  /** Null: no row is active. */
  readonly onOpen: (() => void) | null;
  readonly onRemove: (ids: number[]) => Promise<unknown>;
  readonly children: ReactNode;
}

/** Checks kept badges again by the pins of now, and says whether any verdict is another. */
export async function recheckKept(ids?: number[]): Promise<void> {
  const done = await runInBackground('Checking badges again', (signal) =>
    client.badges.recheckKept(ids === undefined ? {} : { ids }, { signal }),
  );
  if (done === null) return;
  const { changeId, checked, rows } = done;
  if (changeId === null)
    notifyDone(`Checked ${count(checked, 'badge', 'badges')} again: every verdict is as it was.`);
  else
    notifyDone(
      `Checked ${count(checked, 'badge', 'badges')} again: ${count(rows, 'report', 'reports')} changed.`,
      { label: 'Undo', run: () => undo(changeId) },
    );
}

/** "12 badges · 3 selected", and what may be done with those. */
export function KeptTotals({ total, selection, onOpen, onRemove, children }: KeptTotalsProps) {
  const ids = [...selection.ids];
  const many = formatNumber(selection.count);
  const remove = async (): Promise<void> => {
    const words = `Removed ${count(selection.count, 'badge', 'badges')}. Their awards stay.`;
    if (await perform(onRemove(ids), words)) selection.clear();
  };
  return (
    <div className="totals-line wrap">
      <span role="status">
        {count(total, 'badge', 'badges')}
        {selection.count > 0 && ` · ${many} selected`}
      </span>
      {selection.count > 0 ? (
        <>
          <Button onClick={() => void recheckKept(ids)}>Check {many} again</Button>
          <Button onClick={() => void remove()}>Remove {many}</Button>
          <button type="button" className="link" onClick={selection.clear}>
            Select none
          </button>
        </>
      ) : (
        <>
          <Button disabled={onOpen === null} onClick={() => onOpen?.()}>
            Open
          </Button>
          <Button onClick={() => void recheckKept()}>Check all again</Button>
          <span className="grow" />
          {children}
        </>
      )}
    </div>
  );
}
