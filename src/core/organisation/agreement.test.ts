import { call } from '@orpc/server';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PeopleFilter } from '#shared/contract/people.ts';
import { addDays } from '#shared/dates.ts';
import {
  emptyPerson,
  insertPerson,
  peopleHandlers,
  type PersonValues,
} from '#core/people/index.ts';
import { temporaryWorkspace, type TestContext } from '#core/workspace/testing.ts';
import { organisationHandlers } from './index.ts';
import { yearBefore } from './movement.ts';

const day = fc.integer({ min: -800, max: 120 }).map((days) => addDays('2026-06-15', days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });
const SIZE = 14;

const staff = fc.array(
  fc.record({
    name: fc.constantFrom('Ann', 'ann', 'Bo', 'Çem', '김'),
    email: maybe(fc.constantFrom('a@x.org', 'A@x.org', 'b@x.org')),
    department: maybe(fc.constantFrom('Finance', 'Sales/t:', 'IT')),
    team: maybe(fc.constantFrom('One', 'Two')),
    role: maybe(fc.constantFrom('Clerk')),
    location: maybe(fc.constantFrom('Oslo')),
    managerId: maybe(fc.integer({ min: 1, max: SIZE })),
    managerText: maybe(fc.constantFrom('Somebody')),
    hireDate: maybe(day),
    leavingDate: maybe(day),
    status: fc.constantFrom('active', 'on-leave', 'left'),
  }),
  { minLength: SIZE, maxLength: SIZE },
) satisfies fc.Arbitrary<Partial<PersonValues>[]>;

const asOf = fc.oneof(fc.constant('2026-06-15'), fc.constant('2024-02-29'), day);

describe('figures and lists agree', () => {
  it('for any people on any day', async () => {
    await using temporary = await temporaryWorkspace({ today: '2026-06-15' });
    const { workspace, context } = temporary;
    await fc.assert(
      fc.asyncProperty(staff, asOf, async (people, date) => {
        await workspace.change({ title: 'Fill', kind: 'system' }, (db) => {
          db.run('DELETE FROM person');
          for (const values of people) {
            insertPerson(db, { ...emptyPerson(values.name), ...values });
          }
        });
        await agree(context, date);
      }),
      { numRuns: 60 },
    );
  });
});

async function agree(context: TestContext, date: string): Promise<void> {
  const count = async (filter: Partial<PeopleFilter>) =>
    (await call(peopleHandlers.list, { filter: { asOf: date, ...filter } }, { context })).total;
  const tree = (by: 'department' | 'reporting-line') =>
    call(organisationHandlers.tree, { by, asOf: date }, { context });
  const joined = {
    hiredFrom: addDays(yearBefore(date), 1),
    hiredTo: date,
    presence: 'all',
  } as const;

  const home = await call(organisationHandlers.home, { asOf: date }, { context });
  const departments = await tree('department');
  const line = await tree('reporting-line');
  const active = await count({});
  expect([home.active, departments.active, line.active]).toEqual([active, active, active]);
  expect(home.headcount.at(-1)?.people).toBe(active);
  for (const [at, month] of home.headcount.entries()) {
    const before = home.headcount[at - 1];
    if (before) expect(month.people).toBe(before.people + month.joined - month.left);
  }
  for (const { label, people } of home.byDepartment) {
    expect(people).toBe(await count({ values: { department: [label] } }));
  }
  for (const { status, people } of home.byStatus) {
    expect(people).toBe(await count({ presence: 'all', values: { status: [status] } }));
  }
  for (const { code, people } of home.quality) expect(people).toBe(await count({ finding: code }));

  for (const node of departments.nodes.filter(({ depth }) => depth === 0)) {
    const values = { department: [node.label] };
    expect(node.total).toBe(await count({ values }));
    expect(node.direct).toBe(await count({ values: { ...values, team: [null] } }));
    expect(node.joinedLastYear).toBe(await count({ ...joined, values }));
    for (const team of departments.nodes.filter(({ parent }) => parent === node.key)) {
      expect(team.total).toBe(await count({ values: { ...values, team: [team.label] } }));
    }
  }
  for (const node of line.nodes) {
    const reportsTo = node.personId ?? 0;
    expect(node.total).toBe(await count({ reportsTo }));
    expect(node.joinedLastYear).toBe(await count({ ...joined, reportsTo }));
  }
  const shown = new Set(line.nodes.map((node) => node.key));
  expect(shown.size).toBe(line.nodes.length);
  for (const { parent } of line.nodes) expect(parent === null || shown.has(parent)).toBe(true);
}
