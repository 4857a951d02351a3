import { readFileSync } from 'node:fs';
import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { eraseRows, historyHandlers, removeRows, workspaceHandlers } from './index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from './testing.ts';
import type { WriteHandle } from './types.ts';

const addPerson = (db: WriteHandle, name: string) =>
  db.run(`INSERT INTO person (name, status, name_key, search_key) VALUES (?, 'active', ?, '')`, [
    name,
    name,
  ]).lastId;

const rate = (db: WriteHandle, person: number, skill: number, assessor: string | null) => {
  const id = db.run(
    `INSERT INTO assessment (person_id, skill_id, level, date, source, assessor)
     VALUES (?, ?, 3, '2026-03-12', 'manager', ?)`,
    [person, skill, assessor],
  ).lastId;
  db.run(
    `INSERT INTO evidence (assessment_id, name, size, content) VALUES (?, 'proof.pdf', 1, ?)`,
    [id, Buffer.from('x')],
  );
  return id;
};

/** Zebedee (1) manages Ada (2); both are rated in Welding, Ada by Zebedee. */
async function filled(t: TemporaryWorkspace) {
  await t.workspace.change({ title: 'Fill', kind: 'import' }, (db) => {
    addPerson(db, 'Zebedee Quixote');
    addPerson(db, 'Ada');
    db.run('UPDATE person SET manager_id = 1 WHERE id = 2');
    db.run(`INSERT INTO skill (name, name_key) VALUES ('Welding', 'welding')`);
    rate(db, 1, 1, null);
    rate(db, 2, 1, 'Zebedee Quixote');
  });
}

const counts = (t: TemporaryWorkspace) =>
  t.workspace.read.get(
    `SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM assessment) AS ratings,
       (SELECT count(*) FROM evidence) AS evidence`,
  );

async function findings({ context }: TemporaryWorkspace): Promise<unknown> {
  for await (const event of await call(workspaceHandlers.check, undefined, { context })) {
    if (event.type === 'done') return event.value.findings;
  }
  return null;
}

test('who is removed takes ratings and evidence along, and undo brings all of it back', async () => {
  await using t = await temporaryWorkspace();
  await filled(t);
  await t.workspace.change({ title: 'Remove', kind: 'edit' }, (db) => {
    for (const _ of removeRows(db, 'person', [1])) continue;
  });
  expect(counts(t)).toEqual({ people: 1, ratings: 1, evidence: 1 });
  expect(t.workspace.read.get('SELECT manager_id AS m FROM person')).toEqual({ m: null });
  const { rows } = await call(historyHandlers.details, { changeId: 2 }, { context: t.context });
  expect(rows.map((row) => [row.entity, row.operation, row.label])).toEqual([
    ['person', 'changed', 'Ada'],
    ['evidence', 'removed', 'proof.pdf (Welding for Zebedee Quixote, 12 Mar 2026)'],
    ['rating', 'removed', 'Welding for Zebedee Quixote, 12 Mar 2026'],
    ['person', 'removed', 'Zebedee Quixote'],
  ]);
  expect(rows[2]?.fields).toContainEqual({
    field: 'Level',
    before: '3 (Independent)',
    after: null,
  });
  await call(historyHandlers.undo, {}, { context: t.context });
  expect(counts(t)).toEqual({ people: 2, ratings: 2, evidence: 2 });
  expect(await findings(t)).toEqual([]);
});

test('the history of a person tells of their ratings too, also of removed ones', async () => {
  await using t = await temporaryWorkspace();
  await filled(t);
  await t.workspace.change({ title: 'Rate two', kind: 'edit' }, (db) => {
    rate(db, 1, 1, null);
    rate(db, 2, 1, null);
  });
  await t.workspace.change({ title: 'Remove a rating', kind: 'edit' }, (db) => {
    for (const _ of removeRows(db, 'assessment', [3])) continue;
  });
  const context = { context: t.context };
  const titles = async (personId: number) =>
    (await call(historyHandlers.list, { personId }, context)).changes.map(({ title }) => title);
  expect(await titles(1)).toEqual(['Remove a rating', 'Rate two', 'Fill']);
  expect(await titles(2)).toEqual(['Rate two', 'Fill']);
  const details = await call(historyHandlers.details, { changeId: 2, personId: 2 }, context);
  expect(details).toMatchObject({
    total: 1,
    rows: [{ entity: 'rating', label: 'Welding for Ada, 12 Mar 2026' }],
  });
});

test('who is erased is nowhere: not in ratings removed before, not as the one who rated', async () => {
  await using t = await temporaryWorkspace();
  await filled(t);
  await t.workspace.change({ title: 'Rate Zebedee Quixote', kind: 'edit' }, (db) => {
    const id = rate(db, 1, 1, null);
    db.run(`UPDATE assessment SET note = 'Kept a secret of Zebedee' WHERE id = ?`, [id]);
  });
  await t.workspace.change({ title: 'Remove a rating', kind: 'edit' }, (db) => {
    for (const _ of removeRows(db, 'assessment', [3])) continue;
  });
  await t.workspace.change({ title: 'Erase 1 person', kind: 'erase' }, (db) => {
    eraseRows(db, 'person', [1]);
  });
  expect(counts(t)).toEqual({ people: 1, ratings: 1, evidence: 1 });
  expect(t.workspace.read.get('SELECT assessor, person_id AS person FROM assessment')).toEqual({
    assessor: null,
    person: 2,
  });
  const traces = t.workspace.read.all(
    `SELECT 1 FROM change_row WHERE (entity = 'assessment' AND row_id <> 2) OR (entity = 'evidence' AND row_id <> 2)`,
  );
  expect(traces).toEqual([]);
  expect(await findings(t)).toEqual([]);
  const { path } = t.workspace;
  await t.context.workspaces.close();
  expect(readFileSync(path).includes('Zebedee')).toBe(false);
});

test('a role goes with its requirements; roles of a family stay', async () => {
  await using t = await temporaryWorkspace();
  await t.workspace.change({ title: 'Fill', kind: 'edit' }, (db) => {
    db.run(`INSERT INTO skill (name, name_key) VALUES ('Welding', 'welding')`);
    db.run(`INSERT INTO role (name, name_key, is_family) VALUES ('Family', 'family', 1)`);
    db.run(`INSERT INTO role (name, name_key, family_id) VALUES ('Welder', 'welder', 1)`);
    db.run(`INSERT INTO role_version (role_id, valid_from) VALUES (1, '2026-01-01')`);
    db.run(`INSERT INTO requirement (version_id, skill_id, level, importance) VALUES (1, 1, 3, 2)`);
  });
  await t.workspace.change({ title: 'Remove', kind: 'edit' }, (db) => {
    for (const _ of removeRows(db, 'role', [1])) continue;
  });
  expect(t.workspace.read.all('SELECT id, family_id AS family FROM role')).toEqual([
    { id: 2, family: null },
  ]);
  expect(t.workspace.read.all('SELECT id FROM requirement')).toEqual([]);
  const { rows } = await call(historyHandlers.details, { changeId: 2 }, { context: t.context });
  expect(rows.find((row) => row.entity === 'requirement')).toMatchObject({
    label: 'Welding of Family, from 1 Jan 2026',
    fields: expect.arrayContaining([{ field: 'Importance', before: 'important', after: null }]),
  });
});

test.each<[string, string, string]>([
  ['a level off the scale', 'UPDATE assessment SET level = 9', 'rating-level'],
  ['a date that is none', `UPDATE assessment SET date = '2026-02-30'`, 'rating-date'],
  ['a rating that ends', `UPDATE assessment SET valid_until = '2027-01-01'`, 'rating-valid'],
  ['evidence cut short', 'UPDATE evidence SET size = 7', 'evidence-size'],
  ['tags that are none', `UPDATE skill SET tags = '{}'`, 'skill-tags'],
  [
    'another name that is a name',
    `INSERT INTO skill_alias (skill_id, name, name_key) VALUES (1, 'Welding', 'welding')`,
    'skill-name',
  ],
  [
    'a group below itself',
    `INSERT INTO skill_group (id, parent_id, name, name_key) VALUES (1, 2, 'a', 'a'), (2, 1, 'b', 'b')`,
    'group-circle',
  ],
  [
    'a family that is a role',
    `INSERT INTO role (id, name, name_key, family_id) VALUES (1, 'a', 'a', NULL), (2, 'b', 'b', 1)`,
    'role-family',
  ],
])('the check finds %s', async (_, sql, code) => {
  await using t = await temporaryWorkspace();
  await filled(t);
  await t.workspace.change({ title: 'Spoil', kind: 'system' }, (db) => db.run(sql));
  expect(await findings(t)).toContainEqual(expect.objectContaining({ code, severity: 'error' }));
});
