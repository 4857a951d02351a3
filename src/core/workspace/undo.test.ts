import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { historyHandlers } from './index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from './testing.ts';
import type { WriteHandle } from './types.ts';

const add = (db: WriteHandle, name: string, number: string | null = null) =>
  db.run(
    `INSERT INTO person (name, employee_number, status, name_key, search_key) VALUES (?, ?, 'active', '', '')`,
    [name, number],
  ).lastId;

const edit = (t: TemporaryWorkspace, title: string, work: (db: WriteHandle) => unknown) =>
  t.workspace.change({ title, kind: 'edit' }, work);

const people = (t: TemporaryWorkspace) =>
  t.workspace.read.all(
    'SELECT id, name, employee_number AS number, department FROM person ORDER BY id',
  );

const undo = ({ context }: TemporaryWorkspace, changeId?: number) =>
  call(historyHandlers.undo, changeId === undefined ? {} : { changeId }, { context });
const redo = ({ context }: TemporaryWorkspace) =>
  call(historyHandlers.redo, undefined, { context });

test('undo goes back change by change, redo forward again', async () => {
  await using t = await temporaryWorkspace();
  await edit(t, 'Add Ada', (db) => add(db, 'Ada', '1'));
  await edit(t, 'Rename', (db) => db.run(`UPDATE person SET name = 'Ada Lovelace'`));
  await edit(t, 'Remove', (db) => db.run('DELETE FROM person'));
  expect(await undo(t)).toMatchObject({ title: 'Undo “Remove”', kind: 'undo', undoes: 3 });
  expect(people(t)).toMatchObject([{ id: 1, name: 'Ada Lovelace', number: '1' }]);
  await undo(t);
  expect(people(t)).toMatchObject([{ name: 'Ada' }]);
  await undo(t);
  expect(people(t)).toEqual([]);
  await expect(undo(t)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  expect(await redo(t)).toMatchObject({ title: 'Redo “Add Ada”', kind: 'redo' });
  expect(people(t)).toMatchObject([{ name: 'Ada' }]);
  await redo(t);
  await undo(t);
  expect(people(t)).toMatchObject([{ name: 'Ada' }]);
  await redo(t);
  await redo(t);
  expect(people(t)).toEqual([]);
  await expect(redo(t)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
});

test('an earlier change is undone alone where nothing later touched its rows', async () => {
  await using t = await temporaryWorkspace();
  await edit(t, 'Add Ada', (db) => add(db, 'Ada'));
  await edit(t, 'Add Bob', (db) => add(db, 'Bob'));
  await edit(t, 'Move Bob', (db) =>
    db.run(`UPDATE person SET department = 'IT' WHERE name = 'Bob'`),
  );
  await undo(t, 1);
  expect(people(t)).toMatchObject([{ name: 'Bob' }]);
  await expect(undo(t, 2)).rejects.toMatchObject({
    code: 'UNDO_CONFLICT',
    message: '“Add Bob” cannot be undone: Bob was changed again later, by “Move Bob”.',
  });
  await undo(t, 3);
  await undo(t, 2);
  expect(people(t)).toEqual([]);
});

test('unique values change places, and undo changes them back', async () => {
  await using t = await temporaryWorkspace();
  await edit(t, 'Add', (db) => [add(db, 'Ada', '1'), add(db, 'Bob', '2')]);
  await edit(t, 'Swap', (db) => {
    db.run(`UPDATE person SET employee_number = 'x' WHERE name = 'Ada'`);
    db.run(`UPDATE person SET employee_number = '1' WHERE name = 'Bob'`);
    db.run(`UPDATE person SET employee_number = '2' WHERE name = 'Ada'`);
  });
  await undo(t);
  expect(people(t)).toMatchObject([{ number: '1' }, { number: '2' }]);
});

test('undo names who took a unique value since, and who refers to a row that would go', async () => {
  await using t = await temporaryWorkspace();
  await edit(t, 'Add Ada', (db) => add(db, 'Ada', '1'));
  await edit(t, 'Remove Ada', (db) => db.run('DELETE FROM person'));
  await edit(t, 'Add Bob', (db) =>
    db.run(
      `INSERT INTO person (id, name, employee_number, status, name_key, search_key) VALUES (9, 'Bob', '1', 'active', '', '')`,
    ),
  );
  await expect(undo(t, 2)).rejects.toMatchObject({
    code: 'UNDO_CONFLICT',
    message: '“Remove Ada” cannot be undone: Bob has the same employee number by now.',
  });
  await edit(t, 'Add Cy', (db) => {
    const id = add(db, 'Cy');
    db.run('UPDATE person SET manager_id = 9 WHERE id = ?', [id]);
  });
  await expect(undo(t, 3)).rejects.toMatchObject({
    code: 'UNDO_CONFLICT',
    message: '“Add Bob” cannot be undone: Cy would refer to what is no longer there.',
  });
  expect(people(t)).toHaveLength(2);
});

test('a redo waits for the redo of what its undo stood on', async () => {
  await using t = await temporaryWorkspace();
  await edit(t, 'Add Ada', (db) => add(db, 'Ada'));
  await edit(t, 'Rename', (db) => db.run(`UPDATE person SET name = 'Bea'`));
  const second = await undo(t);
  await undo(t, 1);
  await expect(undo(t, second.id)).rejects.toMatchObject({ code: 'UNDO_CONFLICT' });
  await redo(t);
  await redo(t);
  expect(people(t)).toMatchObject([{ name: 'Bea' }]);
});

test('details tell what was there before and after, with names', async () => {
  await using t = await temporaryWorkspace();
  await edit(t, 'Add', (db) => {
    add(db, 'Ada');
    add(db, 'Bob');
  });
  await edit(t, 'Edit', (db) =>
    db.run(
      `UPDATE person SET manager_id = 1, salary = 5200050, salary_currency = 'EUR', custom = '{"Badge":"7"}' WHERE id = 2`,
    ),
  );
  await edit(t, 'Remove', (db) => db.run('DELETE FROM person WHERE id = 2'));
  const details = (changeId: number) =>
    call(historyHandlers.details, { changeId }, { context: t.context });
  expect(await details(2)).toEqual({
    total: 1,
    rows: [
      {
        entity: 'person',
        entityId: 2,
        label: 'Bob',
        operation: 'changed',
        fields: [
          { field: 'Manager', before: null, after: 'Ada' },
          { field: 'Salary', before: null, after: '52,000.50 EUR' },
          { field: 'Salary currency', before: null, after: 'EUR' },
          { field: 'Badge', before: null, after: '7' },
        ],
      },
    ],
  });
  const removed = await details(3);
  expect(removed.rows[0]).toMatchObject({ operation: 'removed', label: 'Bob' });
  expect(removed.rows[0]?.fields).toContainEqual({ field: 'Manager', before: 'Ada', after: null });
  const list = await call(historyHandlers.list, { personId: 2 }, { context: t.context });
  expect(list.changes.map((change) => [change.title, change.touched, change.canUndo])).toEqual([
    ['Remove', [{ entity: 'person', added: 0, changed: 0, removed: 1 }], true],
    ['Edit', [{ entity: 'person', added: 0, changed: 1, removed: 0 }], false],
    ['Add', [{ entity: 'person', added: 2, changed: 0, removed: 0 }], false],
  ]);
});
