import { useCallback, useState } from 'react';
import { client } from '../../../app/client.ts';
import { orpc } from '../../../app/queries.ts';
import {
  useRowWindow,
  type RowPage,
  type RowWindow,
} from '../../../components/data-table/use-row-window.ts';
import type { Renewal, RenewalsInput } from './renewals-query.ts';

const PAGE = 100;
const WINDOW = 1000;

interface ListPage {
  readonly total: number;
  readonly renewals: readonly Renewal[];
}

const read = ({ total, renewals }: ListPage): RowPage<Renewal> => ({ total, rows: renewals });

/** The same object until what is asked for changes. */
export function useSame<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}

/** Renewals, fetched a hundred at a time around what is on the screen. */
export function useRenewals(query: RenewalsInput): RowWindow<Renewal> {
  const page = useCallback(
    (offset: number) =>
      orpc.development.renewals.queryOptions({ input: { ...query, offset, limit: PAGE } }),
    [query],
  );
  return useRowWindow<ListPage, Renewal>(PAGE, page, read);
}

/** The whole list in its order. */
export async function allRenewals(query: RenewalsInput): Promise<Renewal[]> {
  const all: Renewal[] = [];
  for (;;) {
    const { total, renewals } = await client.development.renewals({
      ...query,
      offset: all.length,
      limit: WINDOW,
    });
    all.push(...renewals);
    if (renewals.length === 0 || all.length >= total) return all;
  }
}
