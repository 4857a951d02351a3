import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { router } from './router.ts';
import { bookOf } from './skills/index.ts';

const clientOf = ({ context }: TemporaryWorkspace) => createRouterClient(router, { context });

let trial: TemporaryWorkspace;
let client: ReturnType<typeof clientOf>;
beforeEach(async () => {
  trial = await temporaryWorkspace({ today: '2026-06-15' });
  client = clientOf(trial);
});
afterEach(() => trial.dispose());

const current = () => trial.context.workspaces.current();

async function done<T>(
  work: AsyncIterable<{ type: 'progress' } | { type: 'done'; value: T }>,
): Promise<T> {
  for await (const event of work) if (event.type === 'done') return event.value;
  throw new Error('The work ended without a value');
}

/** Every table as it is, the history and the counters of ids apart. */
function content(): Record<string, unknown> {
  const { read } = current();
  const tables = read.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
       AND name NOT LIKE '%_before' AND name NOT IN ('change', 'change_row', 'workspace')`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [name, read.all(`SELECT * FROM ${name} ORDER BY id`)]),
  );
}

/** The file is sound, and the figures are those of the file opened anew. */
async function expectSound(): Promise<void> {
  const { findings } = await done(await client.workspace.check());
  expect(findings).toEqual([]);
  const scope = { asOf: '2026-06-15' };
  const figures = async () => ({
    overview: await client.gaps.overview(scope),
    skills: await client.gaps.skills(scope),
    matrix: await client.assessments.matrix(scope),
    library: await client.skills.list({}),
    roles: await client.roles.list({}),
    ratings: bookOf(current()).ratings.total,
  });
  const before = await figures();
  const { path } = current();
  await client.workspace.close();
  await client.workspace.open({ path });
  expect(await figures()).toEqual(before);
}

async function importFile(name: string, lines: readonly string[]): Promise<number> {
  const path = join(trial.context.folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  const started = await done(await client.imports.start({ path }));
  const { importId, kind } = started;
  if (kind === 'roster') {
    await done(await client.imports.validate({ importId }));
    const { changeId } = await done(await client.imports.commit({ importId }));
    return changeId ?? 0;
  }
  const { changeId } = await done(await client.skillFiles.commit({ importId }));
  return changeId ?? 0;
}

const ROSTER = [
  'Employee number,Name,E-mail,Department,Role,Hire date',
  'E1,Zebedee Quixote,zeb@example.com,Plant,Welder,2015-03-01',
  'E2,Bo Lind,bo@example.com,Plant,Welder,2016-03-01',
  'E3,Chi Sato,chi@example.com,Office,Clerk,2017-03-01',
];
const MATRIX = [
  'Employee number,Name,Welding,Safety',
  'E1,Zebedee Quixote,3,4',
  'E2,Bo Lind,1,2',
  'E3,Chi Sato,0,5',
];

/** Roster, role, matrix. Returns the ids of the two imports. */
async function company(): Promise<{ roster: number; matrix: number }> {
  const roster = await importFile('roster.csv', ROSTER);
  const matrix = await importFile('matrix.csv', MATRIX);
  const { id: roleId } = await client.roles.create({ name: 'welder' });
  await client.roles.setRequirements({
    roleId,
    validFrom: null,
    requirements: [
      { skillId: 1, level: 3, importance: 3, credential: false },
      { skillId: 2, level: 2, importance: 1, credential: false },
    ],
  });
  return { roster, matrix };
}

const ids = async () => {
  const { people } = await client.people.list({});
  return new Map(people.map((person) => [person.name, person.id]));
};

test('people of a roster are not taken back from under their ratings; in order all goes, and comes again', async () => {
  const empty = content();
  const { roster } = await company();
  const full = content();
  await expectSound();
  await expect(client.history.undo({ changeId: roster })).rejects.toMatchObject({
    data: { code: 'UNDO_CONFLICT' },
    message: expect.stringMatching(/Welding|Safety/u),
  });
  expect(content()).toEqual(full);
  let undone = 0;
  for (; JSON.stringify(content()) !== JSON.stringify(empty); undone += 1) {
    await client.history.undo({});
    await expectSound();
  }
  expect(undone).toBe(4);
  for (; undone > 0; undone -= 1) {
    await client.history.redo();
    await expectSound();
  }
  expect(content()).toEqual(full);
});

test('a person, a skill in use and a role go with what hangs on them, and come back whole', async () => {
  await company();
  const people = await ids();
  const bo = people.get('Bo Lind') ?? 0;
  const { assessments } = await client.assessments.history({ personId: bo });
  const proof = join(trial.context.folder, 'proof.txt');
  writeFileSync(proof, 'seen');
  await client.assessments.attach({ assessmentId: assessments[0]?.id ?? 0, path: proof });
  const full = content();
  for (const remove of [
    () => client.people.remove({ ids: [bo] }),
    () => client.skills.remove({ ids: [1] }),
    () => client.roles.remove({ ids: [1] }),
    () => client.skills.merge({ into: 2, ids: [1] }),
  ]) {
    await remove();
    expect(content()).not.toEqual(full);
    await expectSound();
    await client.history.undo({});
    expect(content()).toEqual(full);
    await client.history.redo();
    await client.history.undo({});
    expect(content()).toEqual(full);
  }
  await expectSound();
});

test('a matrix is taken back and imported again; a later rating of a cell it rated stands in the way, by name', async () => {
  const { matrix } = await company();
  const bo = (await ids()).get('Bo Lind') ?? 0;
  await client.assessments.enter({
    cells: [{ personId: bo, skillId: 1, level: 4 }],
  });
  await expect(client.history.undo({ changeId: matrix })).rejects.toMatchObject({
    data: { code: 'UNDO_CONFLICT', remedy: expect.stringMatching(/later changes/u) },
    message: expect.stringMatching(/Welding/u),
  });
  await client.history.undo({});
  for (const _ of ['requirements', 'role', 'matrix']) await client.history.undo({});
  await expectSound();
  expect(await importFile('matrix.csv', MATRIX)).toBeGreaterThan(matrix);
  await expectSound();
});

test('who is erased is in no table, no title, no byte of the file, and in no figure', async () => {
  await company();
  const people = await ids();
  const zeb = people.get('Zebedee Quixote') ?? 0;
  const bo = people.get('Bo Lind') ?? 0;
  const proof = join(trial.context.folder, 'zebedee.txt');
  writeFileSync(proof, 'Zebedee Quixote was here, 4711');
  const { id } = await client.assessments.add({
    personId: zeb,
    skillId: 1,
    level: 5,
    date: '2026-05-01',
    note: 'Secret of Zebedee',
  });
  const evidence = await client.assessments.attach({ assessmentId: id, path: proof });
  await client.assessments.enter({
    assessor: 'Zebedee Quixote',
    cells: [{ personId: bo, skillId: 1, level: 5 }],
  });
  await client.assessments.removeEvidence({ id: evidence.id });
  await client.assessments.remove({ ids: [id] });
  await client.skills.merge({ into: 2, ids: [1] });
  await client.history.undo({});
  await client.people.erase({ ids: [zeb] });
  await expectSound();
  const { read, path } = current();
  const tables = read.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
  );
  for (const { name } of tables)
    expect(JSON.stringify(read.all(`SELECT * FROM ${name}`)), name).not.toMatch(/zebedee|E1\b/iu);
  await client.workspace.close();
  const bytes = readFileSync(path).toString('latin1');
  expect(bytes).not.toMatch(/zebedee|quixote|4711/iu);
  await client.workspace.open({ path });
  expect((await client.gaps.overview({})).figures.people).toBe(2);
});

test('after a restore every figure is that of the restored file, and undo goes on from there', async () => {
  await company();
  const full = content();
  const before = await client.gaps.overview({});
  await current().restorePoint('here');
  const [point] = await client.workspace.restorePoints();
  const bo = (await ids()).get('Bo Lind') ?? 0;
  await client.assessments.enter({ cells: [{ personId: bo, skillId: 1, level: 5 }] });
  await client.skills.remove({ ids: [2] });
  expect(await client.gaps.overview({})).not.toEqual(before);
  await client.workspace.restore({ restorePoint: point?.id ?? '' });
  expect(content()).toEqual(full);
  expect(await client.gaps.overview({})).toEqual(before);
  await expectSound();
  await client.history.undo({});
  expect((await client.gaps.overview({})).figures.requirements).toBe(0);
  await expectSound();
});
