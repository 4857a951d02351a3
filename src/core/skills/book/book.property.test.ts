import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyPerson, insertPerson } from '#core/people/index.ts';
import { eraseRows, type Workspace, type WriteHandle } from '#core/workspace/index.ts';
import { redo, undo } from '#core/workspace/change-log/undo.ts';
import { openOf } from '#core/workspace/holder.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { bookOf, warmBook } from './index.ts';
import { readBook } from './keep.ts';
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
  };
}

const DAYS = [19_000, 20_000, 20_500];
const DATES = ['2022-01-08', '2024-10-04', '2025-06-01', '2026-02-16'];

function readAnew(workspace: Workspace): Book {
  const reading = readBook(workspace.read);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) return step.value.book;
  }
}

const small = fc.integer({ min: 1, max: 5 });
const date = fc.constantFrom(...DATES);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constant('rate' as const),
      small,
      small,
      fc.integer({ min: -1, max: 5 }),
      date,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('change' as const),
      fc.nat(30),
      small,
      fc.integer({ min: -1, max: 5 }),
      date,
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('move' as const), fc.nat(30), small, small, date) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constant('unrate' as const), fc.nat(30), small, small, date),
  },
  fc.tuple(fc.constant('hire' as const), small, small, small, date),
  fc.tuple(fc.constant('edit' as const), small, small, small, date),
  fc.tuple(fc.constant('remove' as const), small, small, small, date),
  fc.tuple(fc.constant('skill' as const), small, small, small, date),
  fc.tuple(fc.constant('drop skill' as const), small, small, small, date),
  fc.tuple(fc.constant('role' as const), small, small, small, date),
  fc.tuple(fc.constant('require' as const), small, small, fc.integer({ min: 0, max: 5 }), date),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The nth of the ids that there are, or 0. */
const nth = (db: WriteHandle, table: string, n: number): number =>
  db.get<{ id: number }>(
    `SELECT id FROM ${table} ORDER BY id LIMIT 1 OFFSET (? % max(1, (SELECT count(*) FROM ${table})))`,
    [n],
  )?.id ?? 0;

function perform(db: WriteHandle, [kind, a, b, c, day]: Step): void {
  const person = nth(db, 'person', a);
  const skill = nth(db, 'skill', b);
  const role = nth(db, 'role', a);
  const assessment = nth(db, 'assessment', a);
  const level = c < 0 ? null : c;
  switch (kind) {
    case 'rate':
      if (person === 0 || skill === 0) return;
      db.run(
        `INSERT INTO assessment (person_id, skill_id, level, date, source, valid_until) VALUES (?, ?, ?, ?, ?, ?)`,
        [
          person,
          skill,
          level,
          day,
          c === 4 ? 'credential' : c === 2 ? 'self' : 'manager',
          c === 4 ? '2026-01-01' : null,
        ],
      );
      return;
    case 'change':
      db.run('UPDATE assessment SET level = ?, date = ? WHERE id = ?', [level, day, assessment]);
      return;
    case 'move':
      db.run('UPDATE assessment SET person_id = ?, skill_id = ? WHERE id = ?', [
        nth(db, 'person', b),
        nth(db, 'skill', c),
        assessment,
      ]);
      return;
    case 'unrate':
      db.run('DELETE FROM assessment WHERE id = ?', [assessment]);
      return;
    case 'hire':
      insertPerson(db, { ...emptyPerson(`Person ${a}`), role: `ROLE ${b}`, hireDate: day });
      return;
    case 'edit':
      db.run('UPDATE person SET role = ?, leaving_date = ? WHERE id = ?', [
        `Role ${b}`,
        day,
        person,
      ]);
      return;
    case 'remove':
      db.run('DELETE FROM assessment WHERE person_id = ?', [person]);
      db.run('DELETE FROM person WHERE id = ?', [person]);
      return;
    case 'skill':
      // Now before, now after the others: places change.
      db.run(
        `INSERT INTO skill (name, name_key, currency_months) SELECT :name, :name, :months
         WHERE NOT EXISTS (SELECT 1 FROM skill WHERE name_key = :name)`,
        { name: `skill ${(a * 7 + b * 3) % 10}`, months: c },
      );
      return;
    case 'drop skill':
      db.run('DELETE FROM requirement WHERE skill_id = ?', [skill]);
      db.run('DELETE FROM assessment WHERE skill_id = ?', [skill]);
      db.run('DELETE FROM skill WHERE id = ?', [skill]);
      return;
    case 'role':
      db.run(
        `INSERT INTO role (name, name_key, is_family, family_id) SELECT :name, :name, :family, :above
         WHERE NOT EXISTS (SELECT 1 FROM role WHERE name_key = :name)`,
        { name: `role ${b}`, family: c > 3 ? 1 : 0, above: c > 3 ? null : role || null },
      );
      return;
    case 'require':
      if (role === 0 || skill === 0) return;
      db.run('INSERT OR IGNORE INTO role_version (role_id, valid_from) VALUES (?, ?)', [
        role,
        day === '2022-01-08' ? '0001-01-01' : day,
      ]);
      db.run(
        `INSERT INTO requirement (version_id, skill_id, level, importance)
         SELECT id, :skill, :level, 1 + :level % 3 FROM role_version WHERE role_id = :role AND NOT EXISTS (
           SELECT 1 FROM requirement WHERE version_id = role_version.id AND skill_id = :skill)
         ORDER BY valid_from LIMIT 1`,
        { skill, level: c, role },
      );
  }
}

const change = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('steps' as const),
      steps: fc.array(step, { minLength: 1, maxLength: 12 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'undo' as const,
        'redo' as const,
        'erase' as const,
        'rolled back' as const,
      ),
      steps: fc.array(step, { minLength: 1, maxLength: 4 }),
    }),
  },
);

async function make(
  workspace: Workspace,
  { kind, steps }: typeof change extends fc.Arbitrary<infer T> ? T : never,
) {
  const work = (db: WriteHandle) => {
    for (const one of steps) perform(db, one);
  };
  const opened = openOf(workspace);
  // Undo refuses what later changes touched, and where there is nothing: that is no failure here.
  if (kind === 'undo') await undo(opened).catch(() => null);
  else if (kind === 'redo') await redo(opened).catch(() => null);
  else if (kind === 'steps') await workspace.change({ title: 'Random', kind: 'edit' }, work);
  else if (kind === 'rolled back') {
    await workspace
      .change({ title: 'Random', kind: 'edit' }, (db) => {
        work(db);
        throw new Error('rolled back');
      })
      .catch(() => null);
  } else {
    await workspace.change({ title: 'Erase', kind: 'erase' }, (db) => {
      const person = nth(db, 'person', steps.length);
      const ids = db
        .all<{ id: number }>('SELECT id FROM assessment WHERE person_id = ?', [person])
        .map((row) => row.id);
      eraseRows(db, 'assessment', ids);
      db.run('DELETE FROM assessment_before WHERE person_id = ?', [person]);
      eraseRows(db, 'person', [person]);
    });
  }
}

test('whatever changes, is undone or erased, the book kept up to date is the book read anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 14 }), fc.nat(3), async (changes, every) => {
      await using trial = await temporaryWorkspace();
      const { workspace } = trial;
      const seed: Step[] = [1, 2, 3].flatMap((n): Step[] => [
        ['skill', n, 1, n, '2022-01-08'],
        ['hire', n, n, n, '2022-01-08'],
      ]);
      await make(workspace, { kind: 'steps', steps: seed });
      let former = bookOf(workspace);
      let shown = content(former, DAYS);
      for (const [at, one] of changes.entries()) {
        await make(workspace, one);
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
  const { workspace } = trial;
  const steps: Step[] = [1, 2, 3, 4].flatMap((n): Step[] => [
    ['skill', n, 1, n, '2022-01-08'],
    ['hire', n, n, n, '2022-01-08'],
    ['rate', n, n, 3, '2024-10-04'],
  ]);
  await make(workspace, { kind: 'steps', steps });
  let turn = 0;
  await warmBook(workspace, async () => {
    turn += 1;
    await make(workspace, { kind: 'steps', steps: [['rate', turn, 2, 4, '2025-06-01']] });
    if (turn === 2)
      await make(workspace, {
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

test('a change of something else leaves the very same book', async () => {
  await using trial = await temporaryWorkspace();
  const before = bookOf(trial.workspace);
  await trial.workspace.change({ title: 'Set', kind: 'settings' }, (db) => {
    db.run("INSERT INTO setting (name, value) VALUES ('x', '1')");
  });
  expect(bookOf(trial.workspace)).toBe(before);
});
