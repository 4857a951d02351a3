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
  /** Ids of people whose ratings were added, changed, removed or moved; some may not be there any more. */
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
    if (entity === 'assessment') rows += added + changed + removed;
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
      if (entity === 'assessment' && !everything) for (const id of ratedIn(db, head)) rated.add(id);
    }
  }
  return {
    lastChange: heads.at(-1)?.id ?? change,
    everything,
    people: tables.has('person'),
    skillsOrRoles: [...tables].some((table) => SKILL_TABLES.has(table)),
    rated: [...rated],
  };
}

/** Whose ratings the change touched: by what they are now, and by what they were before it. */
function ratedIn(db: ReadHandle, { first_row: from, last_row: to }: Head): number[] {
  return db
    .all<{ id: number }>(
      `SELECT a.person_id AS id FROM change_row r NOT INDEXED
       CROSS JOIN assessment a ON a.id = r.row_id
       WHERE r.id BETWEEN :from AND :to AND r.entity = 'assessment'
       UNION SELECT person_id FROM assessment_before
       WHERE id BETWEEN :from AND :to AND person_id IS NOT NULL`,
      { from, to: to ?? from },
    )
    .map((row) => row.id);
}
