import {
  FINDING_CODES,
  TEXT_FILTER_FIELDS,
  type FindingCode,
  type PeopleFilter,
} from '#shared/contract/people.ts';
import { isIsoDate } from '#shared/dates.ts';

export type FilterField = (typeof TEXT_FILTER_FIELDS)[number];

/**
 * What the address of the People page may say, so that every number can link to its list:
 * `<Link to="/people" search={{ department: ['Sales'] }}>`. Null in a list means "no value".
 */
export type PeopleSearch = Partial<Record<FilterField, (string | null)[]>> & {
  q?: string;
  presence?: 'active' | 'left' | 'all';
  hiredFrom?: string;
  hiredTo?: string;
  /** People lacking a value in this field. */
  missing?: string;
  /** People of one finding of Home's data quality. */
  finding?: FindingCode;
  /** Everyone below this person. */
  reportsTo?: number;
  sort?: string;
  dir?: 'asc' | 'desc';
  /** The saved view this came from. */
  view?: number;
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

/** Keeps of an address (or of a saved view) what the page understands; anything else is left out. */
export function readPeopleSearch(given: Record<string, unknown>): PeopleSearch {
  const search: PeopleSearch = {};
  if (isText(given['q']) || typeof given['q'] === 'number') search.q = String(given['q']);
  const presence = given['presence'];
  if (presence === 'left' || presence === 'all') search.presence = presence;
  for (const field of TEXT_FILTER_FIELDS) {
    const values = given[field];
    if (!Array.isArray(values)) continue;
    const kept = values.filter((value) => value === null || typeof value === 'string');
    if (kept.length > 0) search[field] = kept;
  }
  if (isText(given['hiredFrom']) && isIsoDate(given['hiredFrom'])) {
    search.hiredFrom = given['hiredFrom'];
  }
  if (isText(given['hiredTo']) && isIsoDate(given['hiredTo'])) search.hiredTo = given['hiredTo'];
  if (isText(given['missing'])) search.missing = given['missing'];
  const finding = FINDING_CODES.find((code) => code === given['finding']);
  if (finding) search.finding = finding;
  if (isId(given['reportsTo'])) search.reportsTo = given['reportsTo'];
  if (isText(given['sort']) && given['sort'] !== 'name') search.sort = given['sort'];
  if (given['dir'] === 'desc') search.dir = 'desc';
  if (isId(given['view'])) search.view = given['view'];
  return search;
}

/** The filter that the address stands for. */
export function filterOf(search: PeopleSearch): PeopleFilter {
  const values: PeopleFilter['values'] = {};
  for (const field of TEXT_FILTER_FIELDS) {
    const chosen = search[field];
    if (chosen) values[field] = chosen;
  }
  return {
    search: search.q ?? '',
    presence: search.presence ?? 'active',
    values,
    ...(search.hiredFrom ? { hiredFrom: search.hiredFrom } : {}),
    ...(search.hiredTo ? { hiredTo: search.hiredTo } : {}),
    ...(search.missing ? { missing: search.missing } : {}),
    ...(search.finding ? { finding: search.finding } : {}),
    ...(search.reportsTo ? { reportsTo: search.reportsTo } : {}),
  };
}

export const sortOf = (search: PeopleSearch): { field: string; direction: 'asc' | 'desc' } => ({
  field: search.sort ?? 'name',
  direction: search.dir ?? 'asc',
});

/** What a person's page shows: skills against the role, what they hold, what is known, where they could move. */
export type PersonTab = 'skills' | 'credentials' | 'profile' | 'moves';
const PERSON_TABS: readonly PersonTab[] = ['skills', 'credentials', 'profile', 'moves'];

/** A person's page knows the list one came from, for "next", and whether it opens for editing. */
export function readPersonSearch(
  given: Record<string, unknown>,
): PeopleSearch & { edit?: true; tab?: PersonTab } {
  const tab = PERSON_TABS.find((known) => known === given['tab']);
  return {
    ...readPeopleSearch(given),
    ...(tab === undefined ? {} : { tab }),
    ...(given['edit'] === true ? { edit: true } : {}),
  };
}
