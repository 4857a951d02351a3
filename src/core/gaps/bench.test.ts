import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { gapsHandlers } from './index.ts';
import { putCompany, type TrialCompany } from './testing.ts';

const person = (name: string, department: string, levels: Record<string, number>) => ({
  name,
  department,
  role: 'Engineer',
  ratings: Object.entries(levels).map(([skill, level]) => ({ skill, level })),
});
const COMPANY: TrialCompany = {
  roles: [
    {
      name: 'Engineer',
      versions: [
        {
          asks: [
            { skill: 'Coding', level: 4 },
            { skill: 'Testing', level: 2, importance: 3 },
          ],
        },
      ],
    },
    { name: 'Clerk', versions: [] },
  ],
  people: [
    person('A', 'One', { Coding: 2 }),
    person('B', 'One', { Coding: 3 }),
    person('C', 'One', { Coding: 5 }),
    person('D', 'One', { Coding: 3 }),
    person('E', 'Two', { Coding: 3, Testing: 2 }),
    person('F', 'Two', { Coding: 1, Testing: 3 }),
    person('G', 'Two', { Coding: 3 }),
    person('H', 'Two', { Coding: 3 }),
    { name: 'I', department: 'Two', role: 'Clerk', ratings: [{ skill: 'Coding', level: 5 }] },
  ],
};

test('bench: 2, 3, 5, 3 of 4 hang on one person; 3, 1, 3, 3 is a gap', async () => {
  await using trial = await temporaryWorkspace();
  await putCompany(trial.workspace, COMPANY);
  const { context } = trial;
  const { rows, counts, keyPeople } = await call(gapsHandlers.bench, {}, { context });
  expect(counts).toEqual({ none: 1, single: 1, covered: 1, unrated: 1 });
  expect(rows.map(({ label, skill, bench, state }) => [label, skill, bench, state])).toEqual([
    ['Two', 'Coding', 0, 'none'],
    ['One', 'Testing', 0, 'unrated'],
    ['One', 'Coding', 1, 'single'],
    ['Two', 'Testing', 2, 'covered'],
  ]);
  expect(rows[2]!.people).toEqual([{ id: 3, name: 'C' }]);
  expect(keyPeople).toMatchObject([{ name: 'C', skills: 1 }]);

  const thinnest = await call(gapsHandlers.bench, { limit: 2 }, { context });
  expect(thinnest).toMatchObject({ counts, keyPeople, rows: rows.slice(0, 2) });
  expect(thinnest.rows).toHaveLength(2);

  const without = await call(gapsHandlers.bench, { withoutPersonId: 3 }, { context });
  expect(without.counts).toEqual({ none: 2, single: 0, covered: 1, unrated: 1 });
  expect(without.keyPeople).toEqual([]);
  const one = without.rows.find(({ label, skill }) => label === 'One' && skill === 'Coding');
  expect(one).toMatchObject({ required: 4, bench: 1, benchWithout: 0, state: 'none' });
});

test('a cell: who has the level, who is next, and who could stand in', async () => {
  await using trial = await temporaryWorkspace();
  await putCompany(trial.workspace, COMPANY);
  const { context } = trial;
  const cell = await call(gapsHandlers.cell, { skillId: 1, key: 'Two' }, { context });
  expect(cell).toMatchObject({
    label: 'Two',
    skill: { name: 'Coding' },
    figures: { required: 4, bench: 0 },
    whole: { required: 8, bench: 1 },
    requiredLevels: [{ level: 4, people: 4 }],
    byLevel: [
      { level: 1, required: 4, people: 1 },
      { level: 3, required: 4, people: 3 },
    ],
  });
  expect(cell.bench.state).toBe('none');
  expect(cell.bench.next.map(({ name }) => name)).toEqual(['E', 'G', 'H', 'F']);
  expect(cell.bench.standIns).toEqual([{ id: 9, name: 'I', level: 5 }]);
  const all = await call(gapsHandlers.cell, { skillId: 2 }, { context });
  expect(all.byLevel[0]).toEqual({ level: null, required: 2, people: 6 });
  expect(all.bench.people.map(({ name, level }) => [name, level])).toEqual([
    ['F', 3],
    ['E', 2],
  ]);
});
