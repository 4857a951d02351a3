import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { fillCatalogue } from './credentials/awards/testing.ts';
import { router } from './router.ts';
import { fill } from './skills/testing.ts';

const TODAY = '2026-06-15';
const clientOf = ({ context }: TemporaryWorkspace) => createRouterClient(router, { context });
type Client = ReturnType<typeof clientOf>;

/** Two people of a role that needs Welding by credential, and a catalogue of two. */
async function company(): Promise<{ trial: TemporaryWorkspace; client: Client }> {
  const trial = await temporaryWorkspace({ today: TODAY });
  await fill(trial, {
    people: [
      { name: 'Zebedee Quixote', role: 'Welder' },
      { name: 'Bo Lind', role: 'Welder' },
    ],
    skills: ['Welding', 'Safety'],
    roles: [
      {
        name: 'Welder',
        versions: [
          [
            null,
            [
              [1, 3, 3, true],
              [2, 2],
            ],
          ],
        ],
      },
    ],
    ratings: [{ personId: 1, skillId: 1, level: 1, date: '2025-01-01', source: 'manager' }],
  });
  await fillCatalogue(trial.workspace, [
    { title: 'Welder', issuer: 'TUV', validityMonths: 24, skills: [[1, 4]] },
    {
      title: 'Safety first',
      skills: [
        [2, 3],
        [1, 1],
      ],
    },
  ]);
  return { trial, client: clientOf(trial) };
}

/** Every table as it is, the history and the counters of ids apart. */
function content({ context }: TemporaryWorkspace): Record<string, unknown> {
  const { read } = context.workspaces.current();
  const tables = read.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
       AND name NOT LIKE '%_before' AND name NOT IN ('change', 'change_row', 'workspace')`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [name, read.all(`SELECT * FROM ${name} ORDER BY id`)]),
  );
}

const figures = async (client: Client) => ({
  overview: await client.gaps.overview({ asOf: TODAY }),
  expired: await client.gaps.overview({ asOf: '2029-01-01' }),
  matrix: await client.assessments.matrix({ asOf: TODAY }),
  awards: await client.awards.list({ filter: { people: { presence: 'all' } } }),
  attempts: await client.awards.attempts({ people: { presence: 'all' } }),
});

/** The check finds nothing, and the figures are those of the file opened anew. */
async function expectSound(trial: TemporaryWorkspace, client: Client): Promise<void> {
  for await (const event of await client.workspace.check()) {
    if (event.type === 'done') expect(event.value.findings).toEqual([]);
  }
  const before = await figures(client);
  const { path } = trial.context.workspaces.current();
  await client.workspace.close();
  await client.workspace.open({ path });
  expect(await figures(client)).toEqual(before);
}

const person = fc.integer({ min: 1, max: 2 });
const nth = fc.nat(5);
const day = fc.constantFrom('2024-02-29', '2024-06-15', '2025-12-31', '2026-06-14');
const step = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('award' as const), person, nth, day) },
  fc.tuple(
    fc.constantFrom(
      'attempt' as const,
      'attach' as const,
      'detach' as const,
      'correct' as const,
      'revoke' as const,
      'remove' as const,
      'remove person' as const,
      'undo' as const,
      'redo' as const,
    ),
    person,
    nth,
    day,
  ),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does it where there is something to do it to. @param empty the company as it was set up, which is not undone */
async function perform(
  trial: TemporaryWorkspace,
  client: Client,
  empty: string,
  [kind, who, at, on]: Step,
): Promise<unknown> {
  const { awards } = await client.awards.list({ filter: { people: { presence: 'all' } } });
  const award = awards[at % Math.max(1, awards.length)];
  const file = awards.flatMap(({ files }) => files)[0];
  const isThere = (await client.people.list({})).people.some(({ id }) => id === who);
  const credentialId = (at % 2) + 1;
  switch (kind) {
    case 'award':
      return (
        isThere && client.awards.add({ personIds: [who], credentialId, award: { issued: on } })
      );
    case 'attempt':
      return (
        isThere &&
        client.awards.addAttempt({ personIds: [who], credentialId, outcome: 'in-progress' })
      );
    case 'attach': {
      const path = join(trial.context.folder, 'proof.txt');
      writeFileSync(path, `proof ${at % 2}`);
      return award && client.awards.attach({ awardId: award.id, path });
    }
    case 'detach':
      return file && client.awards.removeFile({ id: file.id });
    case 'correct':
      return award && client.awards.update({ ids: [award.id], patch: { grade: `Grade ${at}` } });
    case 'revoke':
      return award && client.awards.update({ ids: [award.id], patch: { revokedOn: award.issued } });
    case 'remove':
      return award && client.awards.remove({ ids: [award.id] });
    case 'remove person':
      return isThere && client.people.remove({ ids: [who] });
    case 'undo':
      return JSON.stringify(content(trial)) !== empty && client.history.undo({});
    default:
      return client.history.redo();
  }
}

const isExpected = (error: unknown): boolean =>
  ['NOTHING_TO_UNDO', 'UNDO_CONFLICT'].includes(
    String((error as { data?: { code?: string } }).data?.code),
  );

test('whatever is done with awards, the file is sound; all of it is undone in order, and done again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const { trial, client } = await company();
      await using _ = trial;
      const empty = JSON.stringify(content(trial));
      for (const one of steps) {
        await perform(trial, client, empty, one).catch((error: unknown) => {
          if (!isExpected(error)) throw error;
        });
      }
      await expectSound(trial, client);
      const full = content(trial);
      let undone = 0;
      while (JSON.stringify(content(trial)) !== empty) {
        await client.history.undo({});
        undone += 1;
      }
      await expectSound(trial, client);
      for (; undone > 0; undone -= 1) await client.history.redo();
      expect(content(trial)).toEqual(full);
    }),
    { numRuns: 25 },
  );
}, 240_000);

test('an award closes the gap, its revocation opens it, and of an erased person no byte of it is left', async () => {
  const { trial, client } = await company();
  await using _ = trial;
  const met = async () => (await client.gaps.overview({ asOf: TODAY })).figures.met;
  expect(await met()).toBe(0);
  const proof = join(trial.context.folder, 'zebedee.txt');
  writeFileSync(proof, `${'x'.repeat(9000)}Secret-4711${'x'.repeat(9000)}`);
  const { ids } = await client.awards.add({
    personIds: [1, 2],
    credentialId: 1,
    award: { issued: '2026-01-10', note: 'Secret-4712' },
  });
  const [first = 0, second = 0] = ids;
  const { id: fileId } = await client.awards.attach({ awardId: first, path: proof });
  expect(await met()).toBe(2);
  await client.awards.update({ ids: [second], patch: { revokedOn: '2026-06-15' } });
  expect(await met()).toBe(1);
  await client.history.undo({});
  expect(await met()).toBe(2);
  await client.awards.removeFile({ id: fileId });
  await client.awards.remove({ ids: [first] });
  await client.people.erase({ ids: [1] });
  await expectSound(trial, client);
  expect(await met()).toBe(1);
  const { path } = trial.context.workspaces.current();
  await trial.context.workspaces.close();
  for (const file of [path, `${path}-wal`].filter((one) => existsSync(one)))
    for (const secret of ['Zebedee', 'Secret-4711', 'Secret-4712'])
      expect(readFileSync(file).includes(secret)).toBe(secret === 'Secret-4712');
});
