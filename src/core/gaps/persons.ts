import type { Figures } from '#shared/contract/figures.ts';
import type { PeopleColumns } from '#core/skills/index.ts';
import { tallyPeople, type Tally } from './figures.ts';
import { nameRanks } from './name-order.ts';
import type { Readiness } from './rules.ts';
import type { Scope } from './types.ts';

export interface PersonFigures extends Omit<Figures, 'people'> {
  readonly personId: number;
  readonly name: string;
  readonly role: string | null;
  readonly department: string | null;
  readonly team: string | null;
  readonly state: Readiness;
}

export type PersonSort = 'name' | 'index' | 'coverage' | 'unknown';

/** The tally of the scope in which each person has a bucket of their own: their place. */
export function tallyEach(scope: Scope): Tally {
  const count = scope.people.length;
  return tallyPeople(
    scope,
    count,
    Int32Array.from({ length: count }, (_, place) => place),
  );
}

export function personFiguresAt(
  tally: Tally,
  people: PeopleColumns,
  place: number,
  bucket = place,
): PersonFigures {
  const { people: _one, ...figures } = tally.figures(bucket);
  return {
    ...figures,
    personId: people.id[place] ?? 0,
    name: people.name[place] ?? '',
    role: people.roleText[place] ?? null,
    department: people.department[place] ?? null,
    team: people.team[place] ?? null,
    state: stateOf(figures),
  };
}

function stateOf({ withRequirements, ready, notReady }: Omit<Figures, 'people'>): Readiness {
  if (withRequirements === 0) return 'nothing-required';
  if (ready > 0) return 'ready';
  return notReady > 0 ? 'not-ready' : 'unknown';
}

/** What comes first has the smallest value; people with nothing required come last. */
function sortValues(tally: Tally, sort: PersonSort): Float64Array {
  const values = new Float64Array(tally.buckets);
  if (sort === 'name') return values;
  for (let place = 0; place < tally.buckets; place += 1) {
    const requirements = tally.requirements[place] ?? 0;
    if (requirements === 0) values[place] = Number.POSITIVE_INFINITY;
    else if (sort === 'index') values[place] = -(tally.index(place) ?? 0);
    else if (sort === 'coverage') values[place] = (tally.met[place] ?? 0) / requirements;
    else values[place] = -(tally.unknown[place] ?? 0);
  }
  return values;
}

/**
 * Everyone in the scope: by name; from the largest index, the smallest coverage or the most unknown on, those of one
 * value by name.
 */
export function personsOf(
  scope: Scope,
  { sort, offset, limit }: { sort: PersonSort; offset: number; limit: number },
): { total: number; persons: PersonFigures[] } {
  const { people } = scope.standing.book;
  const tally = tallyEach(scope);
  const values = sortValues(tally, sort);
  const rank = nameRanks(scope.standing.book);
  const places: number[] = [];
  for (let place = 0; place < people.count; place += 1) {
    if (scope.people[place] === 1) places.push(place);
  }
  places.sort((a, b) => {
    const [x = 0, y = 0] = [values[a], values[b]];
    return x < y ? -1 : x > y ? 1 : (rank[a] ?? 0) - (rank[b] ?? 0);
  });
  return {
    total: places.length,
    persons: places
      .slice(offset, offset + limit)
      .map((place) => personFiguresAt(tally, people, place)),
  };
}
