import type { Grouping, Scope } from './types.ts';

/** The people of a scope, group by group. Those of group g stand at `start[g]` up to, not including, `start[g + 1]`. */
export interface PeopleByGroup {
  readonly people: Int32Array;
  readonly start: Uint32Array;
}

/** @param grouping null: all are one group */
export function peopleByGroup(scope: Scope, grouping: Grouping | null): PeopleByGroup {
  const groups = grouping?.keys.length ?? 1;
  const start = new Uint32Array(groups + 1);
  const groupOf = (place: number): number => grouping?.of[place] ?? 0;
  for (let place = 0; place < scope.people.length; place += 1) {
    if (scope.people[place] === 1) start[groupOf(place) + 1] = (start[groupOf(place) + 1] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group += 1)
    start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0);
  const next = start.slice();
  const people = new Int32Array(start[groups] ?? 0);
  for (let place = 0; place < scope.people.length; place += 1) {
    if (scope.people[place] !== 1) continue;
    const group = groupOf(place);
    const at = next[group] ?? 0;
    people[at] = place;
    next[group] = at + 1;
  }
  return { people, start };
}

/** Goes through the pairs of one group's people, those of skills out of the scope left out. */
export function eachPair(
  { standing, skills }: Scope,
  { people, start }: PeopleByGroup,
  group: number,
  visit: (pair: number, person: number, skill: number) => void,
): void {
  const last = start[group + 1] ?? 0;
  for (let at = start[group] ?? 0; at < last; at += 1) {
    const person = people[at] ?? 0;
    const end = standing.start[person + 1] ?? 0;
    for (let pair = standing.start[person] ?? 0; pair < end; pair += 1) {
      const skill = standing.skill[pair] ?? 0;
      if (skills === null || skills[skill] === 1) visit(pair, person, skill);
    }
  }
}
