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
  it('knows skills by their names and other names, and roles that are set up', async () => {
    await using own = await temporaryWorkspace({ today: '2026-06-15' });
    await own.workspace.change({ title: 'Fill', kind: 'system' }, (db) => {
      for (const role of ['Welder', 'WELDER', 'Welding inspector']) {
        insertPerson(db, { ...emptyPerson('Ana'), role });
      }
      db.run(`INSERT INTO role (name, name_key, is_family) VALUES ('Welder', 'welder', 0),
        ('Weld family', 'weld family', 1), ('Weld trainer', 'weld trainer', 0)`);
      db.run(`INSERT INTO skill (name, name_key, category_id, archived) VALUES
        ('Welding', 'welding', 1, 0), ('Spot welds', 'spot welds', NULL, 0), ('Old weld', 'old weld', NULL, 1)`);
      db.run(`INSERT INTO skill_alias (skill_id, name, name_key) VALUES (1, 'Weld joining', 'weld joining'),
        (2, 'Punktschweißen', 'punktschweissen')`);
    });
    const found = async (text: string) =>
      (await call(organisationHandlers.search, { text }, { context: own.context })).map(
        ({ kind, id, label, detail }) => [kind, id, label, detail],
      );
    expect(await found('weld')).toEqual([
      ['role', 1, 'Welder', '2 people'],
      ['role', null, 'Welding inspector', '1 person'],
      ['role', 3, 'Weld trainer', '0 people'],
      ['skill', 1, 'Welding', 'Technical'],
      ['skill', 2, 'Spot welds', ''],
    ]);
    expect(await found('PUNKTSCHWEISS')).toEqual([['skill', 2, 'Spot welds', 'Punktschweißen']]);
    expect(await found("'; %")).toEqual([]);
  });

  it('knows credentials by their titles and other titles, and issuers', async () => {
    await using own = await temporaryWorkspace({ today: '2026-06-15' });
    await own.workspace.change({ title: 'Fill', kind: 'system' }, (db) => {
      db.run(
        `INSERT INTO issuer (name, name_key, country) VALUES ('Weld Institute', 'weld institute', 'Ireland')`,
      );
      db.run(`INSERT INTO credential (title, title_key, issuer_id, archived) VALUES
        ('Spot welding', 'spot welding', NULL, 0), ('Welder A', 'welder a', 1, 0), ('Old welder', 'old welder', 1, 1)`);
      db.run(`INSERT INTO credential_alias (credential_id, source, name, name_key)
        VALUES (2, 'Udemy', 'Schweißer A', 'schweisser a'), (2, '', 'Welding for all', 'welding for all')`);
    });
    const found = async (text: string) =>
      (await call(organisationHandlers.search, { text }, { context: own.context })).map(
        ({ kind, id, label, detail }) => [kind, id, label, detail],
      );
    expect(await found('weld')).toEqual([
      ['credential', 2, 'Welder A', 'Weld Institute'],
      ['issuer', 1, 'Weld Institute', 'Ireland'],
      ['credential', 1, 'Spot welding', ''],
    ]);
    expect(await found('SCHWEISS')).toEqual([
      ['credential', 2, 'Welder A', 'Weld Institute · Schweißer A'],
    ]);
    expect(await found("'; %")).toEqual([]);
  });

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
