import type { ReadHandle, WriteHandle } from '../types.ts';
import { dependencesOn, type Dependence } from './dependences.ts';
import { HeldRows } from './held.ts';
import { beforeTable } from './tables.ts';

/** Rows taken out before others are answered. */
const BATCH = 200;
const LISTED = '(SELECT value FROM json_each(?))';

const idsOf = (db: ReadHandle, sql: string, parameters: readonly string[]): number[] =>
  db.all<{ id: number }>(sql, parameters).map((row) => row.id);

/**
 * Takes rows out within a change, so that it can be undone as one: what cannot be without them goes along, however far
 * that reaches, what merely refers to them is left without, and files that nothing refers to any more go too. Yields after
 * every batch.
 */
export function* removeRows(
  db: WriteHandle,
  table: string,
  ids: readonly number[],
): Generator<void, void> {
  const held = new HeldRows();
  yield* removeTree(db, table, ids, held);
  held.drop(db);
}

function* removeTree(
  db: WriteHandle,
  table: string,
  ids: readonly number[],
  held: HeldRows,
): Generator<void, void> {
  const all = JSON.stringify(ids);
  const dependences = dependencesOn(db, table);
  for (const { child, column } of dependences.filter((one) => !one.required)) {
    const others = child === table ? ` AND id NOT IN ${LISTED}` : '';
    db.run(
      `UPDATE ${child} SET ${column} = NULL WHERE ${column} IN ${LISTED}${others}`,
      child === table ? [all, all] : [all],
    );
    yield;
  }
  const required = dependences.filter((one) => one.required);
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = JSON.stringify(ids.slice(at, at + BATCH));
    for (const { child, column } of required) {
      const below = idsOf(db, `SELECT id FROM ${child} WHERE ${column} IN ${LISTED}`, [batch]);
      if (below.length > 0) yield* removeTree(db, child, below, held);
    }
    held.note(db, table, batch);
    db.run(`DELETE FROM ${table} WHERE id IN ${LISTED}`, [batch]);
    yield;
  }
}

/** Ids of rows that cannot be without one of these, or could not when they were removed, by what the history knows. */
export const everDependent = (
  db: ReadHandle,
  { child, column }: Dependence,
  list: string,
): number[] =>
  idsOf(
    db,
    `SELECT id FROM ${child} WHERE ${column} IN ${LISTED}
     UNION SELECT r.row_id FROM ${beforeTable(child)} b JOIN change_row r ON r.id = b.id
     WHERE b.${column} IN ${LISTED}`,
    [list, list],
  );

export interface RowsOf {
  readonly table: string;
  /** Ids as JSON. */
  readonly list: string;
}

/** A row, and those that are directly about it: a person and the ratings they have, or had. */
export function rowsAbout(db: ReadHandle, table: string, id: number): RowsOf[] {
  const list = JSON.stringify([id]);
  const about = dependencesOn(db, table).filter((one) => one.required);
  return [
    { table, list },
    ...about.map((one) => ({
      table: one.child,
      list: JSON.stringify(everDependent(db, one, list)),
    })),
  ];
}

/** SQL that holds for entries of the log that are about these rows; its values are to be bound as given. */
export function aboutSql(rows: readonly RowsOf[]): {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
} {
  const parameters = Object.fromEntries(rows.map(({ list }, at) => [`about${at}`, list]));
  const conditions = rows.map(
    ({ table }, at) =>
      `(entity = '${table}' AND row_id IN (SELECT value FROM json_each(:about${at})))`,
  );
  return { sql: `(${conditions.join(' OR ')})`, parameters };
}
