import { groupingOf } from '../grouping.ts';
import { labelRanks, nameRanks } from '../name-order.ts';
import { tallyEach } from '../persons.ts';
import type { Scope } from '../types.ts';

export type RowOrder = 'name' | 'gap' | 'role' | 'department';

/** Places of the people of the scope: by name, or by the field and then by name; `gap`: from the largest index down. */
export function rowsOf(scope: Scope, order: RowOrder): Int32Array {
  const names = nameRanks(scope.standing.book);
  const values = valuesOf(scope, order);
  const places: number[] = [];
  for (let place = 0; place < scope.people.length; place += 1)
    if (scope.people[place] === 1) places.push(place);
  places.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || (names[a] ?? 0) - (names[b] ?? 0));
  return Int32Array.from(places);
}

/** What comes first has the smallest value. */
function valuesOf(scope: Scope, order: RowOrder): Float64Array {
  const values = new Float64Array(scope.people.length);
  if (order === 'name') return values;
  if (order === 'gap') {
    const tally = tallyEach(scope);
    // Who has nothing required comes after those who lack nothing.
    return values.map((_, place) => -(tally.index(place) ?? -1));
  }
  const grouping = groupingOf(scope.standing.book, order);
  const ranks = labelRanks(grouping);
  return values.map((_, place) => ranks[grouping.of[place] ?? 0] ?? 0);
}
