import type { Change } from '#shared/contract/history.ts';
import type { ChangeMeta, ReadHandle } from '../types.ts';
import { aboutSql, rowsAbout } from './dependants.ts';

/** How many rows of one table a change touched. `entity` is the table. */
export interface Touched {
  readonly entity: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A change without its rows, which have the ids `firstRow` to `lastRow` in `change_row`. */
export interface ChangeHead {
  readonly id: number;
  readonly at: string;
  readonly who: string;
  readonly kind: ChangeMeta['kind'];
  readonly title: string;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly touched: readonly Touched[];
}

interface HeadRow extends Omit<ChangeHead, 'touched'> {
  touched: string;
}

const COLUMNS = `c.id, c.at, c.who, c.kind, c.title, c.undoes, c.undone_by AS undoneBy,
  c.first_row AS firstRow, c.last_row AS lastRow, c.touched`;

const headOf = (row: HeadRow): ChangeHead => ({
  ...row,
  touched: JSON.parse(row.touched) as Touched[],
});

export function changeHead(db: ReadHandle, id: number): ChangeHead | null {
  const row = db.get<HeadRow>(
    `SELECT ${COLUMNS} FROM change c WHERE c.id = ? AND c.last_row IS NOT NULL`,
    [id],
  );
  return row ? headOf(row) : null;
}

/** The latest change, or null where nothing was ever changed. */
export function lastChange(db: ReadHandle): ChangeHead | null {
  const row = db.get<HeadRow>(
    `SELECT ${COLUMNS} FROM change c WHERE c.last_row IS NOT NULL ORDER BY c.id DESC LIMIT 1`,
  );
  return row ? headOf(row) : null;
}

/** What Ctrl+Z takes back: of the changes that stand, the one that was made, or done again, last. */
export function nextUndo(db: ReadHandle): ChangeHead | null {
  const row = db.get<HeadRow>(
    `SELECT ${COLUMNS} FROM change c
     WHERE c.undoes IS NULL AND c.undone_by IS NULL AND c.kind <> 'erase' AND c.touched <> '[]'
     ORDER BY coalesce(
       (SELECT max(again.id) FROM change back JOIN change again ON again.undoes = back.id WHERE back.undoes = c.id),
       c.id) DESC
     LIMIT 1`,
  );
  return row ? headOf(row) : null;
}

/** What Ctrl+Shift+Z does again: the latest undo that stands, unless something new was done since. */
export function nextRedo(db: ReadHandle): ChangeHead | null {
  const row = db.get<HeadRow>(
    `SELECT ${COLUMNS} FROM change c
     WHERE c.kind = 'undo' AND c.undone_by IS NULL AND c.touched <> '[]'
       AND c.id > (SELECT coalesce(max(id), 0) FROM change WHERE undoes IS NULL)
     ORDER BY c.id DESC LIMIT 1`,
  );
  return row ? headOf(row) : null;
}

export interface ChangeFilter {
  readonly search?: string | undefined;
  readonly kind?: Change['kind'] | undefined;
  readonly personId?: number | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A window on the history, latest first, and how many changes there are. */
export function listChanges(
  db: ReadHandle,
  filter: ChangeFilter,
): { total: number; heads: ChangeHead[] } {
  const conditions = ['c.last_row IS NOT NULL'];
  const parameters: Record<string, string | number> = {};
  if (filter.search?.trim()) {
    conditions.push(`(c.title LIKE :search ESCAPE '\\' OR c.who LIKE :search ESCAPE '\\')`);
    parameters['search'] = `%${filter.search.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  }
  if (filter.kind) {
    conditions.push('c.kind = :kind');
    parameters['kind'] = filter.kind;
  }
  if (filter.personId !== undefined) {
    const about = aboutSql(rowsAbout(db, 'person', filter.personId));
    conditions.push(`c.id IN (SELECT change_id FROM change_row WHERE ${about.sql})`);
    Object.assign(parameters, about.parameters);
  }
  const where = conditions.join(' AND ');
  const total =
    db.get<{ n: number }>(`SELECT count(*) AS n FROM change c WHERE ${where}`, parameters)?.n ?? 0;
  const rows = db.all<HeadRow>(
    `SELECT ${COLUMNS} FROM change c WHERE ${where} ORDER BY c.id DESC LIMIT :limit OFFSET :offset`,
    { ...parameters, limit: filter.limit, offset: filter.offset },
  );
  return { total, heads: rows.map(headOf) };
}
