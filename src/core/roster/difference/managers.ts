import { foldKey } from '#core/people/index.ts';
import type { SheetGrid } from '#core/tables/index.ts';
import type { ExistingPerson } from '../queries.ts';
import type { RowPeople } from '../staging/row-people.ts';
import type { StagedTable } from '../staging/stage.ts';
import { fullName } from '../typing/person-name.ts';
import { FATE, type Identities } from './identity.ts';
import type { Matches } from './match.ts';
import { breakLoops } from './loops.ts';
import { nodeFinder } from './node-finder.ts';
import { saysNoManager } from './no-manager.ts';

export const UNTOUCHED = -2;
export const NOBODY_ABOVE = -1;

/**
 * Managers of rows as nodes: below `rows` a row of the file, else `rows` + position of an existing person.
 * `UNTOUCHED`: the file says nothing. `texts`: what the file said, where that is nobody.
 */
export interface Managers {
  readonly nodes: Int32Array;
  readonly texts: readonly (string | null)[];
}

const CHUNK = 512;

/** Finds every manager by number, e-mail or name, tells of those who are not found, and opens circles. */
export async function findManagers(
  table: StagedTable,
  people: RowPeople,
  identities: Identities,
  matches: Matches,
  existing: readonly ExistingPerson[],
  grid: SheetGrid,
  breathe: () => Promise<void>,
): Promise<Managers> {
  const { count, manager } = people;
  const nodes = new Int32Array(count).fill(UNTOUCHED);
  const texts: (string | null)[] = Array.from({ length: count }, () => null);
  if (!manager) return { nodes, texts };
  const column = table.fields.get('manager')?.plan.column ?? -1;
  const { problems } = table;
  let excludedRows: Map<string, number> | undefined;
  const find = nodeFinder(people, identities, matches, existing);
  const nameOf = (node: number): string =>
    node < count ? (people.name[node] ?? '') : (existing[node - count]?.name ?? '');

  for (let row = 0; row < count; row++) {
    if (row % CHUNK === 0) await breathe();
    if (identities.fate[row] !== FATE.in) continue;
    const told = manager[row];
    if (told === undefined) continue;
    nodes[row] = NOBODY_ABOVE;
    if (told === null || saysNoManager(String(told))) continue;
    const text = String(told);
    const found = find(text);
    if (found.kind === 'one' && found.node === row) {
      problems.add('manager-self', row, column, text);
    } else if (found.kind === 'one') {
      nodes[row] = found.node;
      if (found.loosely) problems.add('manager-alike', row, column, text, nameOf(found.node));
    } else {
      texts[row] = fullName(text);
      if (found.kind === 'several')
        problems.add('manager-ambiguous', row, column, text, String(found.count));
      else problems.add('manager-unknown', row, column, text, excludedAs(text));
    }
  }
  await breathe();
  for (const { row, path } of breakLoops(nodes, matches, existing, count)) {
    nodes[row] = NOBODY_ABOVE;
    texts[row] = fullName(String(manager[row] ?? ''));
    problems.add(
      'manager-cycle',
      row,
      column,
      String(manager[row] ?? ''),
      path.map(nameOf).join(' → '),
    );
  }
  return { nodes, texts };

  /** Says so where the manager does stand in the file, in a row that does not go in. */
  function excludedAs(text: string): string {
    const row = excluded().get(text.toLowerCase()) ?? excluded().get(foldKey(fullName(text)));
    return row === undefined ? '' : ` (row ${grid.rowNumber(table.rows[row] ?? 0)} does not go in)`;
  }

  function excluded(): Map<string, number> {
    if (excludedRows) return excludedRows;
    excludedRows = new Map();
    for (let row = 0; row < count; row++) {
      const fate = identities.fate[row];
      if (fate !== FATE.error && fate !== FATE.skipped) continue;
      excludedRows.set(identities.keys[row] ?? '', row);
      excludedRows.set(identities.nameKeyOf(row), row);
    }
    return excludedRows;
  }
}
