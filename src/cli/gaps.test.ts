import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runWorker } from '#worker/client.ts';
import { type TrialFolder, trialFolder } from './testing/run.ts';

// Each step is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialFolder;
let workspace: readonly string[];

/** Three engineers of whom Welding 3 (critical) and Safety 2 are required; somebody else of whom nothing is. */
beforeAll(async () => {
  trial = trialFolder();
  const path = join(trial.path, 'company.upskill');
  workspace = ['--workspace', path];
  const worker = runWorker(new Worker(new URL('../worker/entry.ts', import.meta.url)), {
    folders: { userData: join(trial.path, 'maker') },
  });
  try {
    const client = worker.connect();
    await client.workspace.create({ path });
    const welding = await client.skills.create({ name: 'Welding' });
    const safety = await client.skills.create({ name: 'Safety' });
    const role = await client.roles.create({ name: 'Engineer' });
    await client.roles.setRequirements({
      roleId: role.id,
      validFrom: null,
      requirements: [
        { skillId: welding.id, level: 3, importance: 3, credential: false },
        { skillId: safety.id, level: 2, importance: 1, credential: false },
      ],
    });
    const hire = (employeeNumber: string, name: string, department: string, title: string) =>
      client.people.create({ employeeNumber, name, department, role: title });
    const ada = await hire('0017', 'Ada Okafor', 'Plant', 'Engineer');
    const bo = await hire('0018', 'Bo Lind', 'Plant', 'engineer');
    await hire('0019', 'Chen Wei', 'Field', 'Engineer');
    await hire('0020', 'Dee Roy', 'Finance', 'Accountant');
    await client.assessments.enter({
      date: '2026-01-10',
      cells: [
        { personId: ada.id, skillId: welding.id, level: 4 },
        { personId: ada.id, skillId: safety.id, level: 1 },
        { personId: bo.id, skillId: welding.id, level: 1 },
      ],
    });
  } finally {
    await worker.shutDown();
  }
});
afterAll(() => trial.remove());

test('prints the figures as one document', async () => {
  const ended = await trial.upskill('gaps', ...workspace, '--json');
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  // Missing: Ada 1 of Safety; Bo 2 × 3 of Welding and 2 of Safety; Chen 3 × 3 and 2. Required: 3 × 11.
  expect(ended.json()).toEqual({
    asOf: '2026-06-15',
    people: 4,
    requirements: 6,
    met: 1,
    unknown: 3,
    coverage: 1 / 6,
    depthCoverage: 1 - 20 / 33,
    index: 20 / 33,
    ratedShare: 0.5,
    readiness: 1 / 3,
    teams: [
      expect.objectContaining({ team: 'Field', people: 1, unknown: 2, index: 1, readiness: 0 }),
      {
        team: 'Plant',
        people: 2,
        requirements: 4,
        met: 1,
        unknown: 1,
        coverage: 0.25,
        depthCoverage: 1 - 9 / 22,
        index: 9 / 22,
        ratedShare: 0.75,
        readiness: 0.5,
      },
      expect.objectContaining({ team: 'Finance', people: 1, requirements: 0, coverage: null }),
    ],
    roles: [
      expect.objectContaining({ role: 'Engineer', people: 3, requirements: 6 }),
      expect.objectContaining({ role: 'Accountant', people: 1, index: null, readiness: null }),
    ],
    skills: [
      { skill: 'Safety', required: 3, met: 0, unknown: 2, bench: 0, index: 5 / 6 },
      { skill: 'Welding', required: 3, met: 1, unknown: 1, bench: 1, index: 5 / 9 },
    ],
    persons: [
      expect.objectContaining({ person: 'Ada Okafor', employeeNumber: '0017', met: 1 }),
      expect.objectContaining({ person: 'Bo Lind', role: 'engineer', unknown: 1, readiness: 0 }),
      expect.objectContaining({ person: 'Chen Wei', employeeNumber: '0019', unknown: 2 }),
      expect.objectContaining({ person: 'Dee Roy', requirements: 0, coverage: null }),
    ],
  });
});

test('looks from an earlier day', async () => {
  const ended = await trial.upskill('gaps', ...workspace, '--json', '--as-of', '2026-01-09');
  expect(ended.json()).toMatchObject({ asOf: '2026-01-09', requirements: 6, met: 0, unknown: 6 });
});

test('looks at one team, one role or one person', async () => {
  const team = await trial.upskill('gaps', ...workspace, '--json', '--team', 'plant');
  expect(team.json()).toMatchObject({ people: 2, index: 9 / 22, persons: [{}, {}] });
  const role = await trial.upskill('gaps', ...workspace, '--json', '--role', 'Accountant');
  expect(role.json()).toMatchObject({ people: 1, requirements: 0, index: null });
  const person = await trial.upskill('gaps', ...workspace, '--json', '--person', '0017');
  expect(person.json()).toEqual({
    asOf: '2026-06-15',
    people: 1,
    requirements: 2,
    met: 1,
    unknown: 0,
    coverage: 0.5,
    depthCoverage: 1 - 1 / 11,
    index: 1 / 11,
    ratedShare: 1,
    readiness: 1,
    teams: [expect.objectContaining({ team: 'Plant', people: 1, index: 1 / 11 })],
    roles: [expect.objectContaining({ role: 'Engineer', people: 1 })],
    skills: expect.arrayContaining([
      { skill: 'Safety', required: 1, met: 0, unknown: 0, bench: 0, index: 0.5 },
      { skill: 'Welding', required: 1, met: 1, unknown: 0, bench: 1, index: 0 },
    ]),
    persons: [expect.objectContaining({ person: 'Ada Okafor', employeeNumber: '0017' })],
  });
});

test('prints tables for a person', async () => {
  const ended = await trial.upskill('gaps', ...workspace, '--by', 'role');
  expect(ended.code).toBe(0);
  expect(ended.stdout).toMatch(/^As of 2026-06-15: 4 people, 6 requirements, 1 met, 3 unknown\./u);
  expect(ended.stdout).toMatch(/^ROLE +PEOPLE +REQUIREMENTS/mu);
  expect(ended.stdout).toMatch(/^Welding +3 +1 +1 +1 +55\.6 %$/mu);
  expect(ended.stdout).toMatch(/^0020 +Dee Roy +Accountant +0 +0 +0 +– +– +– +–$/mu);
});

test('says what is not there with 1, and what makes no sense with 2', async () => {
  const team = await trial.upskill('gaps', ...workspace, '--team', 'Nowhere');
  expect(team.code).toBe(1);
  expect(team.stderr).toMatch(/There is no department “Nowhere”/u);
  const person = await trial.upskill('gaps', ...workspace, '--person', '17', '--json');
  expect(person.code).toBe(1);
  expect(person.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  const field = await trial.upskill('gaps', ...workspace, '--by', 'salary');
  expect(field.code).toBe(2);
});
