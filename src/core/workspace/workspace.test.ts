import { expect, test } from 'vitest';
import { temporaryWorkspace } from './testing.ts';

const insert = `INSERT INTO person (name, status, name_key, search_key) VALUES (?, 'active', '', '')`;

test('a change is committed with its rows, and read by the other connection', async () => {
  await using t = await temporaryWorkspace();
  const { workspace } = t;
  const before = workspace.revision;
  const result = await workspace.change(
    { title: 'Add Ada', kind: 'edit' },
    (db) => db.run(insert, ['Ada']).lastId,
  );
  expect(result).toEqual({ value: 1, changeId: 1 });
  expect(workspace.revision).toBeGreaterThan(before);
  expect(workspace.read.all('SELECT id, name FROM person')).toEqual([{ id: 1, name: 'Ada' }]);
  expect(workspace.read.all('SELECT * FROM change_row')).toEqual([
    { id: 1, change_id: 1, entity: 'person', row_id: 1, operation: 'added' },
  ]);
});

test('a change that throws, or touches nothing, leaves nothing', async () => {
  await using t = await temporaryWorkspace();
  const { workspace } = t;
  const failing = workspace.change({ title: 'x', kind: 'edit' }, (db) => {
    db.run(insert, ['Ada']);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const idle = await workspace.change({ title: 'x', kind: 'edit' }, (db) => {
    const { lastId } = db.run(insert, ['Ada']);
    db.run('DELETE FROM person WHERE id = ?', [lastId]);
  });
  expect(idle.changeId).toBeNull();
  expect(workspace.read.get('SELECT count(*) AS n FROM change')).toEqual({ n: 0 });
});

test('readers see the last committed state while a long change is open, and it can be cancelled', async () => {
  await using t = await temporaryWorkspace();
  const { workspace } = t;
  const abort = new AbortController();
  const long = workspace.longChange(
    { title: 'x', kind: 'import' },
    async (db, breathe) => {
      db.run(insert, ['Ada']);
      expect(workspace.read.all('SELECT id FROM person')).toEqual([]);
      abort.abort();
      await breathe();
    },
    { signal: abort.signal },
  );
  await expect(long).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(workspace.read.all('SELECT id FROM person')).toEqual([]);
});
