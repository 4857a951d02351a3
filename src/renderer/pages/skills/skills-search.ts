import type { InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';

export type SkillsTab = 'library' | 'roles' | 'scale';
type ListInput = InferContractRouterInputs<Contract>['skills']['list'];
export type SkillFilter = NonNullable<ListInput['filter']>;
const SORTS = ['name', 'category', 'group', 'currencyMonths', 'roles', 'rated'] as const;
export interface SkillSort {
  readonly field: (typeof SORTS)[number];
  readonly direction: 'asc' | 'desc';
}

const USES = ['required', 'unrequired', 'unrated', 'archived'] as const;
export type SkillUse = (typeof USES)[number];
const ADDED = ['skill', 'role', 'family'] as const;

/** What the address of the page Skills & roles may say: `<Link to="/skills" search={{ skill: 12 }}>`. */
export interface SkillsSearch {
  tab?: Exclude<SkillsTab, 'library'>;
  q?: string;
  /** Of the library: `none` is "without one". */
  category?: number | 'none';
  group?: number | 'none';
  tag?: string;
  use?: SkillUse;
  sort?: SkillSort['field'];
  dir?: 'desc';
  /** The skill that the panel is about. */
  skill?: number;
  /** What is being added. */
  add?: (typeof ADDED)[number];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;
const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((one) => one === value);

/** Keeps of an address what the page understands; anything else is left out. */
export function readSkillsSearch(given: Record<string, unknown>): SkillsSearch {
  const search: SkillsSearch = {};
  const tab = oneOf(['roles', 'scale'] as const, given['tab']);
  if (tab) search.tab = tab;
  if (isText(given['q']) || typeof given['q'] === 'number') search.q = String(given['q']);
  const { category, group } = given;
  if (isId(category) || category === 'none') search.category = category;
  if (isId(group) || group === 'none') search.group = group;
  if (isText(given['tag']) || typeof given['tag'] === 'number') search.tag = String(given['tag']);
  const use = oneOf(USES, given['use']);
  if (use) search.use = use;
  const sort = oneOf(SORTS, given['sort']);
  if (sort && sort !== 'name') search.sort = sort;
  if (given['dir'] === 'desc') search.dir = 'desc';
  if (isId(given['skill'])) search.skill = given['skill'];
  const add = oneOf(ADDED, given['add']);
  if (add) search.add = add;
  return search;
}

const idOf = (value: number | 'none'): number | null => (value === 'none' ? null : value);

/** The filter of the library that the address stands for. */
export const skillFilterOf = (search: SkillsSearch): SkillFilter => ({
  search: search.q ?? '',
  ...(search.category === undefined ? {} : { categoryId: idOf(search.category) }),
  ...(search.group === undefined ? {} : { groupId: idOf(search.group) }),
  ...(search.tag === undefined ? {} : { tag: search.tag }),
  use: search.use === undefined || search.use === 'archived' ? 'any' : search.use,
  archived: search.use === 'archived',
});

export const skillSortOf = (search: SkillsSearch): SkillSort => ({
  field: search.sort ?? 'name',
  direction: search.dir ?? 'asc',
});

/** Takes every condition away and leaves the order. */
export const NO_SKILL_FILTER: Partial<Record<keyof SkillsSearch, undefined>> = {
  q: undefined,
  category: undefined,
  group: undefined,
  tag: undefined,
  use: undefined,
};

export const isSkillFiltered = (search: SkillsSearch): boolean =>
  Object.keys(NO_SKILL_FILTER).some((key) => Reflect.get(search, key) !== undefined);
