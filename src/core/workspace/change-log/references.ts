import { Problem } from '#shared/errors.ts';
import { labelOf } from '../entities/labels.ts';
import { isConstraint } from '../problems.ts';
import type { ReadHandle } from '../types.ts';
import { listed } from './conflicts.ts';
import type { ChangeHead } from './heads.ts';
import { beforeTable, type TrackedTable } from './tables.ts';

/** Rows looked at between two breaths. */
const CHUNK = 1000;

interface Reference {
  /** The table that refers, by `column`, to the ids of `parent`. */
  child: string;
  column: string;
  parent: string;
}

export function referencesOf(db: ReadHandle, tracked: readonly TrackedTable[]): Reference[] {
  return tracked.flatMap(({ name }) =>
    db.all<Reference>(
      `SELECT ? AS child, "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(?)`,
      [name, name],
    ),
  );
}

/** That putting `change` back would leave the workspace wrong, and why. */
export const conflict = (change: ChangeHead, why: string): Problem =>
  new Problem(
    'UNDO_CONFLICT',
    `“${change.title}” cannot be undone: ${why}.`,
    'Undo the later changes first, the latest one first, or change these rows by hand.',
  );

/**
 * After the rows of `change` were put back: throws UNDO_CONFLICT, with names, where a row refers to one that is gone.
 * Only rows that the change touched, and those that refer to them, can do so.
 */
export async function refuseDangling(
  db: ReadHandle,
  change: ChangeHead,
  tracked: readonly TrackedTable[],
  breathe: () => Promise<void>,
): Promise<void> {
  for (const { child, column, parent } of referencesOf(db, tracked)) {
    const gone = `c.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE p.id = c.${column})`;
    const range = 'r.id BETWEEN :from AND :to';
    const sql = `SELECT c.id FROM change_row r NOT INDEXED CROSS JOIN ${child} c ON c.${column} = r.row_id
        WHERE ${range} AND r.entity = '${parent}' AND ${gone}
      UNION SELECT c.id FROM change_row r NOT INDEXED CROSS JOIN ${child} c ON c.id = r.row_id
        WHERE ${range} AND r.entity = '${child}' AND ${gone} LIMIT 4`;
    for (let from = change.firstRow; from <= change.lastRow; from += CHUNK) {
      const to = Math.min(from + CHUNK - 1, change.lastRow);
      const rows = db.all<{ id: number }>(sql, { from, to });
      if (rows.length > 0) {
        const names = rows.slice(0, 3).map((row) => labelOf(db, child, row.id));
        throw conflict(
          change,
          `${listed(names, rows.length)} would refer to what is no longer there`,
        );
      }
      await breathe();
    }
  }
}

/** Makes a broken UNIQUE into UNDO_CONFLICT that names the row which has the value now; other errors come back as they are. */
export function explainUnique(
  db: ReadHandle,
  error: unknown,
  change: ChangeHead,
  table: TrackedTable,
): unknown {
  if (!isConstraint(error, '_UNIQUE') || !(error instanceof Error)) return error;
  const columns = uniqueColumns(db, error.message, table);
  const equal = columns.map((column) => `t.${column} IS b.${column}`).join(' AND ') || 'FALSE';
  const row = db.get<{ id: number }>(
    `SELECT t.id FROM change_row r NOT INDEXED CROSS JOIN ${beforeTable(table.name)} b ON b.id = r.id
     CROSS JOIN ${table.name} t ON ${equal} AND t.id <> r.row_id
     WHERE r.id BETWEEN ? AND ? AND r.entity = ? LIMIT 1`,
    [change.firstRow, change.lastRow, table.name],
  );
  const name = row ? labelOf(db, table.name, row.id) : 'another row';
  return conflict(
    change,
    `${name} has the same ${columns
      .join(' and ')
      .replaceAll(/_(?:key|id)\b/gu, '')
      .replaceAll('_', ' ')} by now`,
  );
}

/** The columns that SQLite names; of an index over expressions it names only the index. */
function uniqueColumns(db: ReadHandle, message: string, { name, columns }: TrackedTable): string[] {
  const named = columns.filter((column) => message.includes(`${name}.${column}`));
  const index = /index '(\w+)'/u.exec(message)?.[1];
  if (named.length > 0 || index === undefined) return named;
  const sql =
    db.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', [index])?.sql ?? '';
  const words = new Set(sql.slice(sql.indexOf('(')).match(/\w+/gu));
  return columns.filter((column) => words.has(column));
}
