import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProblem } from '#shared/errors.ts';
import { historyCheck } from '../checks/history.ts';
import { openOf } from '../holder.ts';
import { testContext, type TestContext } from '../testing.ts';
import type { ReadHandle, SqlValue, WriteHandle } from '../types.ts';
import { redo, undo } from './undo.ts';
import { prepareBeforeTables, trackedTables } from './tables.ts';

/** A table of every type of value, unique values, and rows that refer to each other. */
const THING = `CREATE TABLE thing (
  id INTEGER PRIMARY KEY, code TEXT UNIQUE, size REAL, picture BLOB, anything ANY,
  parent_id INTEGER REFERENCES thing (id) DEFERRABLE INITIALLY DEFERRED) STRICT`;

async function workspaceWithThings(context: TestContext) {
  const path = join(context.folder, `${crypto.randomUUID()}.upskill`);
  await context.workspaces.create(path);
  await context.workspaces.close();
  const db = new Sqlite(path);
  db.exec(THING);
  prepareBeforeTables(db);
  db.close();
  return openOf(await context.workspaces.open(path));
}

/** Everything tracked, bit by bit: `quote` tells -0 from 0, 1 from 1.0, text from blob. */
function content(
  db: ReadHandle,
  tables: readonly { name: string; columns: readonly string[] }[],
): unknown {
  return tables.map(({ name, columns }) => [
    name,
    db.all(
      `SELECT ${columns.map((column) => `quote(${column}) AS ${column}`).join(', ')} FROM ${name} ORDER BY id`,
    ),
  ]);
}

const value: fc.Arbitrary<SqlValue> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.uint8Array({ maxLength: 20 }),
);
const row = fc.record({
  id: fc.integer({ min: 1, max: 6 }),
  code: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
  size: fc.option(fc.double({ noNaN: true })),
  picture: fc.option(fc.uint8Array({ maxLength: 20 })),
  anything: value,
  parent: fc.option(fc.integer({ min: 1, max: 6 })),
});
const step = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), row }),
  fc.record({ kind: fc.constant('edit' as const), row }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    kind: fc.constant('setting' as const),
    name: fc.constantFrom('a', 'b'),
    value: fc.integer(),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function perform(db: WriteHandle, one: Step): void {
  if (one.kind === 'setting') {
    db.run('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', [
      one.name,
      `${one.value}`,
    ]);
  } else if (one.kind === 'remove') {
    db.run('UPDATE thing SET parent_id = NULL WHERE parent_id = ?', [one.id]);
    db.run('DELETE FROM thing WHERE id = ?', [one.id]);
  } else {
    const { id, code, size, picture, anything, parent } = one.row;
    // OR IGNORE and OR REPLACE would impose their conflict clause on the triggers, were those not written with care.
    const sql =
      one.kind === 'put'
        ? `INSERT OR REPLACE INTO thing (code, size, picture, anything, parent_id, id)
           VALUES (?, ?, ?, ?, (SELECT id FROM thing WHERE id = ?), ?)`
        : `UPDATE OR IGNORE thing SET code = ?, size = ?, picture = ?, anything = ?,
           parent_id = (SELECT id FROM thing WHERE id = ?) WHERE id = ?`;
    db.run(sql, [code, size, picture, anything, parent, id]);
    // Replaced rows leave those that referred to them; they are let go of here.
    db.run('UPDATE thing SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM thing)');
  }
}

test('undoing all changes in reverse goes through every earlier state, redoing all goes back', async () => {
  await using context = testContext();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { maxLength: 6 }),
      async (changes) => {
        const workspace = await workspaceWithThings(context);
        const now = () => content(workspace.read, workspace.tracked);
        const states = [now()];
        for (const steps of changes) {
          const { changeId } = await workspace.change({ title: 'Random', kind: 'edit' }, (db) => {
            for (const one of steps) perform(db, one);
          });
          // A change that ended as it began is none.
          if (changeId === null) expect(now()).toEqual(states.at(-1));
          else states.push(now());
        }
        for (const state of states.slice(0, -1).toReversed()) {
          await undo(workspace);
          expect(now()).toEqual(state);
        }
        for (const state of states.slice(1)) {
          await redo(workspace);
          expect(now()).toEqual(state);
        }
        expect(await historyCheck.run(workspace.read, async () => {})).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
}, 120_000);

test('an undo of any change is refused, or takes back its rows alone; undoing the undo is the way back', async () => {
  await using context = testContext();
  const changes = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
    minLength: 2,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(changes, fc.array(fc.nat(), { maxLength: 8 }), async (changes, picks) => {
      const workspace = await workspaceWithThings(context);
      const now = () => content(workspace.read, workspace.tracked);
      for (const steps of changes) {
        await workspace.change({ title: 'Random', kind: 'edit' }, (db) => {
          for (const one of steps) perform(db, one);
        });
      }
      for (const pick of picks) {
        const last = workspace.read.get<{ id: number }>('SELECT max(id) AS id FROM change')?.id;
        if (!last) return;
        const before = now();
        try {
          const head = await undo(workspace, (pick % last) + 1);
          expect(now()).not.toEqual(before);
          if (pick % 2 === 0) continue;
          await undo(workspace, head.id);
          expect(now()).toEqual(before);
        } catch (error) {
          if (!isProblem(error)) throw error;
          expect(['UNDO_CONFLICT', 'NOTHING_TO_UNDO']).toContain(error.code);
          expect(now()).toEqual(before);
        }
      }
      expect(await historyCheck.run(workspace.read, async () => {})).toEqual([]);
      expect(workspace.read.all('PRAGMA foreign_key_check')).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 120_000);

test('every table of the workspace is tracked but the log itself', async () => {
  await using context = testContext();
  const workspace = await workspaceWithThings(context);
  expect(workspace.tracked.map((table) => table.name)).toEqual([
    'assessment',
    'attempt',
    'award',
    'award_file',
    'badge',
    'column_mapping',
    'credential',
    'credential_alias',
    'credential_entry_skill',
    'credential_prerequisite',
    'credential_price',
    'credential_skill',
    'evidence',
    'exchange_rate',
    'issuer',
    'issuer_identifier',
    'issuer_key',
    'level',
    'person',
    'pinned_document',
    'requirement',
    'role',
    'role_version',
    'saved_view',
    'setting',
    'skill',
    'skill_alias',
    'skill_anchor',
    'skill_category',
    'skill_group',
    'stack_component',
    'stack_group',
    'stored_file',
    'thing',
  ]);
  const db = new Sqlite(':memory:');
  db.exec('CREATE TABLE loose (name TEXT) STRICT');
  expect(trackedTables(db)).toHaveLength(1);
  expect(() => prepareBeforeTables(db)).toThrow('INTEGER PRIMARY KEY');
});
