import type * as z from 'zod';
import type { scopeSchema } from '#shared/contract/figures.ts';
import type { PeopleFilter } from '#shared/contract/people.ts';
import type { IsoDate } from '#shared/dates.ts';
import { cachedByRevision, filteredIds } from '#core/people/index.ts';
import type { Book } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { standingOf } from './standing.ts';
import type { Scope } from './types.ts';

/** As it comes to a handler: with its defaults. */
export type ScopeInput = z.output<typeof scopeSchema>;

/** The day that an analysis is asked for. */
export const dayOfScope = (
  workspace: Workspace,
  input: { readonly asOf?: IsoDate | undefined },
): IsoDate => input.asOf ?? workspace.asOf();

/** The people, active on the day, and the skills that an analysis looks at. */
export function scopeOf(workspace: Workspace, input: ScopeInput): Scope {
  const day = dayOfScope(workspace, input);
  const standing = standingOf(workspace, { day, staleAsUnrated: input.staleAsUnrated });
  const { people } = standing.book;
  const chosen = standing.active.slice();
  const filtered = peopleOfFilter(workspace, standing.book, input.filter, day);
  if (filtered) for (const [place, is] of filtered.entries()) if (is === 0) chosen[place] = 0;
  if (input.withoutPersonId !== undefined) {
    const without = people.place(input.withoutPersonId);
    if (without >= 0) chosen[without] = 0;
  }
  return { standing, people: chosen, skills: skillsIn(standing.book, input.skillIds) };
}

/** 1 for each skill of the list, by place; null: all. */
export const skillsIn = (
  { skills }: Book,
  ids: readonly number[] | undefined,
): Uint8Array | null => (ids === undefined ? null : marked(skills.count, ids, skills.place));

function marked(
  count: number,
  ids: readonly number[],
  placeOf: (id: number) => number,
): Uint8Array {
  const marks = new Uint8Array(count);
  for (const id of ids) {
    const place = placeOf(id);
    if (place >= 0) marks[place] = 1;
  }
  return marks;
}

/**
 * 1 for each person of the filter, by place, whether active or not: who is active is decided by each analysis, on its
 * day. Null: the filter leaves everybody.
 */
export function peopleOfFilter(
  workspace: Workspace,
  { people }: Book,
  { presence: _presence, ...conditions }: PeopleFilter,
  day: IsoDate,
): Uint8Array | null {
  if (isOpen(conditions)) return null;
  const ids = cachedByRevision(workspace, `gap people ${JSON.stringify([conditions, day])}`, () =>
    filteredIds(workspace.read, { ...conditions, presence: 'all', asOf: day }, day),
  );
  return marked(people.count, ids, people.place);
}

/** Whether the filter leaves everybody. */
const isOpen = ({
  search,
  values,
  asOf: _asOf,
  ...rest
}: Omit<PeopleFilter, 'presence'>): boolean =>
  search === '' &&
  Object.keys(values).length === 0 &&
  Object.values(rest).every((value) => value === undefined);
