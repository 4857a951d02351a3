import { readFileSync } from 'node:fs';
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonPatch } from '#shared/contract/people.ts';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { peopleHandlers } from './index.ts';

let temporary: TemporaryWorkspace;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => temporary.dispose());

const options = () => ({ context: temporary.context });
const create = (values: PersonPatch & { name: string }) =>
  call(peopleHandlers.create, values, options());
const update = (ids: number[], patch: PersonPatch) =>
  call(peopleHandlers.update, { ids, patch }, options());
const person = async (id: number) => (await call(peopleHandlers.get, { id }, options())).person;
const titles = () =>
  temporary.workspace.read
    .all<{ title: string }>('SELECT title FROM change ORDER BY id')
    .map((change) => change.title);

describe('adding a person', () => {
  it('trims, empties blanks and finds her by the new keys', async () => {
    const leila = await create({ name: '  Leïla  Haddad ', email: ' L@x.org ', team: '  ' });
    expect(leila).toMatchObject({
      name: 'Leïla Haddad',
      email: 'L@x.org',
      team: null,
      status: 'active',
      custom: {},
    });
    const found = await call(peopleHandlers.list, { filter: { search: 'leila l@X' } }, options());
    expect(found.people).toEqual([leila]);
    expect(titles()).toEqual(['Add Leïla Haddad']);
  });

  it.each<[string, PersonPatch & { name: string }]>([
    ['an e-mail without @', { name: 'A', email: 'nobody' }],
    ['a salary without currency', { name: 'A', salary: 100 }],
    ['a currency that is none', { name: 'A', salaryCurrency: 'Euro' }],
    ['leaving before hiring', { name: 'A', hireDate: '2026-02-01', leavingDate: '2026-01-01' }],
    ['too many hours', { name: 'A', weeklyHours: 200 }],
  ])('refuses %s', async (_, values) => {
    await expect(create(values)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(titles()).toEqual([]);
  });

  it('refuses a number that somebody has, naming who', async () => {
    await create({ name: 'Leila Haddad', employeeNumber: '007' });
    await expect(create({ name: 'B', employeeNumber: ' 007 ' })).rejects.toThrow(
      'Employee number 007 already belongs to Leila Haddad.',
    );
  });
});

describe('editing', () => {
  it('changes many as one change, and only those who differ', async () => {
    const a = await create({ name: 'A', department: 'Old', custom: { Grade: '1', Keep: 'k' } });
    const b = await create({ name: 'B', department: 'New', custom: { Grade: '2' } });
    const changed = await update([a.id, b.id, a.id], { department: 'New', custom: { Grade: ' ' } });
    expect(changed.people).toBe(2);
    expect((await person(a.id)).custom).toEqual({ Keep: 'k' });
    expect(titles().at(-1)).toBe('Change department and Grade of 2 people');
    expect(await update([a.id, b.id], { department: 'New' })).toEqual({
      changeId: null,
      people: 0,
    });
  });

  it('keeps the search and the title right when a name changes', async () => {
    const a = await create({ name: 'Ann Old', employeeNumber: 'E1' });
    await update([a.id], { name: 'Åse Ny', employeeNumber: null });
    expect(titles().at(-1)).toBe('Edit Ann Old');
    const search = async (text: string) =>
      (await call(peopleHandlers.list, { filter: { search: text } }, options())).total;
    expect([await search('ase ny'), await search('old'), await search('e1')]).toEqual([1, 0, 0]);
  });

  it('refuses a loop in the reporting line, naming it', async () => {
    const top = await create({ name: 'Top' });
    const middle = await create({ name: 'Middle', managerId: top.id });
    const low = await create({ name: 'Low', managerId: middle.id });
    await expect(update([top.id], { managerId: low.id })).rejects.toThrow(
      'That would make a loop in the reporting line: Top reports to Low, Low reports to Middle, Middle reports to Top.',
    );
    await expect(update([low.id], { managerId: low.id })).rejects.toThrow(
      'Low cannot report to themselves.',
    );
    await expect(update([low.id], { managerId: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await person(top.id)).managerId).toBeNull();
  });

  it('gives no two people one number', async () => {
    const a = await create({ name: 'A' });
    const b = await create({ name: 'B' });
    await expect(update([a.id, b.id], { employeeNumber: '1' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('does not stumble over contradictions that it does not touch', async () => {
    const a = await create({ name: 'A' });
    await temporary.workspace.change({ title: 'As imported', kind: 'import' }, (db) => {
      db.run("UPDATE person SET hire_date = '2026-02-01', leaving_date = '2026-01-01', salary = 5");
    });
    await update([a.id], { department: 'Sales' });
    expect((await person(a.id)).department).toBe('Sales');
  });
});

describe('removing', () => {
  it('frees the reports in the same change', async () => {
    const top = await create({ name: 'Top' });
    const middle = await create({ name: 'Middle', managerId: top.id });
    const low = await create({ name: 'Low', managerId: middle.id });
    const removed = await call(peopleHandlers.remove, { ids: [top.id, middle.id] }, options());
    expect(removed.people).toBe(2);
    expect((await person(low.id)).managerId).toBeNull();
    expect(titles().at(-1)).toBe('Remove 2 people');
    await expect(call(peopleHandlers.remove, { ids: [top.id] }, options())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('erasing', () => {
  it('leaves the name nowhere in the file, and no undo brings it back', async () => {
    const leila = await create({ name: 'Leila Haddad', email: 'leila@x.org' });
    const low = await create({ name: 'Low', managerId: leila.id });
    await update([leila.id], { department: 'Secret' });
    const erased = await call(peopleHandlers.erase, { ids: [leila.id] }, options());
    expect(erased.people).toBe(1);
    expect((await person(low.id)).manager).toBeNull();
    expect(titles().at(-1)).toBe('Erase 1 person');
    const { path } = temporary.workspace;
    await temporary.context.workspaces.close();
    const bytes = readFileSync(path);
    for (const trace of ['Leila', 'leila', 'Haddad', 'Secret']) {
      expect(bytes.includes(trace)).toBe(false);
    }
  });
});

describe('history', () => {
  it('undoes an edit of many, and a removal, as one', async () => {
    const top = await create({ name: 'Top', department: 'One' });
    const low = await create({ name: 'Low', department: 'Two', managerId: top.id });
    const before = [await person(top.id), await person(low.id)];
    const undo = () => call(historyHandlers.undo, {}, options());
    await update([top.id, low.id], { department: 'Both', name: 'Same' });
    await undo();
    expect([await person(top.id), await person(low.id)]).toEqual(before);
    await call(peopleHandlers.remove, { ids: [top.id] }, options());
    await undo();
    expect([await person(top.id), await person(low.id)]).toEqual(before);
  });
});

describe('views', () => {
  it('saves, saves anew, refuses a name twice, removes', async () => {
    const save = (view: { id?: number; name: string; state: Record<string, unknown> }) =>
      call(peopleHandlers.saveView, view, options());
    const first = await save({ name: 'Leavers', state: { filter: { presence: 'left' } } });
    await save({ name: 'All', state: {} });
    await save({ ...first, name: 'Gone' });
    const names = (await call(peopleHandlers.views, undefined, options())).map((view) => view.name);
    expect(names).toEqual(['All', 'Gone']);
    await expect(save({ name: 'All', state: {} })).rejects.toThrow('already a view');
    const remove = () => call(peopleHandlers.removeView, { id: first.id }, options());
    expect([await remove(), await remove()]).toEqual([{ removed: true }, { removed: false }]);
  });
});
