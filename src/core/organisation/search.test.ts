import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyPerson, insertPerson } from '#core/people/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { organisationHandlers } from './index.ts';

let temporary: TemporaryWorkspace;
beforeAll(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
  await temporary.workspace.change({ title: 'Fill', kind: 'system' }, (db) => {
    const add = (name: string, values: object) =>
      insertPerson(db, { ...emptyPerson(name), ...values });
    add('Anton Finn', { employeeNumber: '77', department: 'Finance', role: 'Analyst' });
    add('Finja Roth', { employeeNumber: '177', department: 'Finance', location: 'Köln' });
    add('Old Griffin', { employeeNumber: 'F-1', status: 'left' });
    add('Griffin New', { team: 'Affinity' });
  });
});
afterAll(() => temporary.dispose());

const search = async (text: string, limit = 20) =>
  (await call(organisationHandlers.search, { text, limit }, { context: temporary.context })).map(
    (hit) => `${hit.kind} ${hit.label}`,
  );

describe('organisation.search', () => {
  it('puts starts of names before starts of words before the rest, and leavers after their likes', async () => {
    expect(await search('fin')).toEqual([
      'department Finance',
      'person Finja Roth',
      'person Anton Finn',
      'team Affinity',
      'person Griffin New',
      'person Old Griffin',
    ]);
  });

  it('puts the exact number first', async () => {
    expect(await search('77')).toEqual(['person Anton Finn', 'person Finja Roth']);
  });

  it('folds, needs every word, keeps to the limit and finds nothing for nothing', async () => {
    expect(await search('KOLN')).toEqual(['location Köln']);
    expect(await search('roth finja')).toEqual(['person Finja Roth']);
    expect(await search('fin', 2)).toHaveLength(2);
    expect(await search('  ')).toEqual([]);
    expect(await search("'; %")).toEqual([]);
  });

  it('says who and how many', async () => {
    const hits = await call(
      organisationHandlers.search,
      { text: 'finance' },
      { context: temporary.context },
    );
    expect(hits).toEqual([{ kind: 'department', id: null, label: 'Finance', detail: '2 people' }]);
    const [anton] = await call(
      organisationHandlers.search,
      { text: 'anton' },
      { context: temporary.context },
    );
    expect(anton).toEqual({
      kind: 'person',
      id: 1,
      label: 'Anton Finn',
      detail: 'Analyst · Finance · 77',
    });
  });
});
