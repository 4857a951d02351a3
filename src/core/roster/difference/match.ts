import type { ExistingPerson } from '../queries.ts';
import type { ProblemList } from '../staging/problem-list.ts';
import type { RowPeople } from '../staging/row-people.ts';
import { withoutZeros } from '../typing/employee-number.ts';
import { FATE, type Identities } from './identity.ts';
import { matchNames } from './match-names.ts';
import { indexPeople, type PeopleIndex } from './people-index.ts';

/** Which person of the workspace each row is about. */
export interface Matches {
  /** Position among the existing people, or -1: somebody new. */
  readonly person: Int32Array;
  /** 1: found although the zeros before the number differ; the number of the workspace stays. */
  readonly keepNumber: Uint8Array;
  /** Per existing person: whether the file has a row about them, going in or not. */
  readonly seen: Uint8Array;
  readonly index: PeopleIndex;
}

/**
 * Finds the person of each row: by number, else by address, else by name. Nobody is found twice: a second row about
 * the same person is an error, unless names are all there is.
 */
export function matchRows(
  people: RowPeople,
  identities: Identities,
  existing: readonly ExistingPerson[],
  problems: ProblemList,
  columns: { readonly email: number; readonly number: number },
): Matches {
  const index = indexPeople(existing);
  const person = new Int32Array(people.count).fill(-1);
  const keepNumber = new Uint8Array(people.count);
  const seen = new Uint8Array(existing.length);
  const { by, keys, nameKeyOf, fate } = identities;
  const claim = (row: number, at: number): void => {
    person[row] = at;
    seen[at] = 1;
  };
  const { count } = people;
  const rowsOfEmail = counted(count, (row) => {
    const email = people.email?.[row];
    return typeof email === 'string' ? email.toLowerCase() : null;
  });
  const rowsOfName = counted(count, nameKeyOf);
  const rowsOfStripped = counted(count, (row) =>
    by[row] === 'n' ? withoutZeros(keys[row] ?? '') : null,
  );
  const late: number[] = [];

  for (let row = 0; row < people.count; row++) {
    if (by[row] !== 'n') continue;
    const at = index.byNumber(keys[row] ?? '');
    if (at === undefined || at < 0) late.push(row);
    else if (fate[row] === FATE.in) claim(row, at);
    else seen[at] = 1;
  }
  for (const row of existing.length === 0 ? [] : late) {
    if (fate[row] !== FATE.in) continue;
    const stripped = withoutZeros(keys[row] ?? '');
    const alike = stripped === null ? undefined : index.byStripped(stripped);
    if (
      alike !== undefined &&
      alike >= 0 &&
      seen[alike] === 0 &&
      rowsOfStripped(stripped ?? '') === 1
    ) {
      keepNumber[row] = 1;
      claim(row, alike);
      continue;
    }
    const at = byEmailOrName(row, (found) => found.employee_number === null);
    if (at !== undefined) claim(row, at);
  }
  for (let row = 0; row < people.count; row++) {
    if (by[row] !== 'e' || fate[row] === FATE.merged) continue;
    const at =
      index.byEmail(keys[row] ?? '') ?? byEmailOrName(row, (found) => found.email === null);
    if (fate[row] !== FATE.in) {
      if (at !== undefined && at >= 0) seen[at] = 1;
    } else if (at === -1)
      conflict(row, 'Several people of the workspace have this e-mail address.');
    else if (at !== undefined && seen[at] === 1)
      conflict(
        row,
        `This is ${existing[at]?.name ?? ''} by the e-mail address, about whom another row already speaks.`,
      );
    else if (at !== undefined) claim(row, at);
  }
  matchNames(people, identities, existing, index, seen, claim);
  return { person, keepNumber, seen, index };

  function byEmailOrName(row: number, may: (found: ExistingPerson) => boolean): number | undefined {
    const email = people.email?.[row];
    const address = typeof email === 'string' ? email.toLowerCase() : null;
    const byAddress =
      address === null || rowsOfEmail(address) !== 1 ? undefined : index.byEmail(address);
    if (byAddress !== undefined && byAddress >= 0 && seen[byAddress] === 0) {
      const found = existing[byAddress];
      if (found && may(found)) return byAddress;
    }
    const name = nameKeyOf(row);
    const namesakes = name === '' || rowsOfName(name) !== 1 ? [] : index.byName(name);
    const [only] = namesakes;
    const found = only === undefined || namesakes.length > 1 ? undefined : existing[only];
    if (only === undefined || !found || seen[only] === 1 || !may(found)) return undefined;
    const sameAddress =
      address === null || found.email === null || found.email.toLowerCase() === address;
    return sameAddress ? only : undefined;
  }

  function conflict(row: number, why: string): void {
    fate[row] = FATE.error;
    problems.add(
      'key-conflict',
      row,
      columns.email,
      String(people.email?.[row] ?? ''),
      `${why} The row does not go in.`,
    );
  }
}

/** How many rows have a key; counted when first asked. */
function counted(count: number, keyOf: (row: number) => string | null): (key: string) => number {
  let counts: Map<string, number> | undefined;
  return (key) => {
    if (!counts) {
      counts = new Map();
      for (let row = 0; row < count; row++) {
        const each = keyOf(row);
        if (each !== null && each !== '') counts.set(each, (counts.get(each) ?? 0) + 1);
      }
    }
    return counts.get(key) ?? 0;
  };
}
