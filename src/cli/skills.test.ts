import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { withSession } from './session.ts';
import { type TrialFolder, trialFolder } from './testing/run.ts';

// Each step is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let trial: TrialFolder;
beforeAll(() => {
  trial = trialFolder();
  vi.stubEnv('UPSKILL_USER_DATA', join(trial.path, 'user-data'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  trial.remove();
});

test('skills are listed with who requires them and how many are rated', async () => {
  const path = join(trial.path, 'company.upskill');
  const workspace = ['--workspace', path];
  await withSession(path, async ({ client, open, keep }) => {
    await open({ create: true });
    keep();
    const ana = await client.people.create({ name: 'Ana', role: 'Welder' });
    const welding = await client.skills.create({
      name: 'Welding',
      categoryId: 1,
      aliases: ['Soldadura'],
    });
    await client.skills.create({ name: 'Empathy', categoryId: 2 });
    const { id: roleId } = await client.roles.create({ name: 'Welder' });
    const requirement = { skillId: welding.id, level: 3, importance: 3, credential: false };
    await client.roles.setRequirements({
      roleId,
      validFrom: '2026-03-01',
      requirements: [requirement],
    });
    const rating = { personId: ana.id, skillId: welding.id, level: 3, date: '2026-02-01' };
    await client.assessments.add(rating);
  });

  const listed = async (...words: string[]) => {
    const ended = await trial.upskill('skills', ...workspace, '--json', ...words);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const { skills } = ended.json() as { skills: { name: string; roles: number; rated: number }[] };
    return skills.map(({ name, roles, rated }) => [name, roles, rated]);
  };
  expect(await listed()).toEqual([
    ['Empathy', 0, 0],
    ['Welding', 1, 1],
  ]);
  expect(await listed('--as-of', '2026-02-15', '--category', 'technical')).toEqual([
    ['Welding', 0, 1],
  ]);
  expect(await listed('--search', 'soldad')).toEqual([['Welding', 1, 1]]);
  const table = await trial.upskill('skills', ...workspace);
  expect(table.stdout).toMatch(/Welding\s+Technical\s+1\s+1/u);
  const unknown = await trial.upskill('skills', ...workspace, '--category', 'Crafts');
  expect(unknown.code).toBe(1);
  expect(unknown.stderr).toMatch(/There is no category “Crafts”/u);
});
