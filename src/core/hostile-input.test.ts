import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { fill } from '#core/skills/testing.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { router } from './router.ts';

const IDS = [1, 2, 999, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 0, -1, 1.5];
const TEXTS = [
  ' ',
  '\u200B',
  '\u202E',
  'x'.repeat(300),
  'x'.repeat(301),
  'WÉLDING',
  'a\0b',
  "';--",
  '%',
  '<b>',
];
const DATES = ['0001-01-01', '9999-12-31', '2024-02-29', '2025-02-29', '0000-01-01', ''];
const LEVELS = [0, 5, 6, 20, 21, -1, 1.5, null];

test('whatever is asked, the answer is a value or says what to do, and the file stays sound', async () => {
  await using trial = await temporaryWorkspace();
  const unforeseen: unknown[] = [];
  const log = { info: () => {}, error: (text: string) => void unforeseen.push(text) };
  const client = createRouterClient(router, { context: { ...trial.context, log } });
  await fill(trial, {
    people: [{ name: 'Ana', role: 'Engineer' }],
    skills: ['Welding', { name: 'Résumé', aliases: ['CV'] }],
    roles: [
      { name: 'Tech', isFamily: true, versions: [[null, [[1, 2]]]] },
      { name: 'Engineer', familyId: 1, versions: [[null, [[1, 3]]]] },
    ],
    ratings: [{ personId: 1, skillId: 1, level: 2, date: '2026-01-01', source: 'manager' }],
  });
  const ask = async (call: () => PromiseLike<unknown>): Promise<void> => {
    try {
      await call();
    } catch (error) {
      expect(error).toMatchObject({
        data: { code: expect.any(String), remedy: expect.stringMatching(/\w/u) },
      });
      expect(error).not.toMatchObject({ data: { code: 'INTERNAL' } });
    }
  };
  for (const asOf of DATES) {
    for (const staleAsUnrated of [false, true]) {
      const scope = { asOf, staleAsUnrated };
      for (const analysis of [
        'overview',
        'skills',
        'heatmap',
        'trend',
        'bench',
        'loose',
        'behind',
        'ranking',
      ] as const)
        await ask(() => client.gaps[analysis](scope));
    }
    await ask(() => client.gaps.home({ asOf }));
    await ask(() => client.gaps.access({ asOf, by: 'service' }));
    await ask(() => client.roles.get({ id: 2, asOf }));
    const rating = { personId: 1, skillId: 1, level: 3, date: asOf, validUntil: asOf };
    await ask(() => client.assessments.add({ ...rating, source: 'credential' }));
    await ask(() => client.assessments.enter({ date: asOf, cells: [rating] }));
  }
  for (const id of IDS) {
    const twice = { skillId: id, level: 1, importance: 1, credential: false };
    await ask(() => client.skills.saveGroup({ id, parentId: id, name: 'x' }));
    await ask(() => client.skills.merge({ into: id, ids: [id, id] }));
    await ask(() => client.roles.update({ id, patch: { familyId: id } }));
    await ask(() =>
      client.roles.setRequirements({ roleId: id, validFrom: null, requirements: [twice, twice] }),
    );
    await ask(() => client.assessments.history({ personId: id, skillId: id }));
    await ask(() => client.assessments.matrix({ skillIds: [id, id] }));
    await ask(() => client.assessments.attach({ assessmentId: id, path: '/no/such/file' }));
    await ask(() => client.assessments.attach({ assessmentId: id, path: trial.context.folder }));
    await ask(() => client.gaps.person({ personId: id, roleId: id }));
    await ask(() => client.gaps.overview({ withoutPersonId: id, skillIds: [id, id] }));
    await ask(() => client.talent.search({ conditions: [{ skillId: id }, { skillId: id }] }));
    await ask(() => client.history.undo({ changeId: id + 500 }));
  }
  for (const name of TEXTS) {
    await ask(() => client.skills.create({ name, aliases: [name, name], tags: [name] }));
    await ask(() =>
      client.skills.update({ ids: [2], patch: { aliases: [name] }, addTags: [name] }),
    );
    await ask(() => client.roles.create({ name, isFamily: true, familyId: 1 }));
    await ask(() => client.roles.create({ name }));
    await ask(() => client.skills.saveCategory({ name }));
    await ask(() => client.skills.list({ filter: { search: name, tag: name } }));
    await ask(() => client.talent.parse({ text: name }));
  }
  for (const level of LEVELS) {
    await ask(() => client.assessments.enter({ cells: [{ personId: 1, skillId: 1, level }] }));
    await ask(() =>
      client.skills.setAnchors({ id: 1, anchors: [{ level: level ?? 0, anchor: 'x' }] }),
    );
  }
  const scale = (values: readonly number[]) =>
    values.map((value) => ({ value, name: `L${value}`, anchor: '' }));
  await ask(() => client.skills.saveScale({ levels: scale([0, 0, 2]) }));
  await ask(() => client.skills.saveScale({ levels: scale([0, 2, 7]) }));
  const mapping = [0, 1, 2, 3, 4, 5].map((from) => ({ from, to: from < 3 ? 2 : 7 }));
  await ask(() => client.skills.saveScale({ levels: scale([0, 2, 7]), mapping }));
  await ask(() => client.skills.saveScale({ levels: scale([...Array(21).keys()]) }));
  expect(unforeseen).toEqual([]);
  expect(await client.skills.scale()).toHaveLength(21);
  for await (const event of await client.workspace.check())
    if (event.type === 'done') expect(event.value.findings).toEqual([]);
}, 60_000);

test('a block of ratings that is cancelled half-way changes nothing', async () => {
  await using trial = await temporaryWorkspace();
  const client = createRouterClient(router, { context: trial.context });
  await fill(trial, {
    people: Array.from({ length: 2000 }, (_, at) => ({ name: `Person ${at}` })),
    skills: Array.from({ length: 10 }, (_, at) => `Skill ${at}`),
  });
  const stop = new AbortController();
  const cells = Array.from({ length: 20_000 }, (_, at) => ({
    personId: 1 + (at % 2000),
    skillId: 1 + Math.floor(at / 2000),
    level: at % 6,
  }));
  const refused = expect(
    client.assessments.enter({ cells }, { signal: stop.signal }),
  ).rejects.toMatchObject({ data: { code: 'CANCELLED' } });
  setTimeout(() => stop.abort(), 40);
  const during = await client.gaps.home({});
  await refused;
  expect([during.ratings, (await client.gaps.home({})).ratings]).toEqual([0, 0]);
  expect(trial.workspace.read.get('SELECT count(*) AS n FROM assessment')).toEqual({ n: 0 });
}, 60_000);
