import { useCallback, useState } from 'react';
import type { rowChangeSchema } from '#shared/contract/history.ts';
import { client } from '../../app/client.ts';
import { shownValue } from '../../app/format.ts';
import type { FetchRows } from '../../components/row-pages.ts';
import { ErrorState, LoadingRows } from '../../components/States.tsx';
import { useRowPages } from '../../components/use-row-pages.ts';
import { VirtualGrid } from '../../components/VirtualGrid.tsx';
import type { GridColumn } from '../../components/VirtualGrid.tsx';

type RowChange = ReturnType<(typeof rowChangeSchema)['parse']>;

interface RowChangesProps {
  readonly changeId: number;
  readonly personId: number | undefined;
}

/** Every row that a change touched, field by field, before → after. */
export function RowChanges({ changeId, personId }: RowChangesProps) {
  const fetch = useCallback<FetchRows<RowChange>>(
    (window, signal) =>
      client.history.details(
        { changeId, ...window, ...(personId === undefined ? {} : { personId }) },
        { signal },
      ),
    [changeId, personId],
  );
  const { total, error, row, show } = useRowPages(fetch, 0);
  const [active, setActive] = useState(0);
  if (error !== null) return <ErrorState error={error} />;
  if (total === undefined) return <LoadingRows rows={4} />;
  if (total === 0) return <p className="small second no-rows">No row was touched.</p>;
  return (
    <VirtualGrid
      label="Rows touched, before and after"
      columns={COLUMNS}
      count={total}
      row={row}
      rowHeight={44}
      grows
      active={active}
      onActive={setActive}
      onRange={show}
    />
  );
}

const OPERATIONS = { added: 'added', changed: 'changed', removed: 'removed' } as const;

const COLUMNS: readonly GridColumn<RowChange>[] = [
  {
    id: 'row',
    header: 'Row, before → after',
    width: 'minmax(0, 1fr)',
    cell: (row) => (
      <div className="row-change">
        <p>
          <span className="medium">{row.label}</span>{' '}
          <span className="small muted">
            {row.entity} {OPERATIONS[row.operation]}
          </span>
        </p>
        <ul>
          {row.fields.map(({ field, before, after }) => (
            <li key={field} className="small">
              <span className="muted">{field}</span>
              <span>
                {row.operation !== 'added' && (
                  <span className="taken-back">{shownValue(before)}</span>
                )}
                {row.operation === 'changed' && <span aria-label="becomes"> → </span>}
                {row.operation !== 'removed' && shownValue(after)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    ),
  },
];
