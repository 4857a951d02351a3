import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CELL_FLAG } from '#shared/skills.ts';
import { assessmentHandlers } from '#core/skills/index.ts';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { gapsHandlers } from './handlers.ts';
import { matrixHandlers } from './matrix/handlers.ts';
import { putCompany } from './testing.ts';

let t: TemporaryWorkspace;
beforeEach(async () => {
  t = await temporaryWorkspace({ today: '2026-06-15' });
  await putCompany(t.workspace, {
    roles: [
      {
        name: 'Welder',
        versions: [{ asks: [{ skill: 'Welding', level: 3, importance: 3, credential: true }] }],
      },
    ],
    credentials: [
      [
        { skill: 'Welding', level: 3 },
        { skill: 'Safety', level: 2 },
      ],
    ],
    people: [
      {
        name: 'Ana',
        role: 'Welder',
        ratings: [{ skill: 'Welding', level: 1, date: '2025-01-01' }],
        awards: [{ credential: 0, issued: '2025-06-01', expires: '2026-06-16' }],
      },
    ],
  });
  await t.workspace.change({ title: 'Issuer', kind: 'edit' }, (db) => {
    db.run(`INSERT INTO issuer (name, name_key) VALUES ('TÜV', 'tuv')`);
    db.run('UPDATE credential SET issuer_id = 1');
  });
});
afterEach(() => t.dispose());

const person = (asOf: string) =>
  call(gapsHandlers.person, { personId: 1, asOf }, { context: t.context });
const history = (skillId?: number) =>
  call(
    assessmentHandlers.history,
    { personId: 1, asOf: '2026-06-15', ...(skillId === undefined ? {} : { skillId }) },
    { context: t.context },
  );

test('an award meets a requirement, and is named, until the day on which it expires', async () => {
  const before = (await person('2026-06-15')).requirements[0];
  expect(before).toMatchObject({
    level: 3,
    met: true,
    flags: CELL_FLAG.certified | CELL_FLAG.credentialValid | CELL_FLAG.critical,
    date: '2025-06-01',
    source: 'credential',
    assessor: 'Credential 1, TÜV',
    awardId: 1,
    manager: { level: 1, date: '2025-01-01' },
    credentialUntil: '2026-06-15',
  });
  const after = (await person('2026-06-16')).requirements[0];
  expect(after).toMatchObject({
    level: 1,
    met: false,
    flags: CELL_FLAG.credentialMissing | CELL_FLAG.critical,
    date: '2025-01-01',
    source: 'manager',
    awardId: null,
    credentialUntil: '2026-06-15',
  });
  expect((await person('2026-06-15')).others).toMatchObject([
    { name: 'Safety', level: 2, source: 'credential', awardId: 1 },
  ]);
  expect((await person('2026-06-16')).others).toEqual([]);
});

test('an award stands among the ratings, in force where it decides', async () => {
  const { total, assessments } = await history();
  expect(total).toBe(3);
  expect(assessments).toMatchObject([
    { id: -1, awardId: 1, skill: expect.any(String), date: '2025-06-01', inForce: true },
    { id: -1, awardId: 1, skill: expect.any(String), date: '2025-06-01', inForce: true },
    { id: 1, awardId: null, date: '2025-01-01', inForce: false },
  ]);
  expect((await history(1)).assessments[0]).toEqual({
    id: -1,
    awardId: 1,
    personId: 1,
    skillId: 1,
    skill: 'Welding',
    level: 3,
    date: '2025-06-01',
    source: 'credential',
    assessor: 'TÜV',
    note: 'Credential 1',
    validUntil: '2026-06-15',
    evidence: [],
    requiredThen: 3,
    inForce: true,
  });
});

test('a rating that is withdrawn in the matrix leaves what the award certifies, and says so', async () => {
  const cells = [{ personId: 1, skillId: 1, level: null }];
  const entered = await call(matrixHandlers.enter, { cells }, { context: t.context });
  expect(entered.rows).toBe(1);
  expect(entered.cells.level).toEqual([3]);
  expect(entered.cells.flags[0]).toBe(
    CELL_FLAG.certified | CELL_FLAG.credentialValid | CELL_FLAG.critical,
  );
  expect((await person('2026-06-16')).requirements[0]).toMatchObject({ level: null });
  const again = await call(matrixHandlers.enter, { cells }, { context: t.context });
  expect(again).toMatchObject({ changeId: null, rows: 0, cells: { level: [3] } });
  await call(historyHandlers.undo, {}, { context: t.context });
  expect((await person('2026-06-16')).requirements[0]).toMatchObject({ level: 1 });
});

test('what the credential certifies, and when the award ends, is seen at once; so is its undo', async () => {
  const level = async () => (await person('2026-06-15')).requirements[0]?.level;
  const change = (sql: string) =>
    t.workspace.change({ title: 'Change', kind: 'edit' }, (db) => db.run(sql));
  expect(await level()).toBe(3);
  for (const [sql, expected] of [
    ['UPDATE credential_skill SET level = 5 WHERE skill_id = 1', 5],
    [`UPDATE award SET revoked_on = '2026-06-15'`, 1],
    [`UPDATE award SET revoked_on = '2026-06-16'`, 3],
    ['DELETE FROM credential_skill WHERE skill_id = 1', 1],
    ['DELETE FROM award', 1],
  ] as const) {
    await change(sql);
    expect(await level()).toBe(expected);
    await call(historyHandlers.undo, {}, { context: t.context });
    expect(await level()).toBe(3);
  }
});
