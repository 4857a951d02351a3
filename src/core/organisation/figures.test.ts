import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyPerson, insertPerson, type PersonValues } from '#core/people/index.ts';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { organisationHandlers } from './index.ts';

let temporary: TemporaryWorkspace;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => temporary.dispose());

const fill = (people: (Partial<PersonValues> & { name: string })[]) =>
  temporary.workspace.change({ title: 'Import staff.xlsx', kind: 'import' }, (db) => {
    for (const values of people) insertPerson(db, { ...emptyPerson(values.name), ...values });
  });
const tree = (by: 'department' | 'reporting-line', asOf?: string) =>
  call(organisationHandlers.tree, { by, asOf }, { context: temporary.context });
const home = (asOf?: string) =>
  call(organisationHandlers.home, { asOf }, { context: temporary.context });

describe('organisation.tree by department', () => {
  it('counts teams within departments and finds who leads them', async () => {
    await fill([
      { name: 'Head', department: 'Finance' },
      { name: 'Paymaster', department: 'Finance', team: 'Payroll', managerId: 1 },
      {
        name: 'Clerk',
        department: 'Finance',
        team: 'Payroll',
        managerId: 2,
        hireDate: '2026-01-01',
      },
      { name: 'Odd', department: 'A/t:B' },
      { name: 'Nowhere' },
      { name: 'Gone', department: 'Finance', leavingDate: '2026-06-01', status: 'left' },
    ]);
    const { nodes, active } = await tree('department');
    expect(active).toBe(5);
    const finance = { id: 1, name: 'Head' };
    expect(nodes).toMatchObject([
      { key: 'd:A%2Ft:B', label: 'A/t:B', total: 1 },
      {
        key: 'd:Finance',
        kind: 'department',
        direct: 1,
        total: 3,
        leads: [finance],
        joinedLastYear: 1,
        leftLastYear: 1,
      },
      {
        key: 'd:Finance/t:Payroll',
        parent: 'd:Finance',
        kind: 'team',
        depth: 1,
        direct: 2,
        total: 2,
        leads: [{ id: 2, name: 'Paymaster' }],
      },
      { key: 'd:', kind: 'none', label: null, total: 1 },
    ]);
  });
});

describe('organisation.tree by reporting line', () => {
  it('counts direct reports and everyone below, never the person', async () => {
    await fill([
      { name: 'Top', role: 'CEO', department: 'Board' },
      { name: 'Middle', managerId: 1 },
      { name: 'Low B', managerId: 2, hireDate: '2026-01-01' },
      { name: 'Low A', managerId: 2 },
      { name: 'Gone Manager', managerId: 1, status: 'left', leavingDate: '2026-06-01' },
      { name: 'Orphan', managerId: 5 },
      { name: 'Gone Leaf', managerId: 1, status: 'left', leavingDate: '2026-05-01' },
    ]);
    const { nodes, cycles } = await tree('reporting-line');
    expect(cycles).toEqual([]);
    expect(nodes.map((node) => [node.label, node.depth, node.direct, node.total])).toEqual([
      ['Top', 0, 1, 4],
      ['Middle', 1, 2, 2],
      ['Low A', 2, 0, 0],
      ['Low B', 2, 0, 0],
      ['Gone Manager', 1, 1, 1],
      ['Orphan', 2, 0, 0],
    ]);
    expect(nodes[0]).toMatchObject({
      key: 'p:1',
      parent: null,
      detail: 'CEO · Board',
      joinedLastYear: 1,
      leftLastYear: 2,
    });
    expect(nodes[4]).toMatchObject({ parent: 'p:1', detail: 'not active' });
  });

  it('tells loops, hangs their people below no one, and ends', async () => {
    await fill([
      { name: 'A', managerId: 3 },
      { name: 'B', managerId: 1 },
      { name: 'C', managerId: 2 },
      { name: 'Below', managerId: 2 },
      { name: 'Self', managerId: 5 },
    ]);
    const { nodes, cycles } = await tree('reporting-line');
    expect(cycles.map((loop) => loop.map((person) => person.name))).toEqual([
      ['A', 'C', 'B'],
      ['Self'],
    ]);
    expect(nodes.map((node) => [node.label, node.parent, node.total])).toEqual([
      ['A', null, 3],
      ['B', null, 3],
      ['Below', 'p:2', 0],
      ['C', null, 3],
      ['Self', null, 0],
    ]);
  });
});

describe('organisation.home', () => {
  it('puts completed years of service into bands', async () => {
    const hired = [
      '2026-06-15',
      '2025-06-16',
      '2025-06-15',
      '2023-06-16',
      '2023-06-15',
      '2020-06-16',
    ];
    await fill([
      ...[...hired, '2020-06-15', '2015-06-16', '2015-06-15', '2005-06-16', '2005-06-15'].map(
        (hireDate) => ({ name: 'P', hireDate }),
      ),
      { name: 'Unknown' },
      { name: 'Soon', hireDate: '2026-06-16' },
    ]);
    const { byService, serviceUnknown, medianServiceYears, active, people } = await home();
    expect(byService.map((band) => band.people)).toEqual([2, 2, 2, 2, 2, 1]);
    expect([serviceUnknown, medianServiceYears, active, people]).toEqual([1, 5.9, 12, 13]);
  });

  it('reconciles headcount from month to month', async () => {
    await fill([
      { name: 'Always' },
      { name: 'Joined in May', hireDate: '2026-05-31' },
      {
        name: 'Last day 31 May',
        hireDate: '2020-01-01',
        leavingDate: '2026-05-31',
        status: 'left',
      },
      { name: 'In and out', hireDate: '2026-04-02', leavingDate: '2026-04-20', status: 'left' },
      { name: 'Nobody knows when', status: 'left' },
      { name: 'Backwards', hireDate: '2026-04-10', leavingDate: '2026-04-01', status: 'left' },
    ]);
    const { headcount } = await home();
    expect(headcount).toHaveLength(13);
    expect(headcount[0]).toEqual({ month: '2025-06', people: 2, joined: 0, left: 0 });
    expect(headcount.slice(-3)).toEqual([
      { month: '2026-04', people: 2, joined: 1, left: 1 },
      { month: '2026-05', people: 3, joined: 1, left: 0 },
      { month: '2026-06', people: 2, joined: 0, left: 1 },
    ]);
  });

  it('says in words what is to be mended, most people first', async () => {
    const whole = {
      employeeNumber: null,
      department: 'D',
      role: 'R',
      location: 'L',
      hireDate: '2020-01-01',
      email: 'same@x.org',
    };
    await fill([
      { ...whole, name: 'Top', employeeNumber: '1' },
      { ...whole, name: 'Two', employeeNumber: '2', managerId: 1, email: 'SAME@x.org' },
    ]);
    const { quality, lastImport, byDepartment } = await home();
    expect(quality.map(({ message, severity }) => [message, severity])).toEqual([
      ['2 people share an e-mail address with somebody else', 'error'],
      ['1 person has no manager, as is right for the head of the company', 'info'],
    ]);
    expect(lastImport?.title).toBe('Import staff.xlsx');
    expect(byDepartment).toEqual([{ label: 'D', people: 2 }]);
  });

  it('names the latest import that stands', async () => {
    const title = async () => (await home()).lastImport?.title;
    await fill([{ name: 'One' }]);
    await temporary.workspace.change({ title: 'Import again.xlsx', kind: 'import' }, (db) => {
      insertPerson(db, emptyPerson('Two'));
    });
    expect(await title()).toBe('Import again.xlsx');
    await call(historyHandlers.undo, {}, { context: temporary.context });
    expect(await title()).toBe('Import staff.xlsx');
    await call(historyHandlers.redo, undefined, { context: temporary.context });
    expect(await title()).toBe('Import again.xlsx');
  });

  it('answers for an empty workspace', async () => {
    expect(await home()).toMatchObject({
      people: 0,
      active: 0,
      medianServiceYears: null,
      quality: [],
      lastImport: null,
    });
    expect(await tree('reporting-line')).toMatchObject({ active: 0, nodes: [], cycles: [] });
  });
});
