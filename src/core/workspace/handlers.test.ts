import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { historyHandlers, settingsHandlers, workspaceHandlers } from './index.ts';
import { temporaryWorkspace, testContext } from './testing.ts';
import type { WriteHandle } from './types.ts';

const add = (db: WriteHandle, name: string) =>
  db.run(`INSERT INTO person (name, status, name_key, search_key) VALUES (?, 'active', '', '')`, [
    name,
  ]).lastId;

async function last<T>(events: AsyncIterable<{ type: string; value?: T }>): Promise<T | undefined> {
  let value: T | undefined;
  for await (const event of events) if (event.type === 'done') value = event.value;
  return value;
}

test('a workspace is made, told of, closed to one file, and opened again', async () => {
  await using context = testContext({ today: '2026-06-15' });
  const path = join(context.folder, 'Acme.upskill');
  const made = await call(workspaceHandlers.create, { path }, { context });
  expect(made).toMatchObject({
    path,
    name: 'Acme',
    people: 0,
    undo: null,
    asOf: '2026-06-15',
    warnings: [],
  });
  await context.workspaces
    .current()
    .change({ title: 'Add Ada', kind: 'edit' }, (db) => add(db, 'Ada'));
  const info = await call(workspaceHandlers.info, {}, { context });
  expect(info).toMatchObject({
    people: 1,
    activePeople: 1,
    undo: { title: 'Add Ada' },
    redo: null,
  });
  expect(await call(workspaceHandlers.close, undefined, { context })).toEqual({ closed: true });
  expect(readdirSync(context.folder).filter((name) => name.startsWith('Acme'))).toEqual([
    'Acme.upskill',
  ]);
  expect(await call(workspaceHandlers.info, {}, { context })).toBeNull();
  expect(await call(workspaceHandlers.open, { path }, { context })).toMatchObject({ people: 1 });
  const recent = await call(workspaceHandlers.recent, undefined, { context });
  expect(recent).toMatchObject([{ path, name: 'Acme', exists: true }]);
  await call(workspaceHandlers.forgetRecent, { path }, { context });
  expect(await call(workspaceHandlers.recent, undefined, { context })).toEqual([]);
});

test('restore points are kept, and restoring goes back with the present state kept first', async () => {
  await using t = await temporaryWorkspace();
  const { context, workspace } = t;
  await workspace.change({ title: 'Add Ada', kind: 'edit' }, (db) => add(db, 'Ada'));
  await workspace.restorePoint('before Import a.xlsx');
  await workspace.change({ title: 'Add Bob', kind: 'edit' }, (db) => add(db, 'Bob'));
  const [point] = await call(workspaceHandlers.restorePoints, undefined, { context });
  expect(point).toMatchObject({ reason: 'before Import a.xlsx' });
  const before = workspace.revision;
  const info = await call(workspaceHandlers.restore, { restorePoint: point!.id }, { context });
  expect(info).toMatchObject({ people: 1, path: workspace.path });
  expect(info.revision).toBeGreaterThan(before);
  const points = await call(workspaceHandlers.restorePoints, undefined, { context });
  expect(points).toHaveLength(2);
  const again = await call(workspaceHandlers.restore, { restorePoint: points[0]!.id }, { context });
  expect(again).toMatchObject({ people: 2 });
  for (let index = 0; index < 12; index += 1)
    await context.workspaces.current().restorePoint(`${index}`);
  expect(await call(workspaceHandlers.restorePoints, undefined, { context })).toHaveLength(10);
});

test('a backup is a workspace; another file is refused as one, and the open one stays', async () => {
  await using t = await temporaryWorkspace();
  const { context, workspace } = t;
  await workspace.change({ title: 'Add Ada', kind: 'edit' }, (db) => add(db, 'Ada'));
  const out = join(context.folder, 'backup.upskill');
  const done = await last(await call(workspaceHandlers.backup, { out }, { context }));
  expect(done).toMatchObject({ path: out });
  await workspace.change({ title: 'Add Bob', kind: 'edit' }, (db) => add(db, 'Bob'));
  expect(await call(workspaceHandlers.restore, { path: out }, { context })).toMatchObject({
    people: 1,
  });
  expect(existsSync(`${out}-wal`)).toBe(false);
  const other = join(context.folder, 'other.upskill');
  await using second = testContext();
  await call(workspaceHandlers.create, { path: other }, { context: second });
  await call(workspaceHandlers.close, undefined, { context: second });
  await expect(call(workspaceHandlers.restore, { path: other }, { context })).rejects.toMatchObject(
    {
      code: 'INVALID_INPUT',
    },
  );
  expect(await call(workspaceHandlers.info, {}, { context })).toMatchObject({ people: 1 });
});

test('a second holder is told who has the file open', async () => {
  await using t = await temporaryWorkspace();
  await using second = testContext();
  const opening = call(workspaceHandlers.open, { path: t.workspace.path }, { context: second });
  await expect(opening).rejects.toMatchObject({
    code: 'WORKSPACE_LOCKED',
    message: expect.stringMatching(/already open by \S+@\S+ .*since 2026-06-15/),
  });
  await t.context.workspaces.close();
  expect(
    await call(workspaceHandlers.open, { path: t.workspace.path }, { context: second }),
  ).toMatchObject({
    name: 'test',
  });
});

test('check finds nothing in a sound workspace, and tells what is wrong in another', async () => {
  await using t = await temporaryWorkspace();
  const { context, workspace } = t;
  const check = async () => last(await call(workspaceHandlers.check, undefined, { context }));
  await workspace.change({ title: 'Add', kind: 'edit' }, (db) => [add(db, 'Ada'), add(db, 'Bob')]);
  await workspace.change({ title: 'Edit', kind: 'edit' }, (db) =>
    db.run(`UPDATE person SET team = 'x'`),
  );
  await call(historyHandlers.undo, {}, { context });
  await call(historyHandlers.redo, undefined, { context });
  expect(await check()).toMatchObject({ ok: true, findings: [] });
  const outside = new Sqlite(workspace.path);
  outside.exec(`UPDATE person SET hire_date = '2024-02-30', manager_id = id WHERE id = 1;
    INSERT INTO change_row (change_id, entity, row_id, operation) VALUES (1, 'person', 77, 'added');
    CREATE TABLE stray (id INTEGER)`);
  outside.close();
  const result = await check();
  expect(result?.ok).toBe(false);
  expect(result?.findings.map((finding) => finding.code)).toEqual(
    expect.arrayContaining(['date', 'manager-loop', 'history', 'schema']),
  );
});

test('watching tells the state at once and after each change, and ends when stopped', async () => {
  await using t = await temporaryWorkspace();
  const { context, workspace } = t;
  const events = await call(workspaceHandlers.watch, undefined, { context });
  const revision = workspace.revision;
  expect(await events.next()).toMatchObject({ value: { revision, open: true } });
  const next = events.next();
  await workspace.change({ title: 'Add', kind: 'edit' }, (db) => add(db, 'Ada'));
  expect(await next).toMatchObject({ value: { revision: workspace.revision } });
  expect(workspace.revision).toBeGreaterThan(revision);
  const pending = events.next();
  await events.return();
  expect(await pending).toMatchObject({ done: true });
});

test('settings are stored as changes, preferences beside the workspace', async () => {
  await using t = await temporaryWorkspace();
  const { context } = t;
  const settings = await call(
    settingsHandlers.updateWorkspace,
    { companyName: 'Acme', asOf: '2026-01-31' },
    { context },
  );
  expect(settings).toMatchObject({ companyName: 'Acme', fullTimeHours: 40 });
  expect(t.workspace.asOf()).toBe('2026-01-31');
  await call(historyHandlers.undo, {}, { context });
  expect(await call(settingsHandlers.workspace, undefined, { context })).toMatchObject({
    companyName: '',
  });
  await call(settingsHandlers.updatePreferences, { userName: 'Grace' }, { context });
  await call(settingsHandlers.updateWorkspace, { companyName: 'B' }, { context });
  const { changes } = await call(historyHandlers.list, {}, { context });
  expect(changes[0]).toMatchObject({ who: 'Grace', title: 'Change settings', kind: 'settings' });
  expect(await call(settingsHandlers.about, undefined, { context })).toMatchObject({ schema: 3 });
});
