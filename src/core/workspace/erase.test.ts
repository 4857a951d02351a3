import { readFileSync } from 'node:fs';
import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { eraseRows, historyHandlers, workspaceHandlers } from './index.ts';
import { temporaryWorkspace } from './testing.ts';

const NAME = 'Zebedee Quixote';

test('an erased person is nowhere in the file, and earlier changes are undone without them', async () => {
  await using t = await temporaryWorkspace();
  const { workspace, context } = t;
  await workspace.change({ title: 'Import a.xlsx', kind: 'import' }, (db) => {
    for (const name of [NAME, 'Ada', 'Bob']) {
      db.run(`INSERT INTO person (name, status, name_key, search_key) VALUES (?, 'active', ?, ?)`, [
        name,
        name,
        name,
      ]);
    }
    db.run('UPDATE person SET manager_id = 1 WHERE id = 2');
    db.run('UPDATE person SET manager_text = ? WHERE id = 3', [NAME]);
  });
  await workspace.change({ title: `Edit ${NAME}, ${NAME}son`, kind: 'edit' }, (db) => {
    db.run(`UPDATE person SET department = 'IT'`);
  });
  await workspace.restorePoint('before');
  const { changeId } = await workspace.change({ title: 'Erase a person', kind: 'erase' }, (db) => {
    eraseRows(db, 'person', [1]);
  });
  expect(changeId).toBe(3);
  expect(workspace.read.all('SELECT name, manager_id AS m, manager_text AS t FROM person')).toEqual(
    [
      { name: 'Ada', m: null, t: null },
      { name: 'Bob', m: null, t: null },
    ],
  );
  const bytes = readFileSync(workspace.path, 'latin1').replaceAll(`${NAME}son`, '');
  expect(bytes.includes('Zebedee')).toBe(false);
  expect(await call(workspaceHandlers.restorePoints, undefined, { context })).toEqual([]);
  const { changes } = await call(historyHandlers.list, {}, { context });
  expect(
    changes.map((change) => [change.title, change.touched[0]?.added ?? 0, change.canUndo]),
  ).toEqual([
    ['Erase a person', 0, false],
    ['Edit an erased person, Zebedee Quixoteson', 0, true],
    ['Import a.xlsx', 2, false],
  ]);
  await expect(call(historyHandlers.undo, { changeId: 3 }, { context })).rejects.toMatchObject({
    code: 'NOTHING_TO_UNDO',
  });
  await call(historyHandlers.undo, {}, { context });
  await call(historyHandlers.undo, {}, { context });
  expect(workspace.read.all('SELECT id FROM person')).toEqual([]);
  await call(historyHandlers.redo, undefined, { context });
  expect(workspace.read.all('SELECT name FROM person')).toEqual([{ name: 'Ada' }, { name: 'Bob' }]);
  for await (const event of await call(workspaceHandlers.check, undefined, { context })) {
    if (event.type === 'done') expect(event.value.findings).toEqual([]);
  }
});
