import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useHeaderActions } from './data-table/header-actions.ts';
import { placed } from './data-table/layout.ts';
import { recallPlace, rememberPlace } from './data-table/places.ts';
import { useRowDeeds } from './data-table/row-deeds.ts';
import { TableHeader } from './data-table/TableHeader.tsx';
import { TableRow } from './data-table/TableRow.tsx';
import type { Column, LayoutState, Sort, TableSelection } from './data-table/types.ts';
import { useTableKeys } from './data-table/use-table-keys.ts';
import { useWholeText } from './data-table/use-whole-text.ts';
import './data-table/data-table.css';

export type { Column, LayoutState, Sort, TableSelection };

interface DataTableProps<Row> {
  /** Read aloud as the name of the grid. */
  label: string;
  columns: readonly Column<Row>[];
  rowCount: number;
  /** Undefined: the row is not here yet. */
  rowAt: (index: number) => Row | undefined;
  /** Called with what is on the screen, to fetch it. */
  onVisible?: (first: number, last: number) => void;
  layout: LayoutState;
  onLayout: (layout: LayoutState) => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  density?: 'compact' | 'normal';
  /** Cells may hold two lines (`two-lines`), and rows are as high as that needs. */
  tall?: boolean;
  /** The row that keys move and the panel is about; −1: none. */
  active: number;
  /** A row to bring onto the screen, whenever another is given. */
  reveal?: number | undefined;
  onActive: (index: number) => void;
  /** Enter or a double click. */
  onOpen?: (index: number) => void;
  selection?: TableSelection<Row>;
  /** What a row is called, for the check box at its left. */
  rowLabel?: (row: Row) => string;
  /** The list is another one when this differs: the table goes back to its top, or to where one left it. */
  listKey?: string;
  /** Rows of the former list, shown until the new ones are here. */
  stale?: boolean;
  /** Shown instead of rows where there are none. */
  empty?: ReactNode;
}

const HEIGHTS = { compact: 28, normal: 34 } as const;
const TALL_HEIGHTS = { compact: 38, normal: 44 } as const;
const CHECK_WIDTH = 40;
const HEADER_HEIGHT = 29;
const POOL_STEP = 16;

/**
 * A table of any length: only what is on the screen is drawn. Header and first column stay in sight; arrows move,
 * Enter opens, Space selects, Shift extends, Home, End and Page keys jump. Columns are dragged, widened and hidden.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rowCount, rowAt, onVisible, layout, sort, active, selection, listKey } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeColumn, setActiveColumn] = useState(0);
  const rowHeight = (props.tall ? TALL_HEIGHTS : HEIGHTS)[props.density ?? 'normal'];
  const shown = useMemo(() => placed(columns, layout), [columns, layout]);
  const checkWidth = selection ? CHECK_WIDTH : 0;
  const width = shown.reduce((sum, { width }) => sum + width, checkWidth);
  const [start] = useState(() => recallPlace(listKey));
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: start.top,
    scrollPaddingStart: HEADER_HEIGHT,
  });
  useEffect(() => rows.measure(), [rows, rowHeight]);

  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const pool = Math.max(POOL_STEP, Math.ceil(items.length / POOL_STEP) * POOL_STEP);
  useEffect(() => onVisible?.(first, last), [onVisible, first, last, listKey]);

  const listShown = useRef(listKey);
  useEffect(() => {
    if (listShown.current === listKey) return;
    listShown.current = listKey;
    scroller.current?.scrollTo({ top: recallPlace(listKey).top });
  }, [listKey]);

  useEffect(() => {
    rememberPlace(listShown.current, { top: rows.scrollOffset ?? 0, active });
  });
  useEffect(() => {
    if (start.active >= 0) scroller.current?.focus({ preventScroll: true });
  }, [start]);

  const { reveal = -1 } = props;
  const canReveal = reveal >= 0 && reveal < rowCount;
  useEffect(() => {
    if (canReveal) rows.scrollToIndex(reveal, { align: 'center' });
  }, [rows, reveal, canReveal]);

  useWholeText(scroller);

  const onKeyDown = useTableKeys({
    ...props,
    columnCount: shown.length,
    activeColumn,
    rowsOnScreen: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2),
    move: (index, column) => {
      props.onActive(index);
      setActiveColumn(column);
      rows.scrollToIndex(index, { align: 'auto' });
    },
  });
  const focusGrid = (): void => scroller.current?.focus({ preventScroll: true });
  const pressed = (column: number): void => {
    focusGrid();
    setActiveColumn(column);
  };
  const deeds = useRowDeeds(props, pressed, focusGrid);
  const headerActions = useHeaderActions(columns, layout, props.onLayout);
  const cellId = active >= 0 ? `${id}-${active}-${activeColumn}` : undefined;

  return (
    <div
      ref={scroller}
      className={props.stale ? 'grid stale' : 'grid'}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={shown.length + (selection ? 1 : 0)}
      aria-multiselectable={selection ? true : undefined}
      aria-activedescendant={active >= first && active <= last ? cellId : undefined}
      aria-busy={props.stale}
      tabIndex={0}
      onKeyDown={onKeyDown}
      data-density={props.density ?? 'normal'}
      data-tall={props.tall || undefined}
    >
      <TableHeader
        columns={shown}
        width={width}
        sort={sort}
        onSort={props.onSort}
        actions={headerActions}
        selection={selection}
        rowCount={rowCount}
      />
      {rowCount === 0 && props.empty && (
        // A grid holds rows and nothing else: what is said of an empty one stands in a cell.
        <div role="row">
          <div role="gridcell">{props.empty}</div>
        </div>
      )}
      <div
        role="rowgroup"
        className="grid-body"
        style={{ height: rows.getTotalSize(), minWidth: width }}
      >
        {items.map((item) => {
          const row = rowAt(item.index);
          return (
            <TableRow
              // A row that leaves the screen lends its elements to one that enters it.
              key={item.index % pool}
              id={id}
              index={item.index}
              top={item.start}
              row={row}
              columns={shown}
              active={item.index === active}
              activeColumn={item.index === active ? activeColumn : -1}
              selectable={selection !== undefined}
              selected={row !== undefined && (selection?.isSelected(row) ?? false)}
              label={row === undefined ? '' : (props.rowLabel?.(row) ?? '')}
              deeds={deeds}
            />
          );
        })}
      </div>
    </div>
  );
}
