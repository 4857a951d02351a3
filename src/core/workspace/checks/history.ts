import { beforeTable } from '../change-log/tables.ts';
import type { ReadHandle } from '../types.ts';
import { trackedTables } from '../change-log/tables.ts';
import { inFreshFile } from './fresh-file.ts';
import { errorFinding, type Check, type Finding } from './registry.ts';

/** Entries of the log looked at between two breaths. */
const CHUNK = 1000;

interface Broken {
  entity: string;
  rowId: number;
}

/** Whole-table questions about the heads of changes, which are few. */
const HEADS: readonly (readonly [code: string, sql: string, message: string])[] = [
  [
    'change-unfinished',
    `SELECT count(*) AS n FROM change WHERE last_row IS NULL`,
    'changes of the history were not finished.',
  ],
  [
    'change-order',
    `SELECT count(*) AS n FROM change WHERE undoes >= id OR undone_by <= id`,
    'changes claim to have been undone before they were made.',
  ],
  [
    'change-undo',
    `SELECT count(*) AS n FROM change c JOIN change u ON u.id = c.undone_by
     WHERE NOT (u.undoes = c.id)`,
    'changes are said to be undone by a change that did not undo them.',
  ],
];

/**
 * Per chunk of the log: entries that cannot have come about. The image of a row exists where it was there before. The log
 * begins with a change of it, or, where a migration wrote it (`:given`, ids as JSON), with what became of it.
 */
const entrySql = (table: string) => `
  SELECT r.entity, r.row_id AS rowId FROM change_row r NOT INDEXED
  LEFT JOIN change c ON c.id = r.change_id
  LEFT JOIN ${beforeTable(table)} b ON b.id = r.id
  WHERE r.id BETWEEN :from AND :to AND r.entity = '${table}' AND (
    c.id IS NULL OR r.id NOT BETWEEN c.first_row AND c.last_row
    OR (r.operation = 'added') <> (b.id IS NULL)
    OR (r.operation = 'added') <> (coalesce((
      SELECT p.operation FROM change_row p
      WHERE p.entity = r.entity AND p.row_id = r.row_id AND p.change_id < r.change_id
      ORDER BY p.change_id DESC LIMIT 1),
      iif(r.row_id IN (SELECT value FROM json_each(:given)), 'changed', 'removed')) = 'removed')
    OR ((r.operation <> 'removed') <> EXISTS (SELECT 1 FROM ${table} t WHERE t.id = r.row_id)
      AND NOT EXISTS (SELECT 1 FROM change_row n
        WHERE n.entity = r.entity AND n.row_id = r.row_id AND n.change_id > r.change_id)))
  LIMIT 5`;

const trackedIn = (db: ReadHandle): string[] =>
  db
    .all<{ name: string }>(
      `SELECT substr(name, 1, length(name) - length('_before')) AS name FROM sqlite_schema
       WHERE type = 'table' AND name LIKE '%\\_before' ESCAPE '\\'`,
    )
    .map((row) => row.name);

/** By table, ids as JSON of the rows that a new workspace has: levels and categories to begin with. */
const givenRows = (): ReadonlyMap<string, string> =>
  inFreshFile(
    (db) =>
      new Map(
        trackedTables(db).map(({ name }) => [
          name,
          JSON.stringify(db.prepare(`SELECT id FROM ${name}`).pluck().all()),
        ]),
      ),
  );

export const historyCheck: Check = {
  name: 'History of changes',
  run: async (db, breathe) => {
    const findings: Finding[] = [];
    for (const [code, sql, message] of HEADS) {
      const count = db.get<{ n: number }>(sql)?.n ?? 0;
      if (count > 0) findings.push(errorFinding(code, `${count} ${message}`));
    }
    const last =
      db.get<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM change_row')?.id ?? 0;
    const tables = trackedIn(db);
    const given = givenRows();
    for (const table of tables) {
      const sql = entrySql(table);
      const broken: Broken[] = [];
      for (let from = 1; from <= last && broken.length === 0; from += CHUNK) {
        broken.push(
          ...db.all<Broken>(sql, { from, to: from + CHUNK - 1, given: given.get(table) ?? '[]' }),
        );
        await breathe();
      }
      for (const row of broken) {
        findings.push(
          errorFinding(
            'history',
            `The history of ${row.entity} ${row.rowId} does not fit what the file holds.`,
          ),
        );
      }
    }
    return findings;
  },
};
