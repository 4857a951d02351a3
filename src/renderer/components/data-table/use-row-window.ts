import {
  useQueries,
  useQueryClient,
  type QueryFunction,
  type QueryKey,
} from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

export interface RowPage<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

interface PageQuery<Page> {
  readonly queryKey: QueryKey;
  readonly queryFn: QueryFunction<Page>;
}

export interface RowWindow<Row> {
  /** Undefined until the first page has arrived. */
  readonly total: number | undefined;
  /** The row, or undefined where its page is still on the way. */
  rowAt(index: number): Row | undefined;
  /** To be told which rows are on the screen. */
  onVisible(first: number, last: number): void;
  readonly error: unknown;
  /** The rows shown are those of the former filter or order. */
  readonly stale: boolean;
  retry(): void;
}

interface Snapshot<Page> {
  readonly total: number;
  readonly numbers: readonly number[];
  readonly there: readonly (Page | undefined)[];
}

const isSame = <Page>(
  before: Snapshot<Page> | null,
  numbers: readonly number[],
  there: readonly (Page | undefined)[],
): boolean =>
  before !== null &&
  before.there.length === there.length &&
  there.every(
    (page, index) => page === before.there[index] && numbers[index] === before.numbers[index],
  );

/** Making the options of a page costs more than drawing a row: they are made once a page, not once a row. */
function onceAPage<Page>(
  pageQuery: (offset: number) => PageQuery<Page>,
  pageSize: number,
): (page: number) => PageQuery<Page> {
  const made = new Map<number, PageQuery<Page>>();
  return (page) => {
    const known = made.get(page) ?? pageQuery(page * pageSize);
    made.set(page, known);
    return known;
  };
}

const SETTLE_MS = 60;

/**
 * A window on a long list: fetches the pages that are on the screen and their neighbours, keeps the old rows until the
 * new ones have come, and skips what is merely scrolled past.
 *
 * @param pageQuery query options of the page at an offset, the same function until filter or order change
 */
export function useRowWindow<Page, Row>(
  pageSize: number,
  pageQuery: (offset: number) => PageQuery<Page>,
  read: (page: Page) => RowPage<Row>,
): RowWindow<Row> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  const latest = useRef(range);
  const onVisible = useCallback(
    (first: number, last: number) => {
      latest.current = { first: Math.floor(first / pageSize), last: Math.floor(last / pageSize) };
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        const next = latest.current;
        setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
      }, SETTLE_MS);
    },
    [pageSize],
  );

  const queryClient = useQueryClient();
  const options = useMemo(() => onceAPage(pageQuery, pageSize), [pageQuery, pageSize]);
  const looked = new Map<number, Page | undefined>();
  const pageAt = (page: number): Page | undefined => {
    if (!looked.has(page)) looked.set(page, queryClient.getQueryData<Page>(options(page).queryKey));
    return looked.get(page);
  };
  const first = Math.max(0, range.first - 1);
  const wanted = Array.from({ length: range.last + 1 - first + 1 }, (_, step) => first + step);
  const arrived = pageAt(range.first) ?? pageAt(0);
  const total = arrived === undefined ? undefined : read(arrived).total;
  const results = useQueries({
    queries: wanted
      .filter((page) => page === 0 || total === undefined || page * pageSize < total)
      .map((page) => ({ ...options(page), notifyOnChangeProps: ['data', 'error'] as const })),
  });

  // What is on the screen now is kept for the moment in which the next filter has no rows yet.
  const [before, setBefore] = useState<Snapshot<Page> | null>(null);
  const there = wanted.map((page) => pageAt(page));
  if (arrived !== undefined && !isSame(before, wanted, there))
    setBefore({ total: read(arrived).total, numbers: wanted, there });
  const rowAt = (index: number): Row | undefined => {
    const number = Math.floor(index / pageSize);
    const page =
      arrived === undefined ? before?.there[before.numbers.indexOf(number)] : pageAt(number);
    return page === undefined ? undefined : read(page).rows[index - number * pageSize];
  };
  const failed = results.find((result) => result.error);
  return {
    total: total ?? before?.total,
    rowAt,
    onVisible,
    error: arrived === undefined ? (failed?.error ?? null) : null,
    stale: arrived === undefined && before !== null,
    retry: () => void failed?.refetch(),
  };
}
