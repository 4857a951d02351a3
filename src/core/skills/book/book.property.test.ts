import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workspace } from '#core/workspace/index.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { bookOf, warmBook } from './index.ts';
import { readBook } from './keep.ts';
import { change, make, type Step } from './testing/random-changes.ts';
import type { Book } from './types.ts';

/** The book as plain values, by ids instead of places. */
function content({ people, skills, roles, ratings }: Book, days: readonly number[]) {
  const { id, place: _place, role, ...rest } = people;
  const skillIds = (places: Iterable<number>) => Array.from(places, (at) => skills.id[at]);
  return {
    people: { ...rest, id, role: Array.from(role, (at) => roles.id[at] ?? null) },
    skills: { ...skills, place: null },
    roles: Array.from(roles.id, (roleId, at) => ({
      roleId,
      name: roles.name[at],
      isFamily: roles.isFamily[at],
      family: roles.id[roles.family[at] ?? -1] ?? null,
      requirements: days.map((day) => {
        const { skill, ...asked } = roles.requirements(at, day);
        return { skill: skillIds(skill), ...asked };
      }),
    })),
    ratings: Array.from(id, (personId, at) => {
      const [start, end] = [ratings.start[at] ?? 0, ratings.end[at] ?? 0];
      const part = <T extends { slice(from: number, to: number): Iterable<number> }>(column: T) =>
        Array.from(column.slice(start, end));
      return {
        personId,
        id: part(ratings.id),
        skill: skillIds(part(ratings.skill)),
        day: part(ratings.day),
        level: part(ratings.level),
        source: part(ratings.source),
        until: part(ratings.until),
      };
    }),
    total: ratings.total,
    assessments: ratings.assessments,
  };
}

const DAYS = [19_000, 20_000, 20_500];
function readAnew(workspace: Workspace): Book {
  const reading = readBook(workspace.read);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) return step.value.book;
  }
}

test('whatever changes, is undone or erased, the book kept up to date is the book read anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 14 }), fc.nat(3), async (changes, every) => {
      await using trial = await temporaryWorkspace();
      const { context, workspace } = trial;
      const seed: Step[] = [1, 2, 3].flatMap((n): Step[] => [
        ['skill', n, 1, n, '2022-01-08'],
        ['hire', n, n, n, '2022-01-08'],
        ['credential', n, n, n, '2022-01-08'],
        ['certify', n, n, n, '2022-01-08'],
        ['award', n, n, n, '2022-01-08'],
      ]);
      await make(context, { kind: 'steps', steps: seed });
      let former = bookOf(workspace);
      let shown = content(former, DAYS);
      for (const [at, one] of changes.entries()) {
        await make(context, one);
        // Sometimes several changes are caught up with at once.
        if (at % (every + 1) !== 0) continue;
        const now = bookOf(workspace);
        expect(content(now, DAYS)).toEqual(content(readAnew(workspace), DAYS));
        // What was shown before stays as it was.
        expect(content(former, DAYS)).toEqual(shown);
        expect(bookOf(workspace)).toBe(now);
        former = now;
        shown = content(now, DAYS);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('what changes while the book is read in slices is in it at the end', async () => {
  await using trial = await temporaryWorkspace();
  const { context, workspace } = trial;
  const steps: Step[] = [1, 2, 3, 4].flatMap((n): Step[] => [
    ['skill', n, 1, n, '2022-01-08'],
    ['hire', n, n, n, '2022-01-08'],
    ['rate', n, n, 3, '2024-10-04'],
  ]);
  await make(context, { kind: 'steps', steps });
  let turn = 0;
  await warmBook(workspace, async () => {
    turn += 1;
    await make(context, { kind: 'steps', steps: [['rate', turn, 2, 4, '2025-06-01']] });
    if (turn === 2)
      await make(context, {
        kind: 'steps',
        steps: [
          ['hire', 5, 5, 5, '2022-01-08'],
          ['rate', 4, 1, 1, '2025-06-01'],
          ['remove', 1, 1, 1, '2022-01-08'],
          ['skill', 5, 1, 5, '2022-01-08'],
        ],
      });
  });
  expect(turn).toBeGreaterThan(2);
  expect(content(bookOf(workspace), DAYS)).toEqual(content(readAnew(workspace), DAYS));
});

test('what changes while the book is caught up with in slices is in it at the end', async () => {
  await using trial = await temporaryWorkspace();
  const { context, workspace } = trial;
  await make(context, {
    kind: 'steps',
    steps: [
      ['skill', 1, 1, 1, '2022-01-08'],
      ['hire', 1, 1, 1, '2022-01-08'],
      ['rate', 1, 1, 3, '2024-10-04'],
    ],
  });
  bookOf(workspace);
  const later: Step[] = [
    ['skill', 2, 1, 2, '2022-01-08'],
    ['hire', 2, 2, 2, '2022-01-08'],
    ['rate', 2, 2, 4, '2025-06-01'],
  ];
  await make(context, { kind: 'steps', steps: later });
  let turn = 0;
  await warmBook(workspace, async () => {
    turn += 1;
    const steps: Step[] = [
      ['rate', 1, 1, turn % 5, '2025-06-01'],
      ['remove', 2, 2, 2, '2022-01-08'],
      ['hire', 3, 1, 3, '2022-01-08'],
    ];
    await make(context, { kind: 'steps', steps });
  });
  expect(turn).toBeGreaterThan(1);
  expect(content(bookOf(workspace), DAYS)).toEqual(content(readAnew(workspace), DAYS));
});

test('a change of something else leaves the very same book', async () => {
  await using trial = await temporaryWorkspace();
  const before = bookOf(trial.workspace);
  await trial.workspace.change({ title: 'Set', kind: 'settings' }, (db) => {
    db.run("INSERT INTO setting (name, value) VALUES ('x', '1')");
  });
  expect(bookOf(trial.workspace)).toBe(before);
});

test('after a change of very many ratings, and its undo, the book is read anew', async () => {
  await using trial = await temporaryWorkspace();
  const { context, workspace } = trial;
  const steps: Step[] = [1, 2, 3].flatMap((n): Step[] => [
    ['skill', n, 1, n, '2022-01-08'],
    ['hire', n, n, n, '2022-01-08'],
    ['rate', n, n, 3, '2024-10-04'],
  ]);
  await make(context, { kind: 'steps', steps });
  const before = content(bookOf(workspace), DAYS);
  await workspace.change({ title: 'Import', kind: 'import' }, (db) => {
    db.run(`WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 21000)
      INSERT INTO assessment (person_id, skill_id, level, date, source)
      SELECT 1 + n % 2, 1 + n * 7 % 3, n % 6, date('2020-01-01', (n * 37 % 2000) || ' days'), 'test' FROM n`);
  });
  expect(bookOf(workspace).ratings.total).toBe(21_003);
  expect(content(bookOf(workspace), DAYS)).toEqual(content(readAnew(workspace), DAYS));
  await make(context, { kind: 'undo', steps: [] });
  expect(content(bookOf(workspace), DAYS)).toEqual(before);
});
