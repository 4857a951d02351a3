import type { ReadHandle } from '#core/workspace/index.ts';

/** More rows than this are read anew, all of them: it is quicker than finding out whose they are. */
const MANY_ROWS = 20_000;

const SKILL_TABLES = new Set(['skill', 'skill_category', 'role', 'role_version', 'requirement']);

/** What changes since one that was seen have touched, as far as the book is concerned. */
export interface Touched {
  readonly lastChange: number;
  /** So much, or in such a way, that everything is to be read again. */
  readonly everything: boolean;
  readonly people: boolean;
  readonly skillsOrRoles: boolean;
  /** What credentials certify. */
  readonly certificates: boolean;
  /** Ids of people whose ratings or awards were added, changed, removed or moved; some may not be there any more. */
  readonly rated: readonly number[];
}

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

const headsSince = (db: ReadHandle, change: number): Head[] =>
  db.all<Head>(
    'SELECT id, kind, first_row, last_row, touched FROM change WHERE id > ? ORDER BY id',
    [change],
  );

const countsOf = (head: Head): Counts[] => JSON.parse(head.touched) as Counts[];

function isEverything(heads: readonly Head[]): boolean {
  // Of what is erased the history keeps no rows, also not of changes before.
  if (heads.some((head) => head.kind === 'erase')) return true;
  let rows = 0;
  for (const { entity, added, changed, removed } of heads.flatMap(countsOf)) {
    if (entity in WHOSE) rows += added + changed + removed;
  }
  return rows > MANY_ROWS;
}

export function touchedSince(db: ReadHandle, change: number): Touched {
  const heads = headsSince(db, change);
  const everything = isEverything(heads);
  const tables = new Set<string>();
  const rated = new Set<number>();
  for (const head of heads) {
    for (const { entity } of countsOf(head)) {
      tables.add(entity);
      const sql = WHOSE[entity];
      if (sql === undefined || everything) continue;
      for (const id of idsIn(db, sql, head)) rated.add(id);
    }
  }
  return {
    lastChange: heads.at(-1)?.id ?? change,
    everything,
    people: tables.has('person'),
    skillsOrRoles: [...tables].some((table) => SKILL_TABLES.has(table)),
    certificates: tables.has('credential_skill'),
    rated: [...rated],
  };
}

/** Whose rows the change touched: by what they are now, and by what they were before it. */
const owners = (table: string, column: string): string =>
  `SELECT t.${column} AS id FROM change_row r NOT INDEXED CROSS JOIN ${table} t ON t.id = r.row_id
   WHERE r.id BETWEEN :from AND :to AND r.entity = '${table}'
   UNION SELECT ${column} FROM ${table}_before
   WHERE id BETWEEN :from AND :to AND ${column} IS NOT NULL`;

/** By table: the people whose ratings, or awards, a change of its rows touched. */
const WHOSE: Readonly<Record<string, string>> = {
  assessment: owners('assessment', 'person_id'),
  award: owners('award', 'person_id'),
  credential_skill: `SELECT DISTINCT person_id AS id FROM award
    WHERE credential_id IN (${owners('credential_skill', 'credential_id')})`,
};

const idsIn = (db: ReadHandle, sql: string, { first_row: from, last_row: to }: Head): number[] =>
  db.all<{ id: number }>(sql, { from, to: to ?? from }).map((row) => row.id);
