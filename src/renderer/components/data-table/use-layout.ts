import { useCallback, useState } from 'react';
import { NO_CHANGES, readLayout } from './layout.ts';
import type { LayoutState } from './types.ts';

const keyOf = (name: string): string => `upskill.table.${name}`;

function stored(name: string): LayoutState {
  try {
    return readLayout(JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null'));
  } catch {
    return NO_CHANGES;
  }
}

/** Order, width and choice of a table's columns, remembered on this computer under the table's name. */
export function useTableLayout(name: string): [LayoutState, (layout: LayoutState) => void] {
  const [layout, setLayout] = useState(() => stored(name));
  const set = useCallback(
    (next: LayoutState) => {
      setLayout(next);
      localStorage.setItem(keyOf(name), JSON.stringify(next));
    },
    [name],
  );
  return [layout, set];
}
