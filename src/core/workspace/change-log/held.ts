import type { ReadHandle, WriteHandle } from '../types.ts';
import { dependencesOn } from './dependants.ts';

/** Tables whose rows are there only for the rows that refer to them, and go with the last of these. */
export const HELD_TABLES: readonly string[] = ['stored_file'];

const heldBy = (db: ReadHandle, held: string, row: string): string =>
  dependencesOn(db, held)
    .map(({ child, column }) => `EXISTS (SELECT 1 FROM ${child} h WHERE h.${column} = ${row})`)
    .join(' OR ') || 'FALSE';

/**
 * Deletes the rows of such a table to which no row refers any more, within a change.
 * @param among ids to look at; absent: all
 */
export function dropUnheld(db: WriteHandle, table: string, among?: readonly number[]): void {
  const listed = among ? 'id IN (SELECT value FROM json_each(?)) AND' : '';
  db.run(
    `DELETE FROM ${table} WHERE ${listed} NOT (${heldBy(db, table, `${table}.id`)})`,
    among ? [JSON.stringify(among)] : [],
  );
}
