import { call } from '@orpc/server';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessmentsContract } from '#shared/contract/assessments.ts';
import { CELL_FLAG } from '#shared/skills.ts';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { matrixHandlers } from '../index.ts';
import { putCompany, type TrialCompany } from '../testing.ts';
import { asked, naiveLevel } from '../testing/ask.ts';
import { company, day } from '../testing/companies.ts';
import { activePeople, naiveFigures, naivePairs } from '../testing/naive.ts';
import { matrixOf } from './matrix.ts';

const COMPANY: TrialCompany = {
  currency: { SQL: 12 },
  roles: [
    {
      name: 'Analyst',
      versions: [
        {
          asks: [
            { skill: 'Python', level: 2 },
            { skill: 'SQL', level: 3, importance: 3 },
          ],
        },
      ],
    },
    { name: 'Lead', versions: [{ asks: [{ skill: 'SQL', level: 2 }] }] },
  ],
  people: [
    {
      name: 'Cleo',
      role: 'Analyst',
      department: 'Data',
      ratings: [
        { skill: 'SQL', level: 3, date: '2024-05-01' },
        { skill: 'SQL', level: 5, source: 'self' },
        { skill: 'Python', level: 0 },
      ],
    },
    { name: 'Ana', role: 'Lead', department: 'Sales', ratings: [{ skill: 'SQL', level: 2 }] },
    { name: 'Bo', role: 'Analyst', department: 'Data' },
    { name: 'Dan', role: null },
  ],
};

test('the matrix: most required columns first, what is asked, unrated apart from 0', async () => {
  await using trial = await temporaryWorkspace({ today: '2026-06-15' });
  await putCompany(trial.workspace, COMPANY);
  const { context } = trial;
  const matrix = (input: object) => call(matrixHandlers.matrix, input, { context });
  const found = await matrix({});
  expect(found.skills.map(({ name }) => name)).toEqual(['SQL', 'Python']);
  expect(found.people.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Cleo', 'Dan']);
  expect(found.cells).toEqual({
    level: [2, null, null, null, 3, 0, null, null],
    required: [2, 0, 3, 2, 3, 2, 0, 0],
    flags: [0, 0, CELL_FLAG.critical, 0, CELL_FLAG.critical | CELL_FLAG.stale, 0, 0, 0],
  });
  expect(found.people[2]).toMatchObject({ requirements: 2, met: 1, unknown: 0, index: 2 / 11 });

  const self = await matrix({ show: 'self' });
  expect(self.cells.level).toEqual([null, null, null, null, 5, null, null, null]);
  const fresh = await matrix({ show: 'manager', staleAsUnrated: true });
  expect(fresh.cells.level.slice(4, 6)).toEqual([null, 0]);

  const names = async (sort: string) =>
    (await matrix({ sort })).people.map(({ name }) => name).join();
  expect(await names('gap')).toBe('Bo,Cleo,Ana,Dan');
  expect(await names('role')).toBe('Bo,Cleo,Ana,Dan');
  expect(await names('department')).toBe('Bo,Cleo,Ana,Dan');
  const part = await matrix({ offset: 2, limit: 1, skillIds: [1, 9, 1] });
  expect(part).toMatchObject({
    total: 4,
    skills: [{ name: 'Python' }],
    people: [{ name: 'Cleo' }],
  });
  expect(part.cells.level).toEqual([0]);
});

test('windows of a matrix are the levels, requirements and figures computed one by one', async () => {
  await fc.assert(
    fc.asyncProperty(company, day, fc.boolean(), async (made, asOf, staleAsUnrated) => {
      await using trial = await temporaryWorkspace();
      const { workspace } = trial;
      await putCompany(workspace, made);
      const db = workspace.read;
      const skillIds = db.all<{ id: number }>('SELECT id FROM skill').map(({ id }) => id);
      const pairs = naivePairs(db, asOf, staleAsUnrated);
      const question = { asOf, staleAsUnrated, skillIds, limit: 1000 };
      const found = matrixOf(workspace, asked(assessmentsContract.matrix, question));
      expect(found.total).toBe(activePeople(db, asOf).length);
      for (const [row, person] of found.people.entries()) {
        const own = pairs.filter(({ personId }) => personId === person.id);
        expect(naiveFigures([person.id], own)).toMatchObject({
          requirements: person.requirements,
          met: person.met,
          unknown: person.unknown,
          index: person.index,
        });
        for (const [column, skillId] of skillIds.entries()) {
          const at = row * skillIds.length + column;
          const pair = own.find((one) => one.skillId === skillId);
          const level = naiveLevel(db, person.id, skillId, asOf, staleAsUnrated);
          expect(found.cells.level[at]).toBe(level.level);
          expect(found.cells.required[at]).toBe(pair?.required ?? 0);
          const flags = found.cells.flags[at] ?? 0;
          expect((flags & CELL_FLAG.stale) > 0).toBe(level.stale);
          expect((flags & CELL_FLAG.self) > 0).toBe(level.self);
          expect((flags & CELL_FLAG.critical) > 0).toBe(pair?.importance === 3);
        }
      }
      const windows = [0, 2, 4].flatMap(
        (offset) =>
          matrixOf(
            workspace,
            asked(assessmentsContract.matrix, { ...question, offset, limit: 2, sort: 'gap' }),
          ).people,
      );
      expect(windows.map(({ id }) => id).sort()).toEqual(found.people.map(({ id }) => id).sort());
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('entering levels: one change with a title, the cells as they stand, undone as one', async () => {
  await using trial = await temporaryWorkspace({ today: '2026-06-15' });
  await putCompany(trial.workspace, COMPANY);
  const { context, workspace } = trial;
  const enter = (cells: object[], more: object = {}) =>
    call(matrixHandlers.enter, { cells, ...more } as never, { context });
  const titles = () =>
    workspace.read.all<{ title: string }>('SELECT title FROM change ORDER BY id DESC LIMIT 1')[0];

  const one = await enter([{ personId: 3, skillId: 2, level: 4 }]);
  expect(one.rows).toBe(1);
  expect(one.cells).toEqual({ level: [4], required: [3], flags: [CELL_FLAG.critical] });
  expect(titles()?.title).toBe('Rate Bo in SQL');

  const many = await enter([
    { personId: 1, skillId: 1, level: 3 },
    { personId: 1, skillId: 2, level: null },
    { personId: 2, skillId: 2, level: 2 },
  ]);
  // Cleo's own rating stands once her manager's is withdrawn.
  expect(many.cells.level).toEqual([3, 5, 2]);
  expect(many.cells.flags[1]).toBe(CELL_FLAG.self | CELL_FLAG.critical);
  expect(many.rows).toBe(2);
  expect(titles()?.title).toBe('Rate 2 people in 2 skills');

  const again = await enter([{ personId: 1, skillId: 1, level: 3 }]);
  expect(again).toMatchObject({ changeId: null, rows: 0, cells: { level: [3] } });
  await call(historyHandlers.undo, { changeId: many.changeId ?? 0 } as never, { context });
  const { cells } = await call(matrixHandlers.matrix, { sort: 'name' }, { context });
  expect(cells.level.slice(4, 6)).toEqual([3, 0]);
});

test('what cannot be entered is refused, and nothing is changed', async () => {
  await using trial = await temporaryWorkspace({ today: '2026-06-15' });
  await putCompany(trial.workspace, COMPANY);
  const { context, workspace } = trial;
  const { revision } = workspace;
  const enter = (cell: object, date?: string) =>
    call(
      matrixHandlers.enter,
      { cells: [{ personId: 1, skillId: 1, level: 2 }, cell], date } as never,
      {
        context,
      },
    );
  const cell = { personId: 1, skillId: 2, level: 4 };
  await expect(enter({ ...cell, level: 9 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(enter({ ...cell, personId: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(enter({ ...cell, skillId: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(enter(cell, '2026-06-16')).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: 'A rating of 2026-06-16 would not show: figures are as of 2026-06-15.',
  });
  expect(workspace.revision).toBe(revision);
  await expect(enter(cell, '2026-06-15')).resolves.toMatchObject({ rows: 2 });
});
