import { call } from '@orpc/server';
import * as fc from 'fast-check';
import { emptyPerson, insertPerson } from '#core/people/index.ts';
import {
  eraseRows,
  historyHandlers,
  type AppContext,
  type WriteHandle,
} from '#core/workspace/index.ts';
import { nth, performOfAwards } from './award-changes.ts';

const DATES = ['2022-01-08', '2024-10-04', '2025-06-01', '2026-02-16'];

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
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constant('award' as const), small, fc.nat(4), small, date),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constantFrom('end award' as const, 'move award' as const, 'drop award' as const),
      fc.nat(30),
      small,
      small,
      date,
    ),
  },
  fc.tuple(fc.constant('credential' as const), small, small, small, date),
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constantFrom('certify' as const, 'uncertify' as const),
      fc.nat(4),
      small,
      small,
      date,
    ),
  },
  fc.tuple(
    fc.constantFrom('merge credentials' as const, 'merge skills' as const),
    fc.nat(4),
    fc.nat(4),
    small,
    date,
  ),
  fc.tuple(fc.constant('require' as const), small, small, fc.integer({ min: 0, max: 5 }), date),
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

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
      db.run('DELETE FROM award WHERE person_id = ?', [person]);
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
      db.run('DELETE FROM credential_skill WHERE skill_id = ?', [skill]);
      db.run('DELETE FROM skill WHERE id = ?', [skill]);
      return;
    case 'award':
    case 'end award':
    case 'move award':
    case 'drop award':
    case 'credential':
    case 'certify':
    case 'uncertify':
    case 'merge credentials':
    case 'merge skills':
      performOfAwards(db, [kind, a, b, c, day]);
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

/** A change of a few steps; or an undo, a redo, an erasure, a change that comes to nothing. */
export const change = fc.oneof(
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

type RandomChange = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Makes the change; what undo refuses is refused here too, and no failure. */
export async function make(context: AppContext, { kind, steps }: RandomChange): Promise<void> {
  const work = (db: WriteHandle) => {
    for (const one of steps) perform(db, one);
  };
  const workspace = context.workspaces.current();
  if (kind === 'undo') await call(historyHandlers.undo, {}, { context }).catch(() => null);
  else if (kind === 'redo')
    await call(historyHandlers.redo, undefined, { context }).catch(() => null);
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
