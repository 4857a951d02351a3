const SIZE = 100;

interface Window {
  readonly offset: number;
  readonly limit: number;
}
export type FetchRows<T> = (
  window: Window,
  signal: AbortSignal,
) => Promise<{ total: number; rows: readonly T[] }>;

export interface Rows<T> {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly error: unknown;
  /** The row, or undefined while it is on its way. */
  row(index: number): T | undefined;
}

/** A long list of the worker, fetched a hundred rows at a time where it is looked at. */
export interface RowPages<T> {
  get(): Rows<T>;
  subscribe(listener: () => void): () => void;
  /** Tells which rows are on the screen, both ends included; what is missing of them is fetched. */
  show(first: number, last: number): void;
  /** With another version the rows on the screen are fetched anew; the old ones stay until then. */
  refresh(version: number): void;
  /** Ends what is under way. */
  close(): void;
}

export function rowPages<T>(fetch: FetchRows<T>): RowPages<T> {
  const pages = new Map<number, readonly T[]>();
  const row = (index: number): T | undefined => pages.get(Math.floor(index / SIZE))?.[index % SIZE];
  const listeners = new Set<() => void>();
  const running = new Map<number, AbortController>();
  const fresh = new Set<number>();
  let wanted = { first: 0, last: 0 };
  let seen: number | null = null;
  let state: Rows<T> = { total: undefined, error: null, row };

  const tell = (change: Partial<Rows<T>>): void => {
    // A new object each time: the same one would not be drawn again. `row` reads what is held now.
    state = { ...state, ...change, row: (index) => row(index) };
    for (const listener of listeners) listener();
  };
  const load = async (page: number): Promise<void> => {
    const stop = new AbortController();
    running.set(page, stop);
    try {
      const answer = await fetch({ offset: page * SIZE, limit: SIZE }, stop.signal);
      if (stop.signal.aborted) return;
      pages.set(page, answer.rows);
      fresh.add(page);
      tell({ total: answer.total, error: null });
    } catch (error) {
      if (!stop.signal.aborted) tell({ error });
    } finally {
      if (running.get(page) === stop) running.delete(page);
    }
  };
  const loadWanted = (): void => {
    for (let page = wanted.first; page <= wanted.last; page += 1) {
      if (!fresh.has(page) && !running.has(page)) void load(page);
    }
  };
  const close = (): void => {
    for (const stop of running.values()) stop.abort();
    running.clear();
  };
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(first, last) {
      wanted = { first: Math.floor(first / SIZE), last: Math.floor(Math.max(first, last) / SIZE) };
      loadWanted();
    },
    refresh(version) {
      if (seen !== version) {
        seen = version;
        close();
        fresh.clear();
      }
      loadWanted();
    },
    close,
  };
}
