import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withSession } from './session.ts';
import { badgeMaker } from './testing/badge.ts';
import { type TrialFolder, trialFolder } from './testing/run.ts';

// Each step is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples/badges');
const ISSUER = 'https://college.example/profile';
const ANA = 'ana@northfield.example';

let trial: TrialFolder;
const maker = badgeMaker(ISSUER);
const put = (name: string, content: string | object): void =>
  writeFileSync(
    join(trial.path, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );

interface Printed {
  readonly file: string;
  readonly verdicts: Record<string, { readonly result: string; readonly reason: string }>;
}
const resultsOf = (document: unknown): string[] =>
  (document as Printed[]).map(({ file, verdicts }) =>
    [file, ...Object.values(verdicts ?? {}).map(({ result }) => result)].join(' '),
  );

beforeAll(async () => {
  trial = trialFolder();
  vi.stubEnv('UPSKILL_USER_DATA', join(trial.path, 'user-data'));
  mkdirSync(join(trial.path, 'badges'));
  put('badges/ana.jwt', maker.badge(ANA));
  put('badges/readme.txt', 'none');
  put('trust.json', { issuers: [{ name: 'College', identifiers: [ISSUER], keys: [maker.jwk] }] });
  await withSession(join(trial.path, 'company.upskill'), async ({ client, open, keep }) => {
    await open({ create: true });
    keep();
    await client.people.create({ name: 'Ana Silva', employeeNumber: '7', email: ANA });
    await client.people.create({ name: 'Bo Lund', employeeNumber: '8', email: 'bo@x.example' });
    await client.people.create({ name: 'Cy Roe', employeeNumber: '9', email: 'cy@x.example' });
  });
});
afterAll(() => {
  vi.unstubAllEnvs();
  trial.remove();
});
const run = (words: readonly string[]) => trial.upskill(...words);
const workspace = (): string[] => ['--workspace', join(trial.path, 'company.upskill')];

describe('badge verify', () => {
  test('needs no workspace, and prints the five verdicts with their reasons', async () => {
    const ended = await trial.upskill('badge', 'verify', 'badges/ana.jwt', '--json');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const verdict = { result: expect.any(String), reason: expect.any(String) };
    expect(ended.json()).toEqual([
      {
        file: 'badges/ana.jwt',
        format: 'jws',
        version: '3.0',
        name: 'Welding',
        issuer: 'Example College',
        recipient: ANA,
        issuedOn: '2026-03-01T00:00:00Z',
        expiresOn: null,
        verdicts: {
          integrity: verdict,
          issuer: verdict,
          status: verdict,
          dates: verdict,
          recipient: verdict,
        },
      },
    ]);
    expect(resultsOf(ended.json())).toEqual(['badges/ana.jwt pass unchecked pass pass unchecked']);
  });

  test('takes folders, trust and a day', async () => {
    const trusted = await run(['badge', 'verify', 'badges/', '--trust', 'trust.json', '--json']);
    expect(trusted).toMatchObject({ code: 0, stderr: '' });
    expect(resultsOf(trusted.json())).toEqual(['badges/ana.jwt pass pass pass pass unchecked']);
    const early = await trial.upskill('badge', 'verify', 'badges', '--as-of', '2026-02-01');
    expect(early.code).toBe(1);
    expect(early.stdout).toMatch(/^ {2}Dates +FAIL +Not yet valid on 1 Feb 2026/mu);
  });

  test('looks for the recipient among the people of a workspace', async () => {
    const ended = await trial.upskill('badge', 'verify', 'badges', ...workspace());
    expect(ended.stdout).toMatch(/^ {2}Recipient +pass +Is Ana Silva\./mu);
  });

  test('tells what cannot be read on a line each, and ends with 1', async () => {
    put('broken.json', '{"@context": [');
    const ended = await trial.upskill('badge', 'verify', 'broken.json', 'none.png', '--json');
    expect(ended.code).toBe(1);
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(ended.stderr).toMatch(/^broken\.json: /mu);
    expect(ended.json()).toMatchObject([
      {
        file: 'broken.json',
        format: null,
        issuedOn: null,
        verdicts: { integrity: { result: 'unchecked' }, recipient: { result: 'unchecked' } },
        error: { code: 'FILE_DAMAGED' },
      },
      { file: 'none.png', error: { code: 'FILE_NOT_FOUND' } },
    ]);
  });

  test('keeps what a badge says from steering the terminal', async () => {
    put('escape.jwt', maker.badge(ANA, { name: 'Red \u001B[31m alert' }));
    const { stdout } = await trial.upskill('badge', 'verify', 'escape.jwt');
    expect(stdout).not.toContain('\u001B');
  });

  test.skipIf(!existsSync(SAMPLES))('judges the samples of 1EdTech', async () => {
    const from = (...names: string[]) => names.map((name) => join(SAMPLES, name));
    const signed = ['simple.jwt', 'simple-revoked.jwt'].map((name) => join('ob20', name));
    const ended = await run([
      'badge',
      'verify',
      ...from(...signed),
      '--trust',
      ...from('ob20/assets'),
      '--json',
    ]);
    expect(ended.code).toBe(1);
    const verdicts = resultsOf(ended.json()).map((line) => line.split(' ').slice(1, 4).join(' '));
    expect(verdicts).toEqual(['pass pass pass', 'pass pass fail']);
  });

  test('refuses wrong use with 2', async () => {
    expect(await trial.upskill('badge', 'polish', 'a.png', ...workspace())).toMatchObject({
      code: 2,
    });
    expect(await trial.upskill('badge', 'import', 'a.png', '--person', '7')).toMatchObject({
      code: 2,
    });
    expect(
      await run(['badge', 'import', 'a.png', '--trust', 'trust.json', ...workspace()]),
    ).toMatchObject({ code: 2 });
  });
});

test('badge import keeps badges as awards, once, and leaves out those of somebody else', async () => {
  const imported = async (number: string) =>
    trial.upskill('badge', 'import', 'badges', '--person', number, '--json', ...workspace());
  const first = await imported('7');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.json()).toMatchObject({
    person: 'Ana Silva',
    kept: 1,
    awards: 1,
    badges: [
      {
        file: 'badges/ana.jwt',
        person: 'Ana Silva',
        credential: 'Welding',
        issuedOn: '2026-03-01',
      },
    ],
  });
  expect((await imported('7')).json()).toMatchObject({ kept: 0, present: 1, awards: 0 });
  const other = await imported('8');
  expect(other.code).toBe(1);
  expect(other.stderr).toMatch(/^badges\/ana\.jwt: Recipient: Is not Bo Lund/u);
  const history = await trial.upskill('history', ...workspace(), '--json');
  expect(JSON.stringify(history.json())).toContain('Keep badge “Welding” of Ana Silva as an award');
  expect(await trial.upskill('check', ...workspace())).toMatchObject({ code: 0 });
  const unknown = await run([
    'badge',
    'import',
    'badges',
    '--person',
    '7',
    '--credential',
    'Nothing',
    ...workspace(),
  ]);
  expect(unknown.stderr).toMatch(/There is no credential “Nothing”/u);
});

test('badge import keeps each with whom it was given to, where nobody is named', async () => {
  mkdirSync(join(trial.path, 'mixed'));
  put('mixed/bo.jwt', maker.badge('bo@x.example'));
  put('mixed/cy.jwt', maker.badge('cy@x.example'));
  put('mixed/stranger.jwt', maker.badge('stranger@x.example'));
  const ended = await trial.upskill('badge', 'import', 'mixed', '--json', ...workspace());
  expect(ended.code).toBe(1);
  expect(ended.json()).toMatchObject({
    person: null,
    employeeNumber: null,
    kept: 2,
    awards: 2,
    badges: [
      { file: 'mixed/bo.jwt', person: 'Bo Lund' },
      { file: 'mixed/cy.jwt', person: 'Cy Roe' },
    ],
    refused: [{ file: 'mixed/stranger.jwt' }],
  });
  expect(ended.stderr).toMatch(
    /^mixed\/stranger\.jwt: Recipient: Nobody in this workspace\. .* say whose it is with --person\.$/mu,
  );
});
