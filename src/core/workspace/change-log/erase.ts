import { entityWords, registeredEntities, type StoredRow } from '../entities/index.ts';
import { lookOf } from '../entities/labels.ts';
import type { WriteHandle } from '../types.ts';
import { everDependent } from './dependants.ts';
import { dependencesOn } from './dependences.ts';
import type { Touched } from './heads.ts';
import { HeldRows } from './held.ts';
import { beforeTable } from './tables.ts';

const INSTEAD = 'an erased person';

/**
 * Takes rows out of their table and out of the history, for good: what they held before any change, that any change
 * touched them, everything that cannot be without them, files that nothing else refers to, references to them, and their names
 * in titles and in texts that may name them. To be called within a change of kind `erase`, which also overwrites the freed pages and removes the
 * restore points made before. Undoing an earlier change then leaves the erased rows alone, for the history knows nothing
 * of them.
 */
export function eraseRows(db: WriteHandle, table: string, ids: readonly number[]): void {
  const names = namesOf(db, table, JSON.stringify(ids));
  const touched = new Set<number>();
  const held = new HeldRows();
  eraseTree(db, table, ids, { touched, held });
  for (const [other, gone] of held.nowhereHeld(db)) {
    if (gone.length > 0) eraseTree(db, other, gone, { touched, held });
  }
  forgetNames(db, table, names);
  for (const id of touched) recount(db, id);
}

interface Traces {
  /** The changes of whose rows some went. */
  readonly touched: Set<number>;
  /** What the rows that went referred to and may have been there for them alone. */
  readonly held: HeldRows;
}

function eraseTree(db: WriteHandle, table: string, ids: readonly number[], traces: Traces): void {
  const list = JSON.stringify(ids);
  traces.held.note(db, table, list, true);
  const within = 'IN (SELECT value FROM json_each(:list))';
  for (const dependence of dependencesOn(db, table)) {
    const { child, column, required } = dependence;
    if (required) {
      const below = everDependent(db, dependence, list);
      if (below.length > 0) eraseTree(db, child, below, traces);
      continue;
    }
    db.run(`UPDATE ${child} SET ${column} = NULL WHERE ${column} ${within}`, { list });
    db.run(`UPDATE ${beforeTable(child)} SET ${column} = NULL WHERE ${column} ${within}`, { list });
  }
  db.run(`DELETE FROM ${table} WHERE id ${within}`, { list });
  const log = `entity = :table AND row_id ${within}`;
  const rows = { table, list };
  const changes = db.all<{ id: number }>(
    `SELECT DISTINCT change_id AS id FROM change_row WHERE ${log}`,
    rows,
  );
  for (const { id } of changes) traces.touched.add(id);
  db.run(
    `DELETE FROM ${beforeTable(table)} WHERE id IN (SELECT id FROM change_row WHERE ${log})`,
    rows,
  );
  db.run(`DELETE FROM change_row WHERE ${log}`, rows);
}

function forgetNames(db: WriteHandle, table: string, names: ReadonlySet<string>): void {
  const texts = registeredEntities().flatMap((words) =>
    Object.entries(words.columns)
      .filter(([, column]) => column.names === table)
      .map(([column]) => [words.table, column] as const),
  );
  for (const name of names) {
    replaceInTitles(db, name);
    for (const [other, column] of texts) {
      db.run(`UPDATE ${other} SET ${column} = NULL WHERE ${column} = ?`, [name]);
      db.run(`UPDATE ${beforeTable(other)} SET ${column} = NULL WHERE ${column} = ?`, [name]);
    }
  }
}

/** Whole words only: erasing Ann leaves "Announcements.xlsx" alone. */
function replaceInTitles(db: WriteHandle, name: string): void {
  const letter = String.raw`[\p{L}\p{N}]`;
  const literal = name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const pattern = new RegExp(`(?<!${letter})${literal}(?!${letter})`, 'gu');
  const titles = db.all<{ id: number; title: string }>(
    'SELECT id, title FROM change WHERE instr(title, ?) > 0',
    [name],
  );
  for (const { id, title } of titles) {
    db.run('UPDATE change SET title = ? WHERE id = ?', [title.replaceAll(pattern, INSTEAD), id]);
  }
}

/** Every name that the rows have, or had, by what the history knows. */
function namesOf(db: WriteHandle, table: string, list: string): Set<string> {
  const words = entityWords(table);
  const rows = [
    ...db.all<StoredRow>(`SELECT * FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, [
      list,
    ]),
    ...db.all<StoredRow>(
      `SELECT b.* FROM change_row r JOIN ${beforeTable(table)} b ON b.id = r.id
       WHERE r.entity = ? AND r.row_id IN (SELECT value FROM json_each(?))`,
      [table, list],
    ),
  ];
  const look = lookOf(db);
  return new Set(rows.map((row) => words.label(row, look)).filter((name) => name.trim() !== ''));
}

/** Mends the counts that a finished change shows. */
function recount(db: WriteHandle, changeId: number): void {
  const touched = db.all<Touched>(
    `SELECT entity, sum(operation = 'added') AS added, sum(operation = 'changed') AS changed,
       sum(operation = 'removed') AS removed
     FROM change c CROSS JOIN change_row r NOT INDEXED ON r.id BETWEEN c.first_row AND c.last_row
     WHERE c.id = ? GROUP BY entity ORDER BY entity`,
    [changeId],
  );
  db.run('UPDATE change SET touched = ? WHERE id = ? AND last_row IS NOT NULL', [
    JSON.stringify(touched),
    changeId,
  ]);
}
