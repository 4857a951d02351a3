import { memo } from 'react';
import type { HeaderActions } from './header-actions.ts';
import { HeaderCell } from './HeaderCell.tsx';
import type { PlacedColumn } from './layout.ts';
import type { Sort, TableSelection } from './types.ts';

interface TableHeaderProps<Row> {
  columns: readonly PlacedColumn<Row>[];
  width: number;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  actions: HeaderActions;
  selection: TableSelection<Row> | undefined;
  rowCount: number;
}

function Header<Row>(props: TableHeaderProps<Row>) {
  const { columns, selection, rowCount } = props;
  const all = selection !== undefined && rowCount > 0 && selection.count >= rowCount;
  return (
    <div role="rowgroup" className="grid-head" style={{ minWidth: props.width }}>
      <div role="row" aria-rowindex={1} className="grid-row">
        {selection && (
          <div role="columnheader" className="grid-check">
            <input
              type="checkbox"
              aria-label={all ? 'Select none' : `Select all ${rowCount}`}
              checked={all}
              ref={(box) => {
                if (box) box.indeterminate = selection.count > 0 && !all;
              }}
              onChange={() => (all ? selection.clear() : selection.all())}
            />
          </div>
        )}
        {columns.map(({ column, width }, index) => (
          <HeaderCell
            key={column.id}
            column={column}
            width={width}
            last={index === columns.length - 1}
            next={columns[index + 1]?.column.id ?? null}
            afterNext={columns[index + 2]?.column.id ?? null}
            previous={columns[index - 1]?.column.id ?? null}
            sorted={props.sort?.field === column.sortField ? props.sort?.direction : undefined}
            onSort={props.onSort}
            actions={props.actions}
          />
        ))}
      </div>
    </div>
  );
}

/** Not drawn again while the rows scroll. */
export const TableHeader = memo(Header) as typeof Header;
