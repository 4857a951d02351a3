import type { GapScope } from '#shared/contract/figures.ts';
import { GROUP_FIELDS, type GroupField } from '#shared/skills.ts';

export const GAP_VIEWS = ['teams', 'ranking', 'trend', 'bench', 'access', 'loose'] as const;
export type GapView = (typeof GAP_VIEWS)[number];
export const VIEW_LABELS: Readonly<Record<GapView, string>> = {
  teams: 'Teams',
  ranking: 'Ranking',
  trend: 'Trend',
  bench: 'Bench',
  access: 'Access',
  loose: 'Loose ends',
};

export const MEASURES = ['index', 'coverage', 'bench', 'unrated'] as const;
export type Measure = (typeof MEASURES)[number];
export const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  index: 'Gap index',
  coverage: 'Coverage',
  bench: 'Bench',
  unrated: 'Unrated',
};

export const GROUP_LABELS: Readonly<Record<GroupField, string>> = {
  department: 'Department',
  team: 'Team',
  role: 'Role',
  location: 'Location',
  country: 'Country',
  employmentType: 'Employment type',
  costCentre: 'Cost centre',
  manager: 'Manager',
};

/** Fields by which the whole page can be narrowed down. */
export const SCOPE_FIELDS = ['department', 'location', 'role'] as const;
export type ScopeField = (typeof SCOPE_FIELDS)[number];

/** What the address of the Gaps page may say, so that every figure can link to where it comes from. */
export interface GapsSearch {
  readonly view?: GapView;
  readonly by?: GroupField;
  /** The group whose people are shown beneath; null in the address: those without a value. */
  readonly group?: string | null;
  readonly skill?: number;
  readonly category?: string;
  readonly measure?: Measure;
  readonly sort?: 'name';
  readonly stale?: 'unrated';
  readonly without?: number;
  /** Only those who report to this person, at any depth. */
  readonly below?: number;
  /** Only the skills that are required in the chosen group. */
  readonly columns?: 'group';
  readonly state?: 'none' | 'single' | 'covered' | 'unrated';
  readonly tag?: string;
  readonly months?: number;
  readonly access?: 'department' | 'employmentType' | 'service' | 'country';
  readonly department?: string;
  readonly location?: string;
  readonly role?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined;
const id = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
const one = <T extends string>(value: unknown, of: readonly T[]): T | undefined =>
  of.find((known) => known === value);

/** Keeps of an address what the page understands; anything else is left out. */
export function readGapsSearch(given: Record<string, unknown>): GapsSearch {
  const view = one(given['view'], GAP_VIEWS);
  const months = id(given['months']);
  const found = {
    view: view === 'teams' ? undefined : view,
    by: one(given['by'], GROUP_FIELDS),
    group: given['group'] === null ? null : text(given['group']),
    skill: id(given['skill']),
    category: text(given['category']),
    measure: one(given['measure'], MEASURES),
    sort: one(given['sort'], ['name'] as const),
    stale: one(given['stale'], ['unrated'] as const),
    without: id(given['without']),
    below: id(given['below']),
    columns: one(given['columns'], ['group'] as const),
    state: one(given['state'], ['none', 'single', 'covered', 'unrated'] as const),
    tag: text(given['tag']),
    months: months === undefined ? undefined : Math.min(60, months),
    access: one(given['access'], ['department', 'employmentType', 'service', 'country'] as const),
    department: text(given['department']),
    location: text(given['location']),
    role: text(given['role']),
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined),
  ) as GapsSearch;
}

/** The people and the rules that the address stands for, as every analysis is asked for them. */
export function scopeOfSearch(search: GapsSearch): GapScope {
  const values = Object.fromEntries(
    SCOPE_FIELDS.flatMap((field) => {
      const chosen = search[field];
      return chosen === undefined ? [] : [[field, [chosen]] as const];
    }),
  );
  return {
    ...(Object.keys(values).length > 0 || search.below !== undefined
      ? {
          filter: { values, ...(search.below === undefined ? {} : { reportsTo: search.below }) },
        }
      : {}),
    ...(search.stale === 'unrated' ? { staleAsUnrated: true } : {}),
    ...(search.without === undefined ? {} : { withoutPersonId: search.without }),
  };
}

/** One skill within one group of those in view. @param value of the field; of `manager` the name */
export const withinGroup = (
  scope: GapScope,
  by: GroupField,
  value: string | null,
  skillId: number,
): GapScope => ({
  ...scope,
  skillIds: [skillId],
  filter: { ...scope.filter, values: { ...scope.filter?.values, [by]: [value] } },
});
