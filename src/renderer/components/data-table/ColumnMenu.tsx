import { Button, Checkbox, Popover } from '@mantine/core';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { isHidden, NO_CHANGES, ordered, withMoved, withShown } from './layout.ts';
import type { Column, LayoutState } from './types.ts';
import { NamedDropdown } from '../NamedDropdown.tsx';

interface ColumnMenuProps<Row> {
  columns: readonly Column<Row>[];
  layout: LayoutState;
  onLayout: (layout: LayoutState) => void;
}

/** Which columns a table shows, and in which order. */
export function ColumnMenu<Row>({ columns, layout, onLayout }: ColumnMenuProps<Row>) {
  const inOrder = ordered(columns, layout);
  const shown = inOrder.filter((column) => !isHidden(column, layout)).length;
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button leftSection={<Icon name="columns" />}>Columns</Button>
      </Popover.Target>
      <NamedDropdown label="Columns" className="column-menu">
        <div className="row">
          <span className="h3 grow">
            {shown} of {columns.length} shown
          </span>
          <button type="button" className="link small" onClick={() => onLayout(NO_CHANGES)}>
            As at first
          </button>
        </div>
        <ul>
          {inOrder.map((column, index) => {
            const above = inOrder[index - 1];
            const below = inOrder[index + 1];
            return (
              <li key={column.id} className="row">
                <Checkbox
                  className="grow"
                  label={column.header}
                  checked={!isHidden(column, layout)}
                  disabled={column.fixed ?? false}
                  onChange={(event) =>
                    onLayout(withShown(columns, layout, column.id, event.currentTarget.checked))
                  }
                />
                <IconButton
                  icon="up"
                  label={`${column.header} further left`}
                  disabled={column.fixed || !above || above.fixed}
                  onClick={() => above && onLayout(withMoved(columns, layout, column.id, above.id))}
                />
                <IconButton
                  icon="down"
                  label={`${column.header} further right`}
                  disabled={column.fixed || !below}
                  onClick={() =>
                    onLayout(withMoved(columns, layout, column.id, inOrder[index + 2]?.id ?? null))
                  }
                />
              </li>
            );
          })}
        </ul>
      </NamedDropdown>
    </Popover>
  );
}
