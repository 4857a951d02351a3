import { foldKey } from '#core/people/index.ts';
import type { SheetGrid, TableLayout } from '#core/tables/index.ts';
import type { StagedTable } from '../staging/stage.ts';
import type { RowPeople } from '../staging/row-people.ts';

export type Key = 'employeeNumber' | 'email' | 'name';

/** What becomes of a row. */
export const FATE = { in: 0, error: 1, skipped: 2, merged: 3 } as const;

/** By what each row is recognised. */
export interface Identities {
  readonly key: Key;
  /** 'n', 'e' or 'a' (number, e-mail, name), or '' for a row that names nobody. */
  readonly by: ('' | 'n' | 'e' | 'a')[];
  readonly keys: string[];
  /** The name of a row without case and accents; '' where the file gives none. */
  nameKeyOf(row: number): string;
  readonly fate: Uint8Array;
  /** Of a merged row the position of the row it repeats. */
  readonly first: Int32Array;
}

const CHUNK = 1024;

interface Where {
  readonly grid: SheetGrid;
  readonly layout: TableLayout;
}

/**
 * Finds by what each row is recognised, and which rows repeat an earlier one. Rows that she skips take no part.
 * @param skipped positions of rows that she left out
 */
export async function identify(
  { grid, layout }: Where,
  table: StagedTable,
  people: RowPeople,
  key: Key,
  skipped: ReadonlySet<number>,
  breathe: () => Promise<void>,
): Promise<Identities> {
  const count = people.count;
  const by: Identities['by'] = [];
  const keys: string[] = [];
  const nameKeys: (string | undefined)[] = [];
  const nameKeyOf = (row: number): string =>
    people.named[row] === 1 ? (nameKeys[row] ??= foldKey(people.name[row] ?? '')) : '';
  const fate = new Uint8Array(count);
  const first = new Int32Array(count).fill(-1);
  const seen = {
    n: new Map<string, number>(),
    e: new Map<string, number>(),
    a: new Map<string, number>(),
  };
  const { problems } = table;
  const at = {
    n: table.fields.get('employeeNumber')?.plan.column ?? -1,
    e: table.fields.get('email')?.plan.column ?? -1,
    a:
      (table.fields.get('name') ?? table.fields.get('lastName') ?? table.fields.get('firstName'))
        ?.plan.column ?? -1,
  };
  const rowNumber = (row: number): string => String(grid.rowNumber(table.rows[row] ?? 0));

  for (let row = 0; row < count; row++) {
    if (row % CHUNK === 0) await breathe();
    const number = people.number?.[row];
    const email = people.email?.[row];
    const named = people.named[row] === 1;
    const found = identityOf(number, email, named, key);
    by.push(found);
    const identity =
      found === 'n'
        ? String(number).toLowerCase()
        : found === 'e'
          ? String(email).toLowerCase()
          : nameKeyOf(row);
    keys.push(identity);
    if (skipped.has(row)) {
      fate[row] = FATE.skipped;
      continue;
    }
    if (found === '') {
      fate[row] = FATE.error;
      problems.add('person-missing', row, -1, null);
      continue;
    }
    if (!named && people.hasNames && found === 'n' && filledCells(grid, layout, row) <= 1) {
      fate[row] = FATE.error;
      problems.add('name-missing', row, at.n, String(number));
      continue;
    }
    if (!named && people.hasNames) problems.add('name-made', row, at.a, people.name[row] ?? null);
    if (key === 'employeeNumber' && found !== 'n')
      problems.add(
        'number-missing',
        row,
        at.n,
        null,
        found === 'e' ? 'the e-mail address' : 'the name',
      );
    const earlier = seen[found].get(identity);
    if (earlier === undefined) {
      seen[found].set(identity, row);
    } else if (sameCells(grid, layout, row, earlier)) {
      fate[row] = FATE.merged;
      first[row] = earlier;
      problems.add('duplicate-row', row, -1, people.name[row] ?? null, rowNumber(earlier));
    } else if (found === 'a') {
      problems.add('name-shared', row, at.a, people.name[row] ?? null, rowNumber(earlier));
    } else {
      fate[row] = FATE.error;
      problems.add(
        'duplicate-key',
        row,
        found === 'n' ? at.n : at.e,
        String(found === 'n' ? number : email),
        rowNumber(earlier),
      );
    }
  }
  return { key, by, keys, nameKeyOf, fate, first };
}

function identityOf(
  number: unknown,
  email: unknown,
  named: boolean,
  key: Key,
): '' | 'n' | 'e' | 'a' {
  if (typeof number === 'string') return 'n';
  if (key !== 'name' && typeof email === 'string') return 'e';
  if (named) return 'a';
  return typeof email === 'string' ? 'e' : '';
}

function filledCells(grid: SheetGrid, layout: TableLayout, row: number): number {
  const stored = layout.rows[row] ?? 0;
  return layout.columns.filter((column) => grid.text(stored, column).trim() !== '').length;
}

function sameCells(grid: SheetGrid, layout: TableLayout, a: number, b: number): boolean {
  const left = layout.rows[a] ?? 0;
  const right = layout.rows[b] ?? 0;
  return layout.columns.every(
    (column) => grid.text(left, column).trim() === grid.text(right, column).trim(),
  );
}
