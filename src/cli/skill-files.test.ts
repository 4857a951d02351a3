import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type TrialFolder, trialFolder } from './testing/run.ts';

// Each step is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let trial: TrialFolder;
beforeAll(() => {
  trial = trialFolder();
});
afterAll(() => trial.remove());

const on = (name: string) => ['--workspace', join(trial.path, name)];
const write = (name: string, lines: readonly string[]) =>
  writeFileSync(join(trial.path, name), lines.join('\n'));

const MATRIX = [
  'Employee ID,Name,SQL,Python,Welding',
  'E1,Ada Stone,3,4,0',
  'E2,Bo Brook,5,,n/a',
  'E3,Eve Lake,2,1,good',
];

test('a matrix is known by itself, goes in, and a second time changes nothing', async () => {
  write('matrix.csv', MATRIX);
  const workspace = on('company.upskill');
  const words = ['import', 'matrix.csv', ...workspace, '--json'];
  const tried = await trial.upskill(...words, '--dry-run');
  expect(tried.json()).toMatchObject({ kind: 'matrix', added: 6, newPeople: 3, newSkills: 3 });

  const first = await trial.upskill(...words, '--level', 'good=4', '--date', '2026-01-31');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.json()).toEqual({
    kind: 'matrix',
    file: 'matrix.csv',
    sheets: [expect.any(String)],
    added: 7,
    changed: 0,
    unchanged: 0,
    skipped: 0,
    newPeople: 3,
    newSkills: 3,
    newRoles: 0,
    problems: [],
  });
  const again = await trial.upskill(...words, '--level', 'good=4', '--date', '2026-01-31');
  expect(again.json()).toMatchObject({ added: 0, changed: 0, unchanged: 7 });
});

test('strangers are left out, with their place, unless they are to be added', async () => {
  write('strangers.csv', [...MATRIX.slice(0, 2), 'E8,Cy Marsh,2,2,2', 'E9,Dot Fields,1,2,3']);
  const words = ['import', 'strangers.csv', ...on('company.upskill')];
  const left = await trial.upskill(...words, '--dry-run');
  expect(left.code).toBe(0);
  expect(left.stdout).toContain('added 3');
  expect(left.stderr).toMatch(/strangers\.csv, sheet .*, row 3, column .*Cy Marsh/u);
  const added = await trial.upskill(...words, '--create-people', '--json');
  expect(added.json()).toMatchObject({ added: 9, newPeople: 2 });
});

test('requirements and a library go in by kind; a wrong kind is told, with 1', async () => {
  write('roles.csv', [
    'Role,Skill,Required level,Importance',
    'Welder,Welding,4,3',
    'Welder,Safety,3,1',
    'Analyst,SQL,4,2',
  ]);
  const workspace = on('roles.upskill');
  const roles = await trial.upskill(
    'import',
    'roles.csv',
    ...workspace,
    '--kind',
    'requirements',
    '--json',
  );
  expect(roles.json()).toMatchObject({ kind: 'requirements', added: 3, newRoles: 2, newSkills: 3 });
  write('matrix.csv', MATRIX);
  const wrong = await trial.upskill(
    'import',
    'matrix.csv',
    ...workspace,
    '--kind',
    'requirements',
    '--json',
  );
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toMatch(/matrix\.csv.*does not/u);
  expect(wrong.json()).toMatchObject({
    kind: 'requirements',
    added: 0,
    problems: [{ severity: 'error' }],
  });
});

test('wrong use is told with 2', async () => {
  for (const words of [
    ['--level', 'x'],
    ['--level', 'x=99'],
    ['--date', '2026-02-30'],
    ['--blank', 'five'],
    ['--source', 'gossip'],
    ['--kind', 'badges'],
  ])
    expect((await trial.upskill('import', 'matrix.csv', ...on('n.upskill'), ...words)).code).toBe(
      2,
    );
});

test('a catalogue, then awards of its course: by kind, with columns named, twice', async () => {
  const workspace = on('academy.upskill');
  write('catalogue.csv', ['Title,Provider,Hours,Price', 'First aid,Red Cross,16,"€ 1.290,50"']);
  write('awards.csv', [
    'Name,E-mail,Course,Finished,Ref',
    'Ada Stone,ada@example.org,First aid,2026-03-01,A-1',
    'Bo Brook,bo@example.org,First aid,2026-03-02,A-2',
  ]);
  const catalogue = await trial.upskill('import', 'catalogue.csv', ...workspace, '--json');
  expect(catalogue.json()).toMatchObject({
    kind: 'credentials',
    newCredentials: 1,
    mapping: { course: 'Title', issuer: 'Provider', hours: 'Hours', price: 'Price' },
  });
  const words = ['import', 'awards.csv', '--kind', 'awards', ...workspace, '--json'];
  const mapped = [...words, '--map', 'certificateNumber=Ref'];
  expect((await trial.upskill(...mapped)).json()).toMatchObject({
    kind: 'awards',
    added: 2,
    newPeople: 2,
    newCredentials: 0,
    mapping: { certificateNumber: 'Ref' },
  });
  expect((await trial.upskill(...mapped)).json()).toMatchObject({ added: 0, unchanged: 2 });
  const wrong = await trial.upskill(...words, '--map', 'price=Nothing');
  expect(wrong.code).not.toBe(0);
  expect(wrong.stderr).toContain('no column is called “Nothing”');
});
