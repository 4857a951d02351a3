import type { Database } from 'better-sqlite3';

/** Tables that hold the history itself, or the file's own identity. Every other table is tracked. */
const UNTRACKED = new Set(['workspace', 'change', 'change_row']);
const SUFFIX = '_before';

export interface TrackedTable {
  readonly name: string;
  /** All columns, `id` first, in the order of the table. */
  readonly columns: readonly string[];
}

export const beforeTable = (table: string): string => `${table}${SUFFIX}`;

interface ColumnRow {
  name: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
}

const columnsOf = (db: Database, table: string): ColumnRow[] =>
  db
    .prepare<[string], ColumnRow>(
      'SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)',
    )
    .all(table);

/** The tables of the open file whose every change is recorded: all but the log's own. */
export function trackedTables(db: Database): TrackedTable[] {
  const names = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema
       WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all()
    .map((row) => row.name)
    .filter((name) => !UNTRACKED.has(name) && !name.endsWith(SUFFIX));
  return names.map((name) => ({ name, columns: columnsOf(db, name).map((column) => column.name) }));
}

/**
 * Makes, for each tracked table, the table that keeps what rows held before a change, and gives existing ones the
 * columns that a migration has added. Runs at the end of every migration, inside its transaction.
 * Throws where a table cannot be tracked: without `id INTEGER PRIMARY KEY`, or with foreign keys that act by
 * themselves (undo replaces rows, and an action would take their children along).
 */
export function prepareBeforeTables(db: Database): void {
  for (const { name } of trackedTables(db)) {
    const columns = columnsOf(db, name);
    const first = columns[0];
    if (first?.name !== 'id' || first.type !== 'INTEGER') {
      throw new Error(`Table ${name} needs "id INTEGER PRIMARY KEY" as its first column`);
    }
    const acting = db
      .prepare<[string], { table: string }>(
        `SELECT "table" FROM pragma_foreign_key_list(?)
         WHERE on_delete NOT IN ('NO ACTION', 'RESTRICT') OR on_update NOT IN ('NO ACTION', 'RESTRICT')`,
      )
      .get(name);
    if (acting) throw new Error(`Table ${name} has a foreign key with an action`);

    const before = beforeTable(name);
    const kept = columnsOf(db, before);
    if (kept.length === 0) {
      const rest = columns.slice(1).map((column) => `, ${column.name} ${column.type}`);
      db.exec(
        `CREATE TABLE ${before} (id INTEGER PRIMARY KEY REFERENCES change_row (id)${rest.join('')}) STRICT`,
      );
      continue;
    }
    const known = new Set(kept.map((column) => column.name));
    for (const column of columns.filter((column) => !known.has(column.name))) {
      const value = column.dflt_value === null ? '' : ` DEFAULT ${column.dflt_value}`;
      db.exec(`ALTER TABLE ${before} ADD COLUMN ${column.name} ${column.type}${value}`);
    }
  }
}
