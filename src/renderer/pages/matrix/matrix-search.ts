import type { PeopleFilter } from '#shared/contract/people.ts';
import { isIsoDate } from '#shared/dates.ts';
import type { AssessmentSource } from '#shared/skills.ts';
import {
  filterOf,
  readPeopleSearch,
  type FilterField,
  type PeopleSearch,
} from '../people/people-search.ts';

/** Where ratings entered by hand may come from. */
export const ENTRY_SOURCES = ['manager', 'self', 'test'] as const;
export type EntrySource = (typeof ENTRY_SOURCES)[number];

export const SHOWN = ['rating', 'manager', 'self'] as const;
export type Shown = (typeof SHOWN)[number];

export const ORDERS = ['name', 'gap', 'role', 'department'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * What the address of the matrix may say, so that any page can link to just these people and skills:
 * `<Link to="/matrix" search={{ department: ['Sales'], skills: [3, 8] }}>`.
 */
export type MatrixSearch = Pick<PeopleSearch, FilterField | 'q' | 'reportsTo'> & {
  /** Columns; absent: the skills that the roles of these people require. */
  skills?: number[];
  show?: Exclude<Shown, 'rating'>;
  order?: Exclude<Order, 'name'>;
  /** Day, source and assessor of the ratings she enters; absent: the as-of day, the manager, nobody named. */
  date?: string;
  source?: Exclude<EntrySource, 'manager'>;
  by?: string;
  /** Where a level typed leads; absent: down. */
  move?: 'right';
};

const MOST_SKILLS = 400;

const one = <T extends string>(value: unknown, of: readonly T[]): T | undefined =>
  of.find((word) => word === value);

/** Keeps of an address what the page understands; anything else is left out. */
export function readMatrixSearch(given: Record<string, unknown>): MatrixSearch {
  const {
    presence: _presence,
    hiredFrom: _from,
    hiredTo: _to,
    missing: _missing,
    finding: _finding,
    sort: _sort,
    dir: _dir,
    view: _view,
    ...people
  } = readPeopleSearch(given);
  const search: MatrixSearch = people;
  const skills = Array.isArray(given['skills'])
    ? given['skills'].filter((id) => Number.isInteger(id) && id > 0)
    : [];
  if (skills.length > 0) search.skills = [...new Set<number>(skills)].slice(0, MOST_SKILLS);
  const show = one(given['show'], SHOWN);
  if (show && show !== 'rating') search.show = show;
  const order = one(given['order'], ORDERS);
  if (order && order !== 'name') search.order = order;
  const source = one(given['source'], ENTRY_SOURCES);
  if (source && source !== 'manager') search.source = source;
  // What is typed must be seen where it is typed.
  if (search.show === 'self') search.source = 'self';
  else if (search.source === 'self') search.show = 'self';
  else if (search.source) delete search.show;
  const { date, by } = given;
  if (typeof date === 'string' && isIsoDate(date)) search.date = date;
  if (typeof by === 'string' && by.trim() !== '') search.by = by.slice(0, 200);
  if (given['move'] === 'right') search.move = 'right';
  return search;
}

/** What the matrix is asked for: the same for its cells, its figures and its workbook. */
export interface MatrixScope {
  readonly filter: PeopleFilter;
  readonly skillIds?: number[];
  readonly show: Shown;
  readonly sort: Order;
}

/** Parts of an address that leave people and skills where they are. */
const IN_PLACE: readonly (keyof MatrixSearch)[] = ['show', 'source', 'date', 'by', 'move'];

/** Whether a change of the address shows other rows or columns. */
export const isElsewhere = (change: Partial<Record<keyof MatrixSearch, unknown>>): boolean =>
  Object.keys(change).some((key) => !IN_PLACE.some((part) => part === key));

export const scopeOf = (search: MatrixSearch): MatrixScope => ({
  filter: filterOf(search),
  ...(search.skills ? { skillIds: search.skills } : {}),
  show: search.show ?? 'rating',
  sort: search.order ?? 'name',
});

/** Choosing what is shown, or the source, moves the other along where a rating typed would not be seen otherwise. */
export function withShown(show: Shown): Partial<Record<keyof MatrixSearch, unknown>> {
  return {
    show: show === 'rating' ? undefined : show,
    source: show === 'self' ? 'self' : undefined,
  };
}

export function withSource(
  source: EntrySource,
  show: Shown,
): Partial<Record<keyof MatrixSearch, unknown>> {
  if (source === 'self') return { source, show: 'self' };
  const seen = source === 'manager' && show === 'manager';
  return { source: source === 'manager' ? undefined : source, show: seen ? show : undefined };
}

export const SOURCE_WORDS: Readonly<Record<AssessmentSource, string>> = {
  manager: 'Manager',
  self: 'Self-rating',
  test: 'Test',
  credential: 'Credential',
  import: 'Import',
};
