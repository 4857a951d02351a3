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

test('closing ends a long change under way, and nothing of it stays', async () => {
  await using t = await temporaryWorkspace();
  const { workspace, context } = t;
  const started = Promise.withResolvers<void>();
  const long = workspace.longChange({ title: 'x', kind: 'import' }, async (db, breathe) => {
    db.run(insert, ['Ada']);
    started.resolve();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await breathe();
    }
  });
  const failed = expect(long).rejects.toMatchObject({ code: 'CANCELLED' });
  await started.promise;
  await context.workspaces.close();
  await failed;
  await expect(workspace.change({ title: 'y', kind: 'edit' }, () => 1)).rejects.toMatchObject({
    code: 'NO_WORKSPACE',
  });
  const again = await context.workspaces.open(workspace.path);
  expect(again.read.all('SELECT id FROM person')).toEqual([]);
});

test('a short change waits for a long one; one within another is refused', async () => {
  await using t = await temporaryWorkspace();
  const { workspace } = t;
  const order: string[] = [];
  const long = workspace.longChange({ title: 'Long', kind: 'import' }, async (db) => {
    db.run(insert, ['Ada']);
    await expect(workspace.change({ title: 'Inner', kind: 'edit' }, () => 1)).rejects.toThrow(
      'within',
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    order.push('long');
  });
  const short = workspace.change({ title: 'Short', kind: 'edit' }, (db) => {
    order.push('short');
    db.run(insert, ['Bob']);
  });
  await Promise.all([long, short]);
  expect(order).toEqual(['long', 'short']);
  const asynchronous = workspace.change({ title: 'x', kind: 'edit' }, async () => 1);
  await expect(asynchronous).rejects.toThrow('synchronous');
});

test('nothing is written but through the handle of a change', async () => {
  await using t = await temporaryWorkspace();
  const { workspace } = t;
  const { value: kept } = await workspace.change({ title: 'x', kind: 'edit' }, (db) => db);
  expect(() => kept.run(insert, ['Ada'])).toThrow('ended');
  expect(() => workspace.read.get(insert.replace('VALUES (?,', 'VALUES (1,'))).toThrow();
  expect(workspace.read.all('SELECT id FROM person')).toEqual([]);
});

test('fifty thousand rows are written in one change while others are answered', async () => {
  await using t = await temporaryWorkspace();
  const { workspace } = t;
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  await workspace.longChange({ title: 'Import', kind: 'import' }, async (db, breathe) => {
    for (let row = 0; row < 50_000; row += 1) {
      db.run(insert, [`Person ${row}`]);
      if (row % 64 === 0) await breathe();
    }
  });
  clearInterval(timer);
  expect(workspace.read.get('SELECT count(*) AS n FROM person')).toEqual({ n: 50_000 });
  // Measured at 10 to 30 ms; a busy machine adds its own.
  expect(longest).toBeLessThan(250);
});
