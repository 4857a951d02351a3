import { useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import type { TableSelection } from './types.ts';

export interface RowDeeds {
  press(index: number, column: number, event: MouseEvent): void;
  /** With `range`: everything from the row toggled before to this one. */
  toggle(index: number, range: boolean): void;
  open(index: number): void;
}

interface Table<Row> {
  active: number;
  onActive: (index: number) => void;
  onOpen?: (index: number) => void;
  selection?: TableSelection<Row>;
}

/** What a row may do, as one object that stays the same while the table changes: rows need not be drawn again for it. */
export function useRowDeeds<Row>(
  table: Table<Row>,
  onPress: (column: number) => void,
  onCheck: () => void,
): RowDeeds {
  const latest = useRef({ table, onPress, onCheck });
  useLayoutEffect(() => {
    latest.current = { table, onPress, onCheck };
  });
  const toggled = useRef(-1);
  const [deeds] = useState<RowDeeds>(() => ({
    press(index, column, event) {
      const { table: now, onPress: pressed } = latest.current;
      event.preventDefault();
      pressed(column);
      if (event.shiftKey) now.selection?.extend(Math.max(0, now.active), index);
      else if (event.ctrlKey || event.metaKey) now.selection?.toggle(index);
      now.onActive(index);
    },
    toggle(index, range) {
      const { table: now, onCheck: checked } = latest.current;
      checked();
      if (range && toggled.current >= 0) now.selection?.extend(toggled.current, index);
      else now.selection?.toggle(index);
      toggled.current = index;
    },
    open: (index) => latest.current.table.onOpen?.(index),
  }));
  return deeds;
}
