import type { SkillCell } from '../../../components/skill-cells/cell-look.ts';
import { columnsOf, type ColumnSkill, type Columns } from './columns.ts';

export const PAGE = 100;
/** Lists up to this length are fetched to their end in idle moments, so that nothing is blank when flung. */
const AHEAD = 30;

export interface MatrixPerson {
  readonly id: number;
  readonly name: string;
  readonly role: string | null;
  readonly department: string | null;
  readonly requirements: number;
  readonly met: number;
  readonly unknown: number;
  readonly index: number | null;
}

/** A window of people × skills, as the contract's `assessments.matrix` answers. */
export interface MatrixAnswer {
  readonly asOf: string;
  readonly total: number;
  readonly skills: readonly ColumnSkill[];
  readonly people: readonly MatrixPerson[];
  readonly cells: {
    readonly level: readonly (number | null)[];
    readonly required: readonly number[];
    readonly flags: readonly number[];
  };
}

export type FetchMatrix = (
  window: { readonly offset: number; readonly limit: number },
  signal: AbortSignal,
) => Promise<MatrixAnswer>;

export interface PageStore {
  readonly total: number | undefined;
  readonly asOf: string | undefined;
  readonly columns: Columns;
  readonly error: unknown;
  person(row: number): MatrixPerson | undefined;
  cell(row: number, column: number): SkillCell | undefined;
  /** What is on the screen; what is missing or out of date of it is fetched. */
  show(first: number, last: number): void;
  /** The data changed: what is on the screen is fetched anew, the rest when it is looked at. */
  refresh(): void;
  /** True once these rows are here; false where they could not be had. */
  ensure(first: number, last: number): Promise<boolean>;
  close(): void;
}

const NONE = columnsOf([]);

/**
 * The pages of a matrix, fetched where they are looked at; old ones stay until new ones are there.
 *
 * @param arrived told of each page, with the time (of `clock`) at which it was asked for
 */
export function pageStore(
  fetch: FetchMatrix,
  clock: () => number,
  arrived: (people: readonly MatrixPerson[], asked: number) => void,
): PageStore {
  const pages = new Map<number, MatrixAnswer>();
  const fresh = new Set<number>();
  const running = new Map<number, { stop: AbortController; done: Promise<void> }>();
  let wanted = { first: 0, last: 0 };
  let total: number | undefined;
  let asOf: string | undefined;
  let columns = NONE;
  let error: unknown = null;
  let closed = false;

  const take = (page: number, answer: MatrixAnswer, asked: number): void => {
    const now = columnsOf(answer.skills);
    if (now.key !== columns.key) {
      columns = now;
      pages.clear();
      fresh.clear();
    }
    pages.set(page, answer);
    fresh.add(page);
    total = answer.total;
    asOf = answer.asOf;
    error = null;
    arrived(answer.people, asked);
  };
  const load = (page: number): Promise<void> => {
    const there = running.get(page);
    if (there) return there.done;
    const stop = new AbortController();
    const asked = clock();
    const work = async (): Promise<void> => {
      try {
        const answer = await fetch({ offset: page * PAGE, limit: PAGE }, stop.signal);
        if (!stop.signal.aborted) take(page, answer, asked);
      } catch (met) {
        if (stop.signal.aborted) return;
        error = met;
        arrived([], asked);
      } finally {
        if (running.get(page)?.stop === stop) running.delete(page);
      }
      if (!stop.signal.aborted && error === null) loadNext();
    };
    const entry = { stop, done: Promise.resolve() };
    running.set(page, entry);
    entry.done = work();
    return entry.done;
  };
  const loadWanted = (): void => {
    const end = total === undefined ? 0 : Math.max(0, Math.ceil(total / PAGE) - 1);
    for (let page = Math.min(wanted.first, end); page <= Math.min(wanted.last, end); page += 1)
      if (!fresh.has(page)) void load(page);
  };
  const loadNext = (): void => {
    if (closed) return;
    loadWanted();
    const count = Math.ceil((total ?? 0) / PAGE);
    if (running.size > 0 || count > AHEAD) return;
    for (let page = 0; page < count; page += 1)
      if (!pages.has(page)) {
        void load(page);
        return;
      }
  };
  const stopAll = (): void => {
    for (const { stop } of running.values()) stop.abort();
    running.clear();
  };
  return {
    get total() {
      return total;
    },
    get asOf() {
      return asOf;
    },
    get columns() {
      return columns;
    },
    get error() {
      return error;
    },
    person: (row) => pages.get(Math.floor(row / PAGE))?.people[row % PAGE],
    cell(row, column) {
      const page = pages.get(Math.floor(row / PAGE));
      const place = columns.places[column];
      if (!page || place === undefined || page.people[row % PAGE] === undefined) return undefined;
      const index = (row % PAGE) * columns.places.length + place;
      return {
        level: page.cells.level[index] ?? null,
        required: page.cells.required[index] ?? 0,
        flags: page.cells.flags[index] ?? 0,
      };
    },
    show(first, last) {
      wanted = { first: Math.floor(first / PAGE), last: Math.floor(Math.max(first, last) / PAGE) };
      loadWanted();
    },
    refresh() {
      closed = false;
      stopAll();
      fresh.clear();
      error = null;
      loadWanted();
    },
    async ensure(first, last) {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1)
        if (!pages.has(page)) await load(page);
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1)
        if (!pages.has(page)) return false;
      return true;
    },
    close() {
      closed = true;
      stopAll();
    },
  };
}
