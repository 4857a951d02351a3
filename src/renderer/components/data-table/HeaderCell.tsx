import { useState } from 'react';
import { Icon } from '../Icon.tsx';
import type { HeaderActions } from './header-actions.ts';
import type { Column, Sort } from './types.ts';

interface HeaderCellProps<Row> {
  column: Column<Row>;
  width: number;
  last: boolean;
  previous: string | null;
  next: string | null;
  afterNext: string | null;
  sorted: Sort['direction'] | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  actions: HeaderActions;
}

const STEP = 16;
const MOVED = 'application/x-column';

/** Sorts on a press; dragged, it moves; its right edge widens. By keyboard: Shift ← → widens, Ctrl Shift ← → moves. */
export function HeaderCell<Row>(props: HeaderCellProps<Row>) {
  const { column, width, sorted, actions } = props;
  const [target, setTarget] = useState(false);
  const movable = !column.fixed;
  const press = (): void => {
    if (column.sortField === undefined) return;
    props.onSort?.({ field: column.sortField, direction: sorted === 'asc' ? 'desc' : 'asc' });
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const side = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (side === 0 || !event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.ctrlKey && !event.metaKey) actions.resize(column.id, width + side * STEP);
    else if (movable && side < 0 && props.previous) actions.moveBefore(column.id, props.previous);
    else if (movable && side > 0 && props.next) actions.moveBefore(column.id, props.afterNext);
  };
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      className={[
        'grid-cell',
        column.align === 'right' ? 'num' : '',
        column.fixed ? 'fixed' : '',
        target ? 'drop-target' : '',
      ].join(' ')}
      style={{ flexBasis: width, flexGrow: props.last ? 1 : 0 }}
      aria-sort={sorted === undefined ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(MOVED)) return;
        event.preventDefault();
        setTarget(true);
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={(event) => {
        setTarget(false);
        const moved = event.dataTransfer.getData(MOVED);
        if (!moved) return;
        event.preventDefault();
        actions.moveBefore(moved, column.id);
      }}
    >
      <button
        type="button"
        className={sorted ? 'sorted' : undefined}
        draggable={movable}
        aria-disabled={column.sortField === undefined ? true : undefined}
        onDragStart={(event) => event.dataTransfer.setData(MOVED, column.id)}
        onClick={press}
        onKeyDown={onKeyDown}
      >
        <span className="cut">{column.header}</span>
        {sorted && <Icon name={sorted === 'asc' ? 'ascending' : 'descending'} size={12} />}
      </button>
      <Edge
        onDrag={(moved) => actions.resize(column.id, width + moved)}
        onReset={() => actions.resetWidth(column.id)}
      />
    </div>
  );
}

/** The edge that is dragged to widen; a double click gives the first width back. */
function Edge({ onDrag, onReset }: { onDrag: (moved: number) => void; onReset: () => void }) {
  const start = (event: React.PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    const from = event.clientX;
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const move = (now: PointerEvent): void => onDrag(now.clientX - from);
    edge.addEventListener('pointermove', move);
    edge.addEventListener(
      'lostpointercapture',
      () => edge.removeEventListener('pointermove', move),
      {
        once: true,
      },
    );
  };
  return (
    <span className="grid-edge" aria-hidden="true" onPointerDown={start} onDoubleClick={onReset} />
  );
}
