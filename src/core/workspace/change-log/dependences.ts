import type { ReadHandle } from '../types.ts';

/** A column that holds ids of another table. */
export interface Dependence {
  readonly child: string;
  readonly column: string;
  /** A row cannot be without it: it goes along with what it refers to. */
  readonly required: boolean;
}

/** Every column of the workspace that refers to rows of the table. */
export const dependencesOn = (db: ReadHandle, parent: string): Dependence[] =>
  db
    .all<{ child: string; column: string; required: number }>(
      `SELECT s.name AS child, f."from" AS "column", i."notnull" AS required
       FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f
       JOIN pragma_table_info(s.name) i ON i.name = f."from"
       WHERE s.type = 'table' AND f."table" = ?`,
      [parent],
    )
    .map(({ child, column, required }) => ({ child, column, required: required === 1 }));
