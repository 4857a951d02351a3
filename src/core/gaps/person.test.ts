import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { CELL_FLAG } from '#shared/skills.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { gapsHandlers } from './index.ts';
import { putCompany, type TrialCompany } from './testing.ts';

const COMPANY: TrialCompany = {
  currency: { SQL: 12 },
  roles: [
    {
      name: 'Technical',
      isFamily: true,
      versions: [{ asks: [{ skill: 'Safety', level: 2, importance: 2 }] }],
    },
    {
      name: 'Analyst',
      family: 'Technical',
      versions: [
        {
          asks: [
            { skill: 'SQL', level: 3, importance: 3 },
            { skill: 'AWS', level: 2, importance: 1, credential: true },
          ],
        },
      ],
    },
    { name: 'Lead', versions: [{ asks: [{ skill: 'Coaching', level: 4, importance: 3 }] }] },
  ],
  people: [
    {
      name: 'Ana',
      role: 'analyst',
      department: 'Data',
      ratings: [
        { skill: 'SQL', level: 4, date: '2025-01-10', source: 'self' },
        { skill: 'SQL', level: 2, date: '2024-03-01', source: 'manager' },
        { skill: 'SQL', level: 3, date: '2025-02-01', source: 'test' },
        { skill: 'AWS', level: 2, date: '2024-01-01', source: 'credential', until: '2025-12-31' },
        { skill: 'AWS', level: 3, date: '2026-02-01', source: 'self' },
        { skill: 'Coaching', level: 1, date: '2026-02-01' },
      ],
    },
    { name: 'Bo', role: 'Lead', department: 'Data', ratings: [{ skill: 'Coaching', level: 4 }] },
    { name: 'Gone', role: 'Lead', leavingDate: '2026-01-31', status: 'left' },
  ],
};

test('a person against their role: what is in force, what each side says, and the credential', async () => {
  await using trial = await temporaryWorkspace({ today: '2026-06-15' });
  await putCompany(trial.workspace, COMPANY);
  const { context } = trial;
  const ana = await call(gapsHandlers.person, { personId: 1 }, { context });
  expect(ana).toMatchObject({ asOf: '2026-06-15', role: 'Analyst', peers: { people: 2 } });
  expect(ana.figures).toMatchObject({
    name: 'Ana',
    department: 'Data',
    requirements: 3,
    met: 1,
    unknown: 1,
    state: 'ready',
  });
  expect(ana.requirements).toMatchObject([
    {
      skill: 'SQL',
      importance: 3,
      level: 3,
      required: 3,
      gap: 0,
      met: true,
      flags: CELL_FLAG.stale | CELL_FLAG.critical,
      date: '2025-02-01',
      source: 'test',
      self: { level: 4, date: '2025-01-10' },
      manager: { level: 2, date: '2024-03-01' },
      credentialUntil: null,
    },
    { skill: 'Safety', inheritedFrom: 'Technical', level: null, gap: 2, met: false, date: null },
    {
      skill: 'AWS',
      level: 3,
      gap: 0,
      met: false,
      flags: CELL_FLAG.self | CELL_FLAG.credentialMissing,
      credentialUntil: '2025-12-31',
    },
  ]);
  expect(ana.others).toMatchObject([{ name: 'Coaching', level: 1, date: '2026-02-01' }]);
});

test('a person against another role, on another day, and once they have left', async () => {
  await using trial = await temporaryWorkspace({ today: '2026-06-15' });
  await putCompany(trial.workspace, COMPANY);
  const { context } = trial;
  const asLead = await call(gapsHandlers.person, { personId: 1, roleId: 3 }, { context });
  expect(asLead).toMatchObject({ role: 'Lead', figures: { requirements: 1, state: 'not-ready' } });
  expect(asLead.others.map(({ name }) => name)).toEqual(['AWS', 'SQL']);

  const then = await call(gapsHandlers.person, { personId: 1, asOf: '2025-06-01' }, { context });
  const aws = then.requirements.find(({ skill }) => skill === 'AWS');
  expect(aws).toMatchObject({ level: 2, met: true, self: null, source: 'credential' });

  const gone = await call(gapsHandlers.person, { personId: 3 }, { context });
  expect(gone).toMatchObject({ peers: null, figures: { unknown: 1, state: 'unknown' } });
  for (const input of [{ personId: 9 }, { personId: 1, roleId: 9 }])
    await expect(call(gapsHandlers.person, input, { context })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
});
