import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef } from 'react';
import type { HTMLAttributes, KeyboardEvent, ReactNode } from 'react';
import './virtual-grid.css';

export interface GridColumn<T> {
  readonly id: string;
  readonly header: ReactNode;
  /** A track of the grid: `96px`, `minmax(120px, 1fr)`. */
  readonly width: string;
  readonly align?: 'right';
  readonly cell: (row: T, index: number) => ReactNode;
}

interface VirtualGridProps<T> {
  /** Names the table for those who cannot see it. */
  readonly label: string;
  readonly role?: 'grid' | 'treegrid';
  readonly columns: readonly GridColumn<T>[];
  readonly count: number;
  readonly row: (index: number) => T | undefined;
  readonly rowHeight: number;
  /** Rows may grow above `rowHeight`: they are measured. */
  readonly grows?: boolean;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen?: (index: number) => void;
  /** One click opens, not two. */
  readonly opensOnClick?: boolean;
  /** Keys of the page itself; true: done, the grid does nothing more. */
  readonly onKey?: (event: KeyboardEvent, index: number) => boolean;
  readonly rowAttributes?: (row: T, index: number) => HTMLAttributes<HTMLDivElement>;
  readonly onRange?: (first: number, last: number) => void;
}

/** Rows of any number, drawn only where they are looked at. Arrows move, Enter opens; the grid keeps the focus. */
export function VirtualGrid<T>(props: VirtualGridProps<T>) {
  const {
    columns,
    count,
    row,
    rowHeight,
    grows = false,
    active,
    onActive,
    onOpen,
    onRange,
  } = props;
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => root.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: 28,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange?.(first, last), [first, last, onRange]);

  const go = (index: number): void => {
    const next = Math.min(count - 1, Math.max(0, index));
    if (next < 0) return;
    onActive(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  };
  const page = (): number =>
    Math.max(1, Math.floor((root.current?.clientHeight ?? 0) / rowHeight) - 2);
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(active + 1),
    ArrowUp: () => go(active - 1),
    PageDown: () => go(active + page()),
    PageUp: () => go(active - page()),
    Home: () => go(0),
    End: () => go(count - 1),
    Enter: () => onOpen?.(active),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== root.current || event.altKey || event.metaKey) return;
    if (props.onKey?.(event, active) === true) {
      event.preventDefault();
      return;
    }
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (step === undefined || count === 0) return;
    event.preventDefault();
    step();
  };

  const tracks = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  const shown = items.some((item) => item.index === active);
  return (
    // The role, grid or treegrid, is given by the caller; both are operated by keys.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={grows ? 'vgrid grows' : 'vgrid'}
      ref={root}
      role={props.role ?? 'grid'}
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      {...(shown ? { 'aria-activedescendant': `${id}-${active}` } : {})}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="vgrid-head" role="row" aria-rowindex={1} style={tracks}>
        {columns.map((column) => (
          <div key={column.id} role="columnheader" data-align={column.align}>
            {column.header}
          </div>
        ))}
      </div>
      <div className="vgrid-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const held = row(item.index);
          return (
            // Keys are heard by the grid, which keeps the focus; the pointer is a second way.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              ref={grows ? virtual.measureElement : undefined}
              data-index={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === active}
              tabIndex={-1}
              {...(held === undefined ? {} : props.rowAttributes?.(held, item.index))}
              className="vgrid-row"
              style={{
                ...tracks,
                transform: `translateY(${item.start}px)`,
                ...(grows ? { minHeight: rowHeight } : { height: rowHeight }),
              }}
              onClick={() => {
                onActive(item.index);
                if (props.opensOnClick === true) onOpen?.(item.index);
              }}
              onDoubleClick={props.opensOnClick === true ? undefined : () => onOpen?.(item.index)}
            >
              {columns.map((column) => (
                <div key={column.id} role="gridcell" data-align={column.align}>
                  {held === undefined ? null : column.cell(held, item.index)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
