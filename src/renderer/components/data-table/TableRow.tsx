import { memo } from 'react';
import type { PlacedColumn } from './layout.ts';
import type { RowDeeds } from './row-deeds.ts';

interface TableRowProps<Row> {
  id: string;
  index: number;
  top: number;
  row: Row | undefined;
  columns: readonly PlacedColumn<Row>[];
  active: boolean;
  activeColumn: number;
  selectable: boolean;
  selected: boolean;
  label: string;
  deeds: RowDeeds;
}

function Row<R>(props: TableRowProps<R>) {
  const { id, index, row, columns, selectable, selected, activeColumn } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : props.active}
      className="grid-row"
      data-active={props.active || undefined}
      data-selected={selected || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
      onDoubleClick={() => props.deeds.open(index)}
    >
      {selectable && (
        <div role="gridcell" className="grid-check">
          {row !== undefined && (
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={`Select ${props.label}`}
              checked={selected}
              readOnly
              // The grid keeps the focus, and with it the keys.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => props.deeds.toggle(index, event.shiftKey)}
              onDoubleClick={(event) => event.stopPropagation()}
            />
          )}
        </div>
      )}
      {columns.map(({ column, width }, place) => (
        // The grid holds the focus and the keys; a cell is only pressed.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={column.id}
          id={place === activeColumn ? `${id}-${index}-${place}` : undefined}
          role="gridcell"
          tabIndex={-1}
          className={[
            'grid-cell',
            column.align === 'right' ? 'num' : '',
            column.fixed ? 'fixed' : '',
            place === activeColumn ? 'active-cell' : '',
          ].join(' ')}
          style={{ flexBasis: width, flexGrow: place === columns.length - 1 ? 1 : 0 }}
          onMouseDown={(event) => event.button === 0 && props.deeds.press(index, place, event)}
        >
          {row === undefined ? <i className="grid-blank" /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** Drawn again only when something it shows has changed; its deeds are the same object for ever. */
export const TableRow = memo(
  Row,
  (before, after) =>
    before.row === after.row &&
    before.top === after.top &&
    before.columns === after.columns &&
    before.active === after.active &&
    before.activeColumn === after.activeColumn &&
    before.selected === after.selected,
) as typeof Row;
