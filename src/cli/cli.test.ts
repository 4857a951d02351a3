import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type TrialFolder, trialFolder } from './testing/run.ts';

// Each step is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let trial: TrialFolder;
beforeAll(() => {
  trial = trialFolder();
});
afterAll(() => trial.remove());

const STAFF = `Employee ID,Name,E-mail,Department,Manager,Hire date,Shoe size
0017,"Okafor, Ada",ada@example.com,Finance,,2019-03-01,38
0018,Bo Lind,bo@example.com,Finance,0017,2021-11-15,44
0019,Chen Wei,chen@example.com,Sales,0017,2024-02-29,41
`;
const on = (name: string) => ['--workspace', join(trial.path, name)];

describe('upskill', () => {
  test('explains itself', async () => {
    expect(await trial.upskill('help')).toMatchObject({ code: 0, stderr: '' });
    expect(await trial.upskill('help', 'import')).toMatchObject({ code: 0 });
    expect((await trial.upskill('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test('refuses wrong use with 2, and says what is wrong', async () => {
    const ended = await trial.upskill('people', '--workspace', 'x', '--sheet', 'y');
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/--sheet/u);
  });

  test('ends with 1 where the workspace is not there, and makes none', async () => {
    const ended = await trial.upskill('people', ...on('nothing.upskill'), '--json');
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^\S*nothing\.upskill: There is no such workspace\./u);
    expect(ended.json()).toMatchObject({ error: { code: 'FILE_NOT_FOUND' } });
    expect(existsSync(join(trial.path, 'nothing.upskill'))).toBe(false);
  });
});

test('a roster goes in, is listed, checked, backed up and taken back', async () => {
  const file = join(trial.path, 'staff.csv');
  writeFileSync(file, STAFF);
  const workspace = on('company.upskill');

  const trialRun = await trial.upskill('import', 'staff.csv', ...workspace, '--json', '--dry-run');
  expect(trialRun.json()).toMatchObject({ added: 3 });
  expect(existsSync(join(trial.path, 'company.upskill'))).toBe(false);

  const imported = await trial.upskill('import', 'staff.csv', ...workspace, '--json');
  expect(imported).toMatchObject({ code: 0, stderr: '' });
  expect(imported.json()).toEqual({
    kind: 'roster',
    file: 'staff.csv',
    sheet: expect.any(String),
    headerRow: 1,
    mapping: {
      employeeNumber: 'Employee ID',
      name: 'Name',
      email: 'E-mail',
      department: 'Department',
      manager: 'Manager',
      hireDate: 'Hire date',
      'custom:Shoe size': 'Shoe size',
    },
    rows: 3,
    added: 3,
    changed: 0,
    unchanged: 0,
    left: 0,
    skipped: 0,
    problems: expect.any(Array),
  });

  const again = await trial.upskill('import', 'staff.csv', ...workspace, '--json');
  expect(again.json()).toMatchObject({ added: 0, changed: 0, unchanged: 3 });

  const people = await trial.upskill('people', ...workspace, '--json');
  expect(people.json()).toMatchObject([
    { employeeNumber: '0017', name: 'Ada Okafor', manager: null },
    { employeeNumber: '0018', manager: 'Ada Okafor', hireDate: '2021-11-15', status: 'active' },
    { employeeNumber: '0019', department: 'Sales', custom: { 'Shoe size': '41' } },
  ]);
  const listed = await trial.upskill('people', ...workspace);
  expect(listed.stdout).toMatch(/^NUMBER +NAME .*\n0017 +Ada Okafor /u);

  expect((await trial.upskill('check', ...workspace, '--json')).json()).toMatchObject({ ok: true });
  const backup = await trial.upskill('backup', ...workspace, '--out', 'copy.upskill');
  expect(backup).toMatchObject({ code: 0 });

  expect(await trial.upskill('undo', ...workspace)).toMatchObject({ code: 0 });
  expect((await trial.upskill('people', ...workspace, '--json')).json()).toEqual([]);
  const history = await trial.upskill('history', ...workspace, '--json');
  expect(history.json()).toMatchObject([
    { kind: 'undo' },
    { kind: 'import', title: /staff\.csv/u },
  ]);
  expect((await trial.upskill('undo', ...workspace)).code).toBe(1);
  expect((await trial.upskill('people', ...on('copy.upskill'), '--json')).json()).toHaveLength(3);
  expect(readdirSync(trial.path).filter((name) => /-wal|-shm|lock/u.test(name))).toEqual([]);
});

test('the sample company is made, once', async () => {
  const workspace = on('sample.upskill');
  const made = await trial.upskill('sample', ...workspace, '--json');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.json()).toMatchObject({ name: 'sample' });
  expect((await trial.upskill('check', ...workspace)).code).toBe(0);
  expect((await trial.upskill('sample', ...workspace)).code).toBe(1);
});

test('several files are told of one by one; one that cannot be read makes the end 1', async () => {
  writeFileSync(join(trial.path, 'empty.xlsx'), '');
  writeFileSync(join(trial.path, 'more.csv'), STAFF);
  const ended = await trial.upskill(
    'import',
    'empty.xlsx',
    'absent.xlsx',
    'more.csv',
    ...on('more.upskill'),
    '--json',
  );
  expect(ended.code).toBe(1);
  expect(ended.json()).toMatchObject([
    { file: 'empty.xlsx', rows: 0, problems: [{ severity: 'error', code: 'file-empty' }] },
    { file: 'absent.xlsx', problems: [{ code: 'file-not-found' }] },
    { file: 'more.csv', added: 3 },
  ]);
  expect(ended.stderr.trim().split('\n')).toHaveLength(2);
});

test('Ctrl+C cancels: nothing is changed, and a workspace made for the import is gone', async () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, row) => `${row},Person ${row},Department ${row % 40}`,
  );
  writeFileSync(join(trial.path, 'many.csv'), ['Employee ID,Name,Department', ...rows].join('\n'));
  const words = ['import', 'many.csv', ...on('cancelled.upskill')];
  const ended = await trial.interrupted('cancelled.upskill', ...words);
  expect(ended).toMatchObject({ code: 130, stdout: '' });
  expect(ended.stderr).toMatch(/^Cancelled\. Nothing was changed\.\n$/u);
  expect(readdirSync(trial.path).filter((name) => name.startsWith('cancelled'))).toEqual([]);
});
