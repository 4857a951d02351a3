import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { call } from '@orpc/server';
import { beforeEach, afterEach, expect, test } from 'vitest';
import { eraseRows, historyHandlers, removeRows, type WriteHandle } from './index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from './testing.ts';

const [ANA, BO] = [1, 2];
/** In the middle of contents that lie on pages of their own. */
const contentOf = (marker: string): Buffer =>
  Buffer.from('x'.repeat(9000) + marker + 'y'.repeat(9000));

let t: TemporaryWorkspace;
beforeEach(async () => {
  t = await temporaryWorkspace();
  await t.workspace.change({ title: 'People and a credential', kind: 'import' }, (db) => {
    for (const name of ['Ana', 'Bo'])
      db.run(
        `INSERT INTO person (name, status, name_key, search_key) VALUES (:name, 'active', :name, :name)`,
        { name },
      );
    db.run(`INSERT INTO credential (title, title_key) VALUES ('Welder', 'welder')`);
  });
});
afterEach(() => t.dispose());

function store(db: WriteHandle, marker: string): number {
  const content = contentOf(marker);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const kept = db.get<{ id: number }>('SELECT id FROM stored_file WHERE sha256 = ?', [sha256]);
  if (kept) return kept.id;
  return db.run('INSERT INTO stored_file (sha256, size, content) VALUES (?, ?, ?)', [
    sha256,
    content.length,
    content,
  ]).lastId;
}

function award(db: WriteHandle, personId: number, marker: string | null): number {
  const { lastId } = db.run(
    `INSERT INTO award (person_id, credential_id, issued, source) VALUES (?, 1, '2026-01-01', 'manual')`,
    [personId],
  );
  if (marker !== null)
    db.run('INSERT INTO award_file (award_id, file_id, name) VALUES (?, ?, ?)', [
      lastId,
      store(db, marker),
      `${marker}.pdf`,
    ]);
  return lastId;
}

const badge = (db: WriteHandle, personId: number, marker: string): number =>
  db.run(
    `INSERT INTO badge (person_id, file_id, file_name, format, version, name, report, checked_on)
     VALUES (?, ?, ?, 'png', '3.0', 'Welder', '{}', '2026-01-01')`,
    [personId, store(db, marker), `${marker}.png`],
  ).lastId;

const change = (title: string, work: (db: WriteHandle) => unknown) =>
  t.workspace.change({ title, kind: 'edit' }, work);
const remove = (table: string, id: number) =>
  change('Remove', (db) => {
    for (const _ of removeRows(db, table, [id])) continue;
  });
const erase = (id: number) =>
  t.workspace.change({ title: 'Erase 1 person', kind: 'erase' }, (db) =>
    eraseRows(db, 'person', [id]),
  );
const undo = () => call(historyHandlers.undo, {}, { context: t.context });
const files = () =>
  t.workspace.read.all<{ content: Uint8Array }>('SELECT content FROM stored_file ORDER BY id')
    .length;

/** Which of the markers stand anywhere in the file, or in what SQLite keeps beside it. */
async function found(...markers: readonly string[]): Promise<string[]> {
  const { path } = t.workspace;
  await t.context.workspaces.close();
  const bytes = Buffer.concat(
    [path, `${path}-wal`].filter((file) => existsSync(file)).map((file) => readFileSync(file)),
  );
  return markers.filter((marker) => bytes.includes(marker));
}

test('a file goes with the last row that refers to it, and undo brings both back', async () => {
  await change('Award', (db) => {
    award(db, ANA, 'shared');
    award(db, BO, 'shared');
    award(db, BO, 'own');
  });
  expect(files()).toBe(2);
  await remove('award', 1);
  expect(files()).toBe(2);
  await remove('award', 2);
  await remove('award', 3);
  expect(files()).toBe(0);
  await undo();
  await undo();
  expect(files()).toBe(2);
  await remove('person', BO);
  expect(files()).toBe(0);
  await undo();
  expect(files()).toBe(2);
});

test('of an erased person no byte of a badge or of a file is left, also not of what was removed before', async () => {
  await change('Keep a badge', (db) => badge(db, ANA, 'badge-of-ana'));
  await change('Award', (db) => award(db, ANA, 'proof-of-ana'));
  await change('Award', (db) => award(db, ANA, 'removed-of-ana'));
  await remove('award', 2);
  await change('Award', (db) => award(db, BO, 'proof-of-bo'));
  await erase(ANA);
  expect(files()).toBe(1);
  expect(t.workspace.read.all('SELECT * FROM stored_file_before')).toEqual([]);
  expect(await found('badge-of-ana', 'proof-of-ana', 'removed-of-ana', 'proof-of-bo')).toEqual([
    'proof-of-bo',
  ]);
});

test('a file that another person has too stays, also where that was taken back and may come again', async () => {
  await change('Award', (db) => award(db, ANA, 'of-both'));
  await change('Award', (db) => award(db, BO, 'of-both'));
  await change('Award', (db) => award(db, BO, 'of-both-too'));
  await change('Award', (db) => award(db, ANA, 'of-both-too'));
  await remove('award', 3);
  await erase(ANA);
  expect(files()).toBe(2);
  await undo();
  expect(t.workspace.read.all('SELECT award_id AS id FROM award_file ORDER BY id')).toEqual([
    { id: 2 },
    { id: 3 },
  ]);
  expect(await found('of-both', 'of-both-too')).toEqual(['of-both', 'of-both-too']);
});
