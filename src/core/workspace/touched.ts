import type { ReadHandle } from './types.ts';

/** More rows than this are better read anew, all of them: it is quicker than finding out whose they are. */
const MANY_ROWS = 20_000;

/** What changes since one that was seen have touched. */
export interface Touched {
  readonly lastChange: number;
  /** So much, or in such a way, that everything is to be read again. */
  readonly everything: boolean;
  readonly tables: ReadonlySet<string>;
  /** Ids of those whose rows were added, changed, removed or moved; some may not be there any more. */
  readonly owners: readonly number[];
}

/** By table: SQL that finds as `id` whose rows stand in the log from :from to :to. Made of `ownersSql`. */
export type Whose = Readonly<Record<string, string>>;

interface Head {
  readonly id: number;
  readonly kind: string;
  readonly first_row: number;
  readonly last_row: number | null;
  readonly touched: string;
}

interface Counts {
  readonly entity: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export const lastChangeOf = (db: ReadHandle): number =>
  db.get<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM change')?.id ?? 0;

/** Whose rows a change touched: by what they are now, and by what they were before it. */
export const ownersSql = (table: string, column: string): string =>
  `SELECT t.${column} AS id FROM change_row r NOT INDEXED CROSS JOIN ${table} t ON t.id = r.row_id
   WHERE r.id BETWEEN :from AND :to AND r.entity = '${table}'
   UNION SELECT ${column} FROM ${table}_before
   WHERE id BETWEEN :from AND :to AND ${column} IS NOT NULL`;

export function touchedSince(db: ReadHandle, change: number, whose: Whose): Touched {
  const heads = headsSince(db, change);
  const everything = isEverything(heads, whose);
  const tables = new Set<string>();
  const owners = new Set<number>();
  for (const head of heads) {
    for (const { entity } of countsOf(head)) {
      tables.add(entity);
      const sql = whose[entity];
      if (sql === undefined || everything) continue;
      for (const id of idsIn(db, sql, head)) owners.add(id);
    }
  }
  return { lastChange: heads.at(-1)?.id ?? change, everything, tables, owners: [...owners] };
}

const headsSince = (db: ReadHandle, change: number): Head[] =>
  db.all<Head>(
    'SELECT id, kind, first_row, last_row, touched FROM change WHERE id > ? ORDER BY id',
    [change],
  );

const countsOf = (head: Head): Counts[] => JSON.parse(head.touched) as Counts[];

function isEverything(heads: readonly Head[], whose: Whose): boolean {
  // Of what is erased the history keeps no rows, also not of changes before.
  if (heads.some((head) => head.kind === 'erase')) return true;
  let rows = 0;
  for (const { entity, added, changed, removed } of heads.flatMap(countsOf)) {
    if (entity in whose) rows += added + changed + removed;
  }
  return rows > MANY_ROWS;
}

const idsIn = (db: ReadHandle, sql: string, { first_row: from, last_row: to }: Head): number[] =>
  db.all<{ id: number }>(sql, { from, to: to ?? from }).map((row) => row.id);
