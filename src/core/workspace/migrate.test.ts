import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { beforeTable, prepareBeforeTables, trackedTables } from './change-log/tables.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './migrations/index.ts';

const tablesOf = (db: Sqlite.Database) =>
  db
    .prepare<[], { name: string; strict: number }>(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' ORDER BY name`,
    )
    .all();

test('from nothing to 1: people, what is remembered, and the history', () => {
  const db = new Sqlite(':memory:');
  migrate(db, 'a.upskill', 1);
  expect(schemaVersion(db)).toBe(1);
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(tablesOf(db)).toEqual(
    [
      'change',
      'change_row',
      'column_mapping',
      'column_mapping_before',
      'person',
      'person_before',
      'saved_view',
      'saved_view_before',
      'setting',
      'setting_before',
      'workspace',
    ].map((name) => ({ name, strict: 1 })),
  );
  expect(db.prepare('SELECT length(identity) AS n FROM workspace').get()).toEqual({ n: 32 });
});

test('from 1 to 2: skills, roles and ratings beside the people who are there', () => {
  const db = new Sqlite(':memory:');
  migrate(db, 'a.upskill', 1);
  const before = new Set(tablesOf(db).map((table) => table.name));
  db.exec(
    `INSERT INTO person (name, status, name_key, search_key) VALUES ('Ada', 'active', 'ada', 'ada')`,
  );
  migrate(db, 'a.upskill', 2);
  expect(schemaVersion(db)).toBe(2);
  expect(db.prepare('SELECT name FROM person').get()).toEqual({ name: 'Ada' });
  const added = tablesOf(db).filter((table) => !before.has(table.name));
  const made = [
    'assessment',
    'evidence',
    'level',
    'requirement',
    'role',
    'role_version',
    'skill',
    'skill_alias',
    'skill_anchor',
    'skill_category',
    'skill_group',
  ];
  expect(added).toEqual(
    made
      .flatMap((name) => [name, beforeTable(name)])
      .sort()
      .map((name) => ({ name, strict: 1 })),
  );
  const levels = db.prepare<[], { value: number }>('SELECT value FROM level ORDER BY value').all();
  expect(levels.map((level) => level.value)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(db.prepare('SELECT count(*) AS n FROM skill_category').get()).toEqual({ n: 5 });
  expect(db.prepare('SELECT count(*) AS n FROM change_row').get()).toEqual({ n: 0 });
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

test('migrating what is up to date changes nothing', () => {
  const db = new Sqlite(':memory:');
  migrate(db, 'a.upskill');
  const version = db.pragma('schema_version', { simple: true });
  migrate(db, 'a.upskill');
  expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
  expect(db.pragma('schema_version', { simple: true })).toBe(version);
});

test('a column added to a tracked table is added to what keeps its rows, with its default', () => {
  const db = new Sqlite(':memory:');
  migrate(db, 'a.upskill');
  db.exec(`INSERT INTO change (at, who, kind, title, first_row) VALUES ('', '', 'edit', '', 1);
    INSERT INTO change_row (change_id, entity, row_id, operation) VALUES (1, 'setting', 1, 'removed');
    INSERT INTO setting_before (id, name, value) VALUES (1, 'a', '1');
    ALTER TABLE setting ADD COLUMN scope TEXT NOT NULL DEFAULT 'all'`);
  prepareBeforeTables(db);
  expect(trackedTables(db).find((table) => table.name === 'setting')?.columns).toContain('scope');
  expect(db.prepare(`SELECT * FROM ${beforeTable('setting')}`).all()).toEqual([
    { id: 1, name: 'a', value: '1', scope: 'all' },
  ]);
});
