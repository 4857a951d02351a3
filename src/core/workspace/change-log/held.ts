import type { ReadHandle, WriteHandle } from '../types.ts';
import { dependencesOn } from './dependences.ts';
import { beforeTable } from './tables.ts';

/** Tables whose rows are there only for the rows that refer to them, and go with the last of these. */
const HELD_TABLES: readonly string[] = ['stored_file'];

const LISTED = '(SELECT value FROM json_each(?))';

interface Holding {
  readonly held: string;
  readonly column: string;
}

/** Columns of the table that refer to such rows. */
const holdingsOf = (db: ReadHandle, table: string): Holding[] =>
  db.all<Holding>(
    `SELECT "table" AS held, "from" AS "column" FROM pragma_foreign_key_list(?)
     WHERE "table" IN (SELECT value FROM json_each(?))`,
    [table, JSON.stringify(HELD_TABLES)],
  );

/** SQL that holds for a row, by its id, to which no row refers; nor, with `ever`, what rows held before any change. */
function unheldSql(db: ReadHandle, held: string, id: string, ever: boolean): string {
  const dependences = dependencesOn(db, held);
  const tables = dependences.flatMap(({ child, column }) => [
    { table: child, column },
    ...(ever ? [{ table: beforeTable(child), column }] : []),
  ]);
  return tables
    .map(({ table, column }) => `NOT EXISTS (SELECT 1 FROM ${table} h WHERE h.${column} = ${id})`)
    .join(' AND ');
}

/**
 * Deletes the rows of such a table to which no row refers any more, within a change.
 * @param among ids to look at; absent: all
 */
export function dropUnheld(db: WriteHandle, table: string, among?: readonly number[]): void {
  const listed = among ? `id IN ${LISTED} AND` : '';
  db.run(
    `DELETE FROM ${table} WHERE ${listed} ${unheldSql(db, table, `${table}.id`, false)}`,
    among ? [JSON.stringify(among)] : [],
  );
}

/** The rows of such tables to which rows refer that are taken out: what may go with them. */
export class HeldRows {
  readonly #ids = new Map<string, Set<number>>();

  /** To be told before the rows go. @param list their ids as JSON; with `ever`, of what the history knows of them too */
  note(db: ReadHandle, table: string, list: string, ever = false): void {
    for (const { held, column } of holdingsOf(db, table)) {
      const past = `UNION SELECT b.${column} FROM change_row r JOIN ${beforeTable(table)} b ON b.id = r.id
        WHERE r.entity = '${table}' AND r.row_id IN ${LISTED} AND b.${column} IS NOT NULL`;
      const rows = db.all<{ id: number }>(
        `SELECT ${column} AS id FROM ${table} WHERE id IN ${LISTED} AND ${column} IS NOT NULL
         ${ever ? past : ''}`,
        ever ? [list, list] : [list],
      );
      const ids = this.#ids.get(held) ?? new Set();
      for (const { id } of rows) ids.add(id);
      this.#ids.set(held, ids);
    }
  }

  /** Deletes those to which no row refers any more. */
  drop(db: WriteHandle): void {
    for (const [table, ids] of this.#ids) if (ids.size > 0) dropUnheld(db, table, [...ids]);
  }

  /** By table, ids of those to which no row refers, nor refers in anything that could be undone. */
  nowhereHeld(db: ReadHandle): [table: string, ids: number[]][] {
    return [...this.#ids].map(([table, ids]) => [
      table,
      db
        .all<{ id: number }>(
          `SELECT value AS id FROM json_each(?) WHERE ${unheldSql(db, table, 'value', true)}`,
          [JSON.stringify([...ids])],
        )
        .map(({ id }) => id),
    ]);
  }
}
