import type * as z from 'zod';
import type { scopeSchema } from '#shared/contract/gaps.ts';
import type { PeopleFilter } from '#shared/contract/people.ts';
import type { IsoDate } from '#shared/dates.ts';
import { cachedByRevision, filteredIds } from '#core/people/index.ts';
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
  const { people, skills } = standing.book;
  const chosen = peopleIn(workspace, input.filter, day, standing.active, people.place);
  if (input.withoutPersonId !== undefined) {
    const without = people.place(input.withoutPersonId);
    if (without >= 0) chosen[without] = 0;
  }
  return { standing, people: chosen, skills: marked(skills.count, input.skillIds, skills.place) };
}

function marked(
  count: number,
  ids: readonly number[] | undefined,
  placeOf: (id: number) => number,
): Uint8Array | null {
  if (ids === undefined) return null;
  const marks = new Uint8Array(count);
  for (const id of ids) {
    const place = placeOf(id);
    if (place >= 0) marks[place] = 1;
  }
  return marks;
}

/** Those of the filter who are active on the day; always a copy. */
function peopleIn(
  workspace: Workspace,
  filter: PeopleFilter,
  day: IsoDate,
  active: Uint8Array,
  placeOf: (id: number) => number,
): Uint8Array {
  // Who is active is decided here, on the day of the analysis.
  const { presence: _presence, ...conditions } = filter;
  if (isOpen(conditions)) return active.slice();
  const ids = cachedByRevision(workspace, `gap people ${JSON.stringify([conditions, day])}`, () =>
    filteredIds(workspace.read, { ...conditions, presence: 'all', asOf: day }, day),
  );
  const chosen = new Uint8Array(active.length);
  for (const id of ids) {
    const place = placeOf(id);
    if (place >= 0 && active[place] === 1) chosen[place] = 1;
  }
  return chosen;
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
