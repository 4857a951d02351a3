import { useMemo, useState } from 'react';
import { notifyProblem } from '../../app/notify.tsx';
import type { TableSelection } from './types.ts';

export interface IdSelection<Row> extends TableSelection<Row> {
  readonly ids: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * The chosen rows, by id, so that order does not matter. Another list starts with none chosen.
 *
 * @param list the filter as text: what is chosen belongs to it
 * @param idsOf every id of the list in its order: ranges may reach over rows that were never on the screen
 */
export function useIdSelection<Row extends { readonly id: number }>(
  list: string,
  rowAt: (index: number) => Row | undefined,
  idsOf: () => Promise<readonly number[]>,
): IdSelection<Row> {
  const [chosen, setChosen] = useState({ list, ids: NONE });
  const ids = chosen.list === list ? chosen.ids : NONE;
  return useMemo(() => {
    const set = (next: ReadonlySet<number>): void => setChosen({ list, ids: next });
    const add = (from: number, to: number): void => {
      idsOf()
        .then((all) => set(new Set([...ids, ...all.slice(from, to + 1)])))
        .catch(notifyProblem);
    };
    return {
      ids,
      count: ids.size,
      isSelected: (row) => ids.has(row.id),
      toggle(index) {
        const row = rowAt(index);
        if (!row) return;
        const next = new Set(ids);
        if (!next.delete(row.id)) next.add(row.id);
        set(next);
      },
      extend: (from, to) => add(Math.min(from, to), Math.max(from, to)),
      all: () => add(0, Number.MAX_SAFE_INTEGER),
      clear: () => set(NONE),
    };
  }, [ids, list, rowAt, idsOf]);
}
