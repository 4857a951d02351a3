import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type TrialFolder, trialFolder } from './testing/run.ts';

// Each step is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let trial: TrialFolder;
beforeAll(() => {
  trial = trialFolder();
});
afterAll(() => trial.remove());

test('skills are listed with who requires them and how many are rated', async () => {
  const workspace = ['--workspace', join(trial.path, 'company.upskill')];
  writeFileSync(join(trial.path, 'staff.csv'), 'Name,Role,Hire date\nAna,Welder,2020-01-01\n');
  await trial.upskill('import', 'staff.csv', ...workspace);
  const db = new Sqlite(join(trial.path, 'company.upskill'));
  db.exec(`INSERT INTO skill (name, name_key, category_id) VALUES
      ('Welding', 'welding', 1), ('Empathy', 'empathy', 2);
    INSERT INTO skill_alias (skill_id, name, name_key) VALUES (1, 'Soldadura', 'soldadura');
    INSERT INTO role (name, name_key) VALUES ('Welder', 'welder');
    INSERT INTO role_version (role_id, valid_from) VALUES (1, '2026-03-01');
    INSERT INTO requirement (version_id, skill_id, level, importance) VALUES (1, 1, 3, 3);
    INSERT INTO assessment (person_id, skill_id, level, date, source) VALUES (1, 1, 3, '2026-02-01', 'test')`);
  db.close();

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
