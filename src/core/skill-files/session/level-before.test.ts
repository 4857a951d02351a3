import { expect, test } from 'vitest';
import { fill } from '#core/skills/testing.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { levelBefore } from './level-before.ts';

test('the level before an import is that of ratings, raised by what counts as a credential on the day', async () => {
  await using t = await temporaryWorkspace();
  await fill(t, {
    people: [{ name: 'Ana' }],
    skills: ['Welding', 'Safety'],
    ratings: [
      { personId: 1, skillId: 1, level: 1, date: '2025-01-01', source: 'self' },
      { personId: 1, skillId: 1, level: 2, date: '2025-02-01', source: 'manager' },
    ],
  });
  await t.workspace.change({ title: 'Award', kind: 'edit' }, (db) => {
    db.run(`INSERT INTO credential (title, title_key) VALUES ('Welder', 'welder')`);
    db.run('INSERT INTO credential_skill (credential_id, skill_id, level) VALUES (1, 1, 4)');
    db.run(
      `INSERT INTO award (person_id, credential_id, issued, expires, revoked_on, source)
       VALUES (1, 1, '2025-03-01', '2025-04-01', NULL, 'manual'), (1, 1, '2025-05-01', NULL, '2025-06-01', 'manual')`,
    );
  });
  const on = (day: string) => levelBefore(t.workspace.read, 1, 1, day);
  expect(
    ['2024-12-31', '2025-01-01', '2025-02-28', '2025-03-01', '2025-03-31', '2025-04-01'].map(on),
  ).toEqual([null, 1, 2, 4, 4, 2]);
  expect(['2025-05-01', '2025-05-31', '2025-06-01'].map(on)).toEqual([4, 4, 2]);
  expect(levelBefore(t.workspace.read, 1, 2, '2025-05-01')).toBe(null);
});
