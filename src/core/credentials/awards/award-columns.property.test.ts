import { call } from '@orpc/server';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workspace } from '#core/workspace/index.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { awardColumns, catchUpAwards, readAwards } from './award-columns.ts';
import type { AwardColumns } from './award-rows.ts';
import { awardsHandlers } from './handlers.ts';
import { makeChange, randomChange, takeSteps, type Step } from './testing/random-awards.ts';

/** The columns as rows, in their order. */
const content = ({ start, ...columns }: AwardColumns) =>
  [...start.keys()].slice(0, -1).flatMap((person) =>
    Array.from({ length: (start[person + 1] ?? 0) - (start[person] ?? 0) }, (_, nth) => {
      const at = (start[person] ?? 0) + nth;
      return { person, ...Object.fromEntries(Object.entries(columns).map(([k, c]) => [k, c[at]])) };
    }),
  );

/** Reads to the end, with something else between any two steps. */
async function readOut<T>(
  reading: Generator<void, T>,
  between: () => Promise<unknown>,
): Promise<T> {
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) return step.value;
    await between();
  }
}

const readAnew = async ({ read }: Workspace): Promise<AwardColumns> =>
  (await readOut(readAwards(read), async () => {})).columns;

const SEED: readonly Step[] = [0, 1, 2, 3].flatMap((n): Step[] => [
  ['hire', n, 0, ''],
  ['credential', n, 0, ''],
  ['award', n, n, '2024-02-29'],
]);

test('whatever changes, is undone or erased, the columns kept up to date are those read anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(randomChange, { maxLength: 14 }),
      fc.nat(3),
      async (changes, every) => {
        await using trial = await temporaryWorkspace();
        const { context, workspace } = trial;
        await takeSteps(context, SEED);
        let former = await awardColumns(workspace);
        let shown = content(former);
        for (const [at, one] of changes.entries()) {
          await makeChange(context, one);
          // Sometimes several changes are caught up with at once.
          if (at % (every + 1) !== 0) continue;
          const now = await awardColumns(workspace);
          expect(content(now)).toEqual(content(await readAnew(workspace)));
          // What was shown before stays as it was.
          expect(content(former)).toEqual(shown);
          expect(await awardColumns(workspace)).toBe(now);
          former = now;
          shown = content(now);
          const list = await call(
            awardsHandlers.list,
            {
              sort: 'person',
              direction: 'asc',
              filter: { people: { presence: 'all' }, asOf: '2030-01-01' },
            },
            { context },
          );
          const rows = workspace.read.all<{ id: number }>(
            `SELECT a.id FROM award a JOIN person p ON p.id = a.person_id
             ORDER BY p.name_key, p.name, p.id, a.credential_id, a.id`,
          );
          expect(list.awards.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test('what changes between two steps of reading is in the columns once they are caught up with', async () => {
  await using trial = await temporaryWorkspace();
  const { context, workspace } = trial;
  const { read } = workspace;
  // Of more people than are read at a step.
  await takeSteps(
    context,
    Array.from({ length: 1201 }, (): Step => ['hire', 1, 1, '']),
  );
  await takeSteps(context, [
    ['credential', 1, 1, ''],
    ['credential', 2, 1, ''],
  ]);
  const awardAll = () =>
    workspace.change({ title: 'Award', kind: 'edit' }, (db) => {
      db.run(`INSERT INTO award (person_id, credential_id, issued, source)
        SELECT id, 1 + id % 2, '2024-02-29', 'manual' FROM person`);
    });
  await awardAll();
  let turn = 0;
  const change = () => {
    turn += 1;
    return takeSteps(context, [
      ['move', turn * 400, turn * 211, ''],
      ['drop', turn * 37, 0, ''],
      ['attach', turn * 300, 1, ''],
      ['hire', turn, 1, ''],
      ['award', 1200 + turn, 1, '2025-06-01'],
    ]);
  };
  const first = await readOut(readAwards(read), change);
  expect(turn).toBeGreaterThan(3);
  const second = await readOut(catchUpAwards(read, first), change);
  await awardAll();
  // Of more people than are read at a step, too.
  const third = second && (await readOut(catchUpAwards(read, second), change));
  const now = third && (await readOut(catchUpAwards(read, third), async () => {}));
  expect(now && content(now.columns)).toEqual(content(await readAnew(workspace)));
}, 60_000);

test('what is not of awards leaves the very same columns', async () => {
  await using trial = await temporaryWorkspace();
  const { context, workspace } = trial;
  await takeSteps(context, SEED);
  const before = await awardColumns(workspace);
  await takeSteps(context, [
    ['attempt', 0, 0, ''],
    ['rename', 0, 5, ''],
    ['credential', 7, 0, ''],
  ]);
  expect(await awardColumns(workspace)).toBe(before);
});

test('after a change of very many awards, and its undo, the columns are those read anew', async () => {
  await using trial = await temporaryWorkspace();
  const { context, workspace } = trial;
  await takeSteps(context, SEED);
  const before = content(await awardColumns(workspace));
  await workspace.change({ title: 'Import', kind: 'import' }, (db) => {
    db.run(`WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 21000)
      INSERT INTO award (person_id, credential_id, issued, source)
      SELECT 1 + n % 3, 1 + n * 7 % 4, date('2020-01-01', (n * 37 % 2000) || ' days'), 'import' FROM n`);
  });
  const many = await awardColumns(workspace);
  expect(many.id).toHaveLength(21_004);
  expect(content(many)).toEqual(content(await readAnew(workspace)));
  await makeChange(context, { kind: 'undo', steps: [], back: 0 });
  expect(content(await awardColumns(workspace))).toEqual(before);
});
