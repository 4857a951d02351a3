import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { gapsHandlers } from './index.ts';
import { putCompany } from './testing.ts';

let trial: TemporaryWorkspace;
beforeEach(async () => {
  trial = await temporaryWorkspace({ today: '2026-06-15' });
  await putCompany(trial.workspace, {
    roles: [
      {
        name: 'Engineer',
        versions: [
          {
            asks: [
              { skill: 'Welding', level: 3, importance: 3 },
              { skill: 'Safety', level: 2 },
            ],
          },
        ],
      },
    ],
    people: [
      {
        name: 'Ada',
        role: 'Engineer',
        department: 'Plant',
        ratings: [
          { skill: 'Welding', level: 1, date: '2025-01-15' },
          { skill: 'Welding', level: 4, date: '2026-03-10' },
          { skill: 'Safety', level: 1, date: '2026-03-10' },
        ],
      },
      {
        name: 'Bo',
        role: 'ENGINEER',
        department: 'Plant',
        ratings: [{ skill: 'Welding', level: 1 }],
      },
      { name: 'Chen', role: 'Engineer', department: 'Field' },
      { name: 'Dee', role: 'Accountant' },
      { name: 'Eve', role: 'Engineer', department: 'Field', hireDate: '2026-07-01' },
      { name: 'Fay', role: 'Engineer', department: 'Field', leavingDate: '2026-01-31' },
    ],
  });
});
afterEach(() => trial.dispose());

describe('gaps', () => {
  test('overview: groups from the largest index down, the nameless last; nobody who has left or is still to come', async () => {
    const { asOf, figures, groups } = await call(gapsHandlers.overview, {}, trial);
    expect(asOf).toBe('2026-06-15');
    expect(figures).toMatchObject({
      people: 4,
      withRequirements: 3,
      requirements: 6,
      met: 1,
      unknown: 3,
    });
    expect(groups.map(({ label, people, index }) => [label, people, index])).toEqual([
      ['Field', 1, 1],
      ['Plant', 2, 9 / 22],
      [null, 1, null],
    ]);
  });

  test('without somebody, of some skills only, of a filter', async () => {
    const without = await call(gapsHandlers.overview, { withoutPersonId: 1 }, trial);
    expect(without.figures).toMatchObject({ people: 3, requirements: 4, met: 0 });
    const [safety] = (await call(gapsHandlers.skills, {}, trial)).skills;
    const skillIds = [safety?.skillId ?? 0];
    const some = await call(gapsHandlers.overview, { skillIds }, trial);
    expect(some.figures).toMatchObject({ people: 4, requirements: 3, met: 0, unknown: 2 });
    const filter = { values: { department: ['Field'] }, presence: 'all' as const };
    const field = await call(gapsHandlers.overview, { filter }, trial);
    expect(field.figures).toMatchObject({ people: 1, requirements: 2, unknown: 2 });
  });

  test('roles are those set up, however the roster spells them', async () => {
    const { roles } = await call(gapsHandlers.roles, {}, trial);
    expect(roles.map(({ label, people, roleId }) => [label, people, roleId !== null])).toEqual([
      ['Engineer', 3, true],
      ['Accountant', 1, false],
    ]);
  });

  test('persons in each order, a window at a time', async () => {
    const names = async (
      sort: 'name' | 'index' | 'coverage' | 'unknown',
      offset = 0,
      limit = 100,
    ) => {
      const { total, persons } = await call(gapsHandlers.persons, { sort, offset, limit }, trial);
      expect(total).toBe(4);
      return persons.map(({ name, state }) => `${name} ${state}`);
    };
    const [ada, bo, chen, dee] = [
      'Ada ready',
      'Bo not-ready',
      'Chen unknown',
      'Dee nothing-required',
    ];
    expect(await names('name')).toEqual([ada, bo, chen, dee]);
    expect(await names('index')).toEqual([chen, bo, ada, dee]);
    expect(await names('coverage')).toEqual([bo, chen, ada, dee]);
    expect(await names('unknown')).toEqual([chen, bo, ada, dee]);
    expect(await names('index', 1, 2)).toEqual([bo, ada]);
  });

  test('heatmap: the cell of group r and skill c stands at r × skills + c', async () => {
    const { skills, groups, cells, figures } = await call(
      gapsHandlers.heatmap,
      { sort: 'name' },
      trial,
    );
    expect(skills.map(({ skill }) => skill)).toEqual(['Safety', 'Welding']);
    expect(groups.map(({ label }) => label)).toEqual(['Field', 'Plant', null]);
    expect(figures.requirements).toBe(6);
    expect(cells).toEqual({
      required: [1, 1, 2, 2, 0, 0],
      met: [0, 0, 0, 1, 0, 0],
      unknown: [1, 1, 1, 0, 0, 0],
      bench: [0, 0, 0, 1, 0, 0],
      index: [1, 1, 0.75, 0.3333, null, null],
    });
  });

  test('trend: ends of months, then the day itself; people who were there then', async () => {
    const { points } = await call(gapsHandlers.trend, { months: 6 }, trial);
    expect(points.map(({ date, people, met, unknown }) => [date, people, met, unknown])).toEqual([
      ['2025-12-31', 5, 0, 7],
      ['2026-01-31', 5, 0, 6],
      ['2026-02-28', 4, 0, 4],
      ['2026-03-31', 4, 1, 3],
      ['2026-04-30', 4, 1, 3],
      ['2026-05-31', 4, 1, 3],
      ['2026-06-15', 4, 1, 3],
    ]);
    const { points: fewer } = await call(
      gapsHandlers.trend,
      { months: 1, withoutPersonId: 1 },
      trial,
    );
    expect(fewer.at(-1)).toMatchObject({ people: 3, met: 0 });
  });

  test('home says in one answer what the other procedures say', async () => {
    const home = await call(gapsHandlers.home, {}, trial);
    expect(home).toMatchObject({
      ready: true,
      skills: 2,
      roles: 1,
      ratings: 4,
      coverageYearAgo: 0,
    });
    expect(home.figures).toEqual((await call(gapsHandlers.overview, {}, trial)).figures);
    const { rows } = await call(gapsHandlers.ranking, {}, trial);
    const ranked = rows.map(({ id, people, points, unknown, critical }) => ({
      id,
      people,
      points,
      unknown,
      critical,
    }));
    expect(home.top).toMatchObject(ranked);
    const { counts } = await call(gapsHandlers.bench, {}, trial);
    expect(home.bench).toMatchObject(counts);
    expect(home.bench.worst).toEqual([
      { skill: 'Safety', label: 'Plant', state: 'none' },
      { skill: 'Welding', label: 'Plant', state: 'single' },
    ]);
  });

  test('home of a workspace without skills is not ready', async () => {
    await using empty = await temporaryWorkspace();
    expect(await call(gapsHandlers.home, {}, empty)).toMatchObject({
      ready: false,
      top: [],
      coverageYearAgo: null,
      figures: { coverage: null, requirements: 0 },
    });
  });

  test('figures follow a rating at once, and go back with it', async () => {
    const coverage = async () => (await call(gapsHandlers.overview, {}, trial)).figures.coverage;
    expect(await coverage()).toBe(1 / 6);
    await trial.workspace.change({ title: 'Rate', kind: 'edit' }, (db) => {
      db.run("UPDATE assessment SET level = 2 WHERE level = 1 AND date = '2026-03-10'");
    });
    expect(await coverage()).toBe(2 / 6);
    expect((await call(gapsHandlers.overview, { asOf: '2026-03-09' }, trial)).figures.met).toBe(0);
  });
});
