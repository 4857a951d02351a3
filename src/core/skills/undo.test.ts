import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { historyHandlers, workspaceHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { assessmentHandlers } from './assessments/handlers.ts';
import { skillsHandlers } from './library/handlers.ts';
import { rolesHandlers } from './roles/handlers.ts';
import { fill } from './testing.ts';

let trial: TemporaryWorkspace;
beforeEach(async () => {
  trial = await temporaryWorkspace({ today: '2026-06-15' });
  await fill(trial, {
    people: [{ name: 'Ana Ferreira', role: 'Welder' }, { name: 'Bo Lind' }],
    skills: ['Welding', 'SQL', 'Databases'],
    roles: [{ name: 'Welder', versions: [[null, [[1, 3, 3]]]] }],
    ratings: [
      { personId: 1, skillId: 1, level: 5, date: '2026-01-01', source: 'manager' },
      { personId: 1, skillId: 2, level: 2, date: '2026-01-01', source: 'manager' },
    ],
  });
});
afterEach(async () => {
  // Whatever was tried, and refused, the file is right.
  expect(await findings()).toEqual([]);
  await trial.dispose();
});

async function findings(): Promise<unknown> {
  for await (const event of await call(workspaceHandlers.check, undefined, trial)) {
    if (event.type === 'done') return event.value.findings;
  }
  return 'no answer';
}

const undo = (changeId?: number) => call(historyHandlers.undo, { changeId }, trial);
const undoLast = () => undo();
const lastChange = (): number =>
  trial.workspace.read.get<{ id: number }>('SELECT max(id) AS id FROM change')?.id ?? 0;
const rate = (level: number, skillId = 2, personId = 2) =>
  call(
    assessmentHandlers.add,
    { personId, skillId, level, date: '2026-06-01', source: 'manager' },
    trial,
  );
const level = (value: number) => ({ value, name: `Level ${value}`, anchor: '' });
const DOUBLE = {
  levels: [0, 2, 4, 6, 8, 10].map(level),
  mapping: [0, 1, 2, 3, 4, 5].map((from) => ({ from, to: 2 * from })),
};
const ratings = () =>
  trial.workspace.read.all(
    'SELECT person_id AS p, skill_id AS s, level FROM assessment ORDER BY id',
  );
const refused = (why: RegExp) => ({ code: 'UNDO_CONFLICT', message: expect.stringMatching(why) });

test('a changed scale is undone, done again, and holds nothing against the check', async () => {
  const before = ratings();
  await call(skillsHandlers.saveScale, DOUBLE, trial);
  expect(ratings()).toMatchObject([{ level: 10 }, { level: 4 }]);
  await undoLast();
  expect(ratings()).toEqual(before);
  await call(historyHandlers.redo, undefined, trial);
  expect(ratings()).toMatchObject([{ level: 10 }, { level: 4 }]);
});

test('a changed scale is not undone under ratings entered since, even where the number stands on both', async () => {
  await call(skillsHandlers.saveScale, DOUBLE, trial);
  const scale = lastChange();
  await rate(4);
  const stands = ratings();
  await expect(undo(scale)).rejects.toMatchObject(refused(/Rate Bo Lind in SQL.*scale of now/u));
  expect(ratings()).toEqual(stands);
  await undoLast();
  await undo(scale);
  expect(ratings()).toMatchObject([{ level: 5 }, { level: 2 }]);
});

test('a level that was added is not taken out under a rating of it; renaming one stands in nobody’s way', async () => {
  const scale = await call(skillsHandlers.scale, undefined, trial);
  await call(skillsHandlers.saveScale, { levels: [...scale, level(6)], mapping: [] }, trial);
  const added = lastChange();
  await rate(3);
  await rate(6);
  await expect(undo(added)).rejects.toMatchObject(refused(/Bo Lind.*level that the scale lacks/u));
  await undoLast();
  await undo(added);
  const renamed = scale.map((one) => ({ ...one, name: `${one.name}.` }));
  await call(skillsHandlers.saveScale, { levels: renamed, mapping: [] }, trial);
  const names = lastChange();
  await rate(5);
  await undo(names);
});

test.each([
  ['skill', () => call(skillsHandlers.remove, { ids: [1] }, trial)],
  ['rating', () => call(assessmentHandlers.remove, { ids: [1] }, trial)],
  ['role', () => call(rolesHandlers.remove, { ids: [1] }, trial)],
])('a %s that was removed does not come back by an old scale', async (_, remove) => {
  await remove();
  const removed = lastChange();
  await call(skillsHandlers.saveScale, DOUBLE, trial);
  const scale = lastChange();
  await expect(undo(removed)).rejects.toMatchObject(
    refused(/other numbers since “Change the scale of levels”/u),
  );
  await undo(scale);
  await undo(removed);
  expect(ratings()).toContainEqual({ p: 1, s: 1, level: 5 });
});

test('a name does not come back while another skill has it as another name, nor the other way round', async () => {
  await call(skillsHandlers.update, { ids: [2], patch: { name: 'SQL 2' } }, trial);
  const renamed = lastChange();
  await call(skillsHandlers.update, { ids: [3], patch: { aliases: ['sql'] } }, trial);
  const aliased = lastChange();
  await expect(undo(renamed)).rejects.toMatchObject(refused(/another skill is called SQL/u));
  await call(skillsHandlers.update, { ids: [3], patch: { aliases: [] } }, trial);
  await call(skillsHandlers.update, { ids: [1], patch: { name: 'Sql' } }, trial);
  await expect(undo(aliased)).rejects.toMatchObject({ code: 'UNDO_CONFLICT' });
});

test('undoing the move of a group does not put it below itself', async () => {
  const group = (name: string, parentId: number | null, id?: number) =>
    call(skillsHandlers.saveGroup, { name, parentId, id }, trial);
  const a = await group('A', null);
  const b = await group('B', a.id);
  await group('B', null, b.id);
  const moved = lastChange();
  await group('A', b.id, a.id);
  await expect(undo(moved)).rejects.toMatchObject(refused(/would lie below itself/u));
  expect(await call(skillsHandlers.groups, undefined, trial)).toHaveLength(2);
});

test('skills that were merged come apart after later ratings, each with its own', async () => {
  await rate(1, 3, 1);
  await call(skillsHandlers.merge, { into: 2, ids: [3] }, trial);
  const merged = lastChange();
  await rate(4, 2, 2);
  await undo(merged);
  expect(ratings()).toEqual([
    { p: 1, s: 1, level: 5 },
    { p: 1, s: 2, level: 2 },
    { p: 1, s: 3, level: 1 },
    { p: 2, s: 2, level: 4 },
  ]);
});

test('levels and categories of a new workspace may be renamed and removed', async () => {
  await call(skillsHandlers.saveCategory, { id: 1, name: 'Craft' }, trial);
  await call(skillsHandlers.removeCategory, { id: 2 }, trial);
  await call(skillsHandlers.saveScale, DOUBLE, trial);
  expect(await findings()).toEqual([]);
  await undoLast();
  await undoLast();
});
