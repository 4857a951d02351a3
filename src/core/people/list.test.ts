import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { emptyPerson, insertPerson, peopleHandlers, type PersonValues } from './index.ts';

const STAFF: (Partial<PersonValues> & { name: string })[] = [
  { name: 'Leila Haddad', employeeNumber: '10', department: 'Finance', hireDate: '2015-03-01' },
  {
    name: 'Tom Müller',
    employeeNumber: '9',
    department: 'Finance',
    managerId: 1,
    email: 'tom@x.org',
  },
  {
    name: 'Zoë Ng',
    department: 'Sales',
    managerId: 2,
    custom: { 'Shirt "size"': 'M', Grade: '9' },
  },
  {
    name: 'Émile Roux',
    department: null,
    managerId: 2,
    email: 'TOM@x.org',
    custom: { Grade: '10' },
  },
  { name: 'Gone Early', department: 'Sales', status: 'left', leavingDate: '2026-06-14' },
  { name: 'Last Day', department: 'Sales', status: 'left', leavingDate: '2026-06-15' },
  { name: 'Left Sometime', status: 'left', managerId: 3 },
  { name: 'Starts Soon', hireDate: '2026-07-01', managerId: 1, managerText: null },
  {
    name: '김철수',
    managerText: 'Nobody Here',
    salary: 100_00,
    salaryCurrency: 'EUR',
    salaryPeriod: 'month',
  },
  { name: 'Anna Zett', salary: 900_00, salaryCurrency: 'EUR', salaryPeriod: 'year', managerId: 5 },
];

let temporary: TemporaryWorkspace;
beforeAll(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
  await temporary.workspace.change({ title: 'Fill', kind: 'system' }, (db) => {
    for (const values of STAFF) insertPerson(db, { ...emptyPerson(values.name), ...values });
  });
});
afterAll(() => temporary.dispose());

const list = async (input: object) => (await listOf(input)).map((p) => p.name);
const listOf = async (input: object) => {
  const answer = await call(peopleHandlers.list, input as never, { context: temporary.context });
  expect(answer.total).toBeGreaterThanOrEqual(answer.people.length);
  return answer.people;
};

describe('people.list', () => {
  it('shows those active on the day by name, other scripts after Latin', async () => {
    expect(await list({})).toEqual([
      'Anna Zett',
      'Émile Roux',
      'Last Day',
      'Leila Haddad',
      'Tom Müller',
      'Zoë Ng',
      '김철수',
    ]);
  });

  it('counts the last day as a day of work, and nobody before the hire date', async () => {
    expect(await list({ filter: { presence: 'left' } })).toEqual(['Gone Early', 'Left Sometime']);
    expect(await list({ filter: { presence: 'left', asOf: '2026-06-16' } })).toContain('Last Day');
    expect(await list({ filter: { asOf: '2026-07-01' } })).toContain('Starts Soon');
    expect(await list({ filter: { presence: 'all' } })).toHaveLength(STAFF.length);
  });

  it('finds every word in name, number or e-mail, whatever the case and accents', async () => {
    expect(await list({ filter: { search: 'MULLER tom' } })).toEqual(['Tom Müller']);
    expect(await list({ filter: { search: 'x.org' } })).toHaveLength(2);
    expect(await list({ filter: { search: 'tom haddad' } })).toEqual([]);
    expect(await list({ filter: { search: '%' } })).toEqual([]);
  });

  it('filters by values, the empty one among them', async () => {
    const values = { department: ['Finance', null] };
    expect(await list({ filter: { values } })).toEqual([
      'Anna Zett',
      'Émile Roux',
      'Leila Haddad',
      'Tom Müller',
      '김철수',
    ]);
    expect(await list({ filter: { values: { manager: ['Nobody Here'] } } })).toEqual(['김철수']);
    expect(await list({ filter: { values: { department: [] } } })).toEqual([]);
  });

  it('filters by hire date, missing field and the whole line below a person', async () => {
    expect(await list({ filter: { hiredFrom: '2015-03-01', hiredTo: '2015-03-01' } })).toEqual([
      'Leila Haddad',
    ]);
    expect(await list({ filter: { missing: 'email', search: 'o' } })).toEqual(['Zoë Ng']);
    expect(await list({ filter: { missing: 'custom:Shirt "size"', search: 'ng' } })).toEqual([]);
    expect(await list({ filter: { reportsTo: 1 } })).toEqual([
      'Émile Roux',
      'Tom Müller',
      'Zoë Ng',
    ]);
  });

  it.each([
    ['duplicate-email', ['Émile Roux', 'Tom Müller']],
    ['left-without-date', ['Left Sometime']],
    ['hired-in-future', ['Starts Soon']],
    ['manager-unknown', ['김철수']],
    ['manager-left', ['Anna Zett']],
    ['missing-manager', ['Last Day', 'Leila Haddad']],
    ['reporting-loop', []],
  ])('shows whom the finding %s means', async (finding, names) => {
    expect(await list({ filter: { finding } })).toEqual(names);
  });

  it('puts empty values last in both directions', async () => {
    const filter = { missing: undefined, presence: 'all' };
    const up = await list({ filter, sort: { field: 'department' } });
    const down = await list({ filter, sort: { field: 'department', direction: 'desc' } });
    expect(up.slice(0, 2)).toEqual(['Leila Haddad', 'Tom Müller']);
    expect(down.slice(2, 4)).toEqual(['Zoë Ng', 'Leila Haddad']);
    expect(up.slice(-5)).toEqual(down.slice(-5));
  });

  it('puts numbers in text in the order of their size', async () => {
    const numbers = await listOf({ sort: { field: 'employeeNumber' } });
    expect(numbers.slice(0, 2).map((person) => person.employeeNumber)).toEqual(['9', '10']);
    const grades = await list({ sort: { field: 'custom:Grade', direction: 'desc' } });
    expect(grades.slice(0, 2)).toEqual(['Émile Roux', 'Zoë Ng']);
    expect((await list({ sort: { field: 'custom:Shirt "size"' } }))[0]).toBe('Zoë Ng');
  });

  it('compares salaries by the year', async () => {
    expect((await list({ sort: { field: 'salary' } })).slice(0, 2)).toEqual([
      'Anna Zett',
      '김철수',
    ]);
  });

  it('pages through one order, and ids agree with it', async () => {
    const whole = await listOf({ filter: { presence: 'all' }, sort: { field: 'hireDate' } });
    const ids = await call(
      peopleHandlers.ids,
      { filter: { presence: 'all' }, sort: { field: 'hireDate' } },
      { context: temporary.context },
    );
    expect(whole.map((person) => person.id)).toEqual(ids);
    const page = await listOf({
      filter: { presence: 'all' },
      sort: { field: 'hireDate' },
      offset: 4,
      limit: 3,
    });
    expect(page).toEqual(whole.slice(4, 7));
  });

  it('refuses a field that there is not', async () => {
    await expect(list({ sort: { field: 'shoe' } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(list({ filter: { missing: 'custom:' } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('facets, a person, custom fields', () => {
  it('leaves the own condition out and keeps the others', async () => {
    const facets = await call(
      peopleHandlers.facets,
      { field: 'department', filter: { search: 'o', values: { department: ['Nowhere'] } } },
      { context: temporary.context },
    );
    expect(facets).toEqual([
      { value: 'Finance', people: 1 },
      { value: 'Sales', people: 1 },
      { value: null, people: 1 },
    ]);
  });

  it('shows the line above and below', async () => {
    const tom = await call(peopleHandlers.get, { id: 2 }, { context: temporary.context });
    expect(tom.managers).toEqual([{ id: 1, name: 'Leila Haddad' }]);
    expect(tom.reports.map((person) => person.name)).toEqual(['Émile Roux', 'Zoë Ng']);
    expect(tom.allReports).toBe(2);
    expect(tom.reports[0]?.manager).toBe('Tom Müller');
    await expect(
      call(peopleHandlers.get, { id: 99 }, { context: temporary.context }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts custom fields', async () => {
    const fields = await call(peopleHandlers.customFields, undefined, {
      context: temporary.context,
    });
    expect(fields).toEqual([
      { name: 'Grade', people: 2 },
      { name: 'Shirt "size"', people: 1 },
    ]);
  });
});
