import { call } from '@orpc/server';
import * as fc from 'fast-check';
import { Problem } from '#shared/errors.ts';
import { emptyPerson, foldKey, insertPerson } from '#core/people/index.ts';
import {
  eraseRows,
  historyHandlers,
  removeRows,
  type AppContext,
  type WriteHandle,
} from '#core/workspace/index.ts';

/** The nth of the ids that there are, or 0. */
const nth = (db: WriteHandle, table: string, n: number): number =>
  db.get<{ id: number }>(
    `SELECT id FROM ${table} ORDER BY id LIMIT 1 OFFSET (? % max(1, (SELECT count(*) FROM ${table})))`,
    [n],
  )?.id ?? 0;

const remove = (db: WriteHandle, table: string, id: number): void => {
  for (const _ of removeRows(db, table, [id])) continue;
};

const storedFile = (db: WriteHandle, n: number): number => {
  const sha256 = String(n).padStart(64, '0');
  db.run(
    'INSERT INTO stored_file (sha256, size, content) VALUES (?, 1, ?) ON CONFLICT DO NOTHING',
    [sha256, new Uint8Array([n])],
  );
  return db.get<{ id: number }>('SELECT id FROM stored_file WHERE sha256 = ?', [sha256])?.id ?? 0;
};

/** By name: what a step does with the nth rows that two numbers and a day say. */
const STEPS = {
  hire: (db, a) => {
    insertPerson(db, emptyPerson(`Person ${a}`));
  },
  rename: (db, a, b) => {
    const name = `Name ${b}`;
    db.run('UPDATE person SET name = ?, name_key = ? WHERE id = ?', [
      name,
      foldKey(name),
      nth(db, 'person', a),
    ]);
  },
  leave: (db, a) => remove(db, 'person', nth(db, 'person', a)),
  merge: (db, a, b) => {
    const [one, other] = [nth(db, 'person', a), nth(db, 'person', b)];
    if (one === other) return;
    for (const table of ['award', 'badge', 'attempt'])
      db.run(`UPDATE ${table} SET person_id = ? WHERE person_id = ?`, [one, other]);
    remove(db, 'person', other);
  },
  credential: (db, a) => {
    db.run(
      `INSERT INTO credential (title, title_key) SELECT :title, :title
       WHERE NOT EXISTS (SELECT 1 FROM credential WHERE title_key = :title)`,
      { title: `credential ${a}` },
    );
  },
  'merge credentials': (db, a, b) => {
    const [one, other] = [nth(db, 'credential', a), nth(db, 'credential', b)];
    if (one === other) return;
    for (const table of ['award', 'attempt'])
      db.run(`UPDATE ${table} SET credential_id = ? WHERE credential_id = ?`, [one, other]);
    remove(db, 'credential', other);
  },
  award: (db, a, b, day) => {
    const [person, credential] = [nth(db, 'person', a), nth(db, 'credential', b)];
    if (person === 0 || credential === 0) return;
    db.run(
      `INSERT INTO award (person_id, credential_id, issued, source) VALUES (?, ?, ?, 'manual')`,
      [person, credential, day],
    );
  },
  date: (db, a, b, day) => {
    const column = ['issued', 'expires', 'revoked_on'][b % 3] ?? '';
    db.run(`UPDATE award SET ${column} = ? WHERE id = ?`, [day, nth(db, 'award', a)]);
  },
  note: (db, a, b) => {
    db.run('UPDATE award SET note = ? WHERE id = ?', [`Note ${b}`, nth(db, 'award', a)]);
  },
  move: (db, a, b) => {
    db.run('UPDATE award SET person_id = ?, credential_id = ? WHERE id = ?', [
      nth(db, 'person', b),
      nth(db, 'credential', a + b),
      nth(db, 'award', a),
    ]);
  },
  drop: (db, a) => remove(db, 'award', nth(db, 'award', a)),
  attach: (db, a, b) => {
    const award = nth(db, 'award', a);
    if (award === 0) return;
    db.run('INSERT INTO award_file (award_id, file_id, name) VALUES (?, ?, ?)', [
      award,
      storedFile(db, b),
      `${b}.pdf`,
    ]);
  },
  'move file': (db, a, b) => {
    db.run('UPDATE award_file SET award_id = ? WHERE id = ?', [
      nth(db, 'award', a),
      nth(db, 'award_file', b),
    ]);
  },
  detach: (db, a) => remove(db, 'award_file', nth(db, 'award_file', a)),
  badge: (db, a, b, day) => {
    const award = nth(db, 'award', a);
    const { lastId } = db.run(
      `INSERT INTO badge (person_id, file_id, file_name, format, version, name, report, checked_on)
       SELECT person_id, ?, 'badge.json', 'json', '2', 'Badge', '{}', ? FROM award WHERE id = ?`,
      [storedFile(db, b), day, award],
    );
    if (award > 0) db.run('UPDATE award SET badge_id = ? WHERE id = ?', [lastId, award]);
  },
  'no badge': (db, a) => remove(db, 'badge', nth(db, 'badge', a)),
  attempt: (db, a, b) => {
    const [person, credential] = [nth(db, 'person', a), nth(db, 'credential', b)];
    if (person === 0 || credential === 0) return;
    db.run(
      `INSERT INTO attempt (person_id, credential_id, outcome, source)
       VALUES (?, ?, 'failed', 'manual')`,
      [person, credential],
    );
  },
} satisfies Record<string, (db: WriteHandle, a: number, b: number, day: string) => void>;

type StepName = keyof typeof STEPS;
export type Step = readonly [name: StepName, a: number, b: number, day: string];

const step: fc.Arbitrary<Step> = fc.tuple(
  // Twice as many awards as anything else, so that there is something to change.
  fc.constantFrom<StepName>(...(Object.keys(STEPS) as StepName[]), 'award', 'award', 'attach'),
  fc.nat(9),
  fc.nat(9),
  fc.constantFrom('1969-12-30', '2022-01-08', '2024-02-29', '2025-06-01', '2026-02-16'),
);

/** A change of a few steps; or an undo, a redo, an erasure, a change that comes to nothing. */
export const randomChange = fc.record({
  kind: fc.constantFrom('steps', 'steps', 'steps', 'steps', 'undo', 'redo', 'erase', 'fail'),
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
  /** Which change is undone, counted from the last. */
  back: fc.nat(3),
});
type RandomChange = typeof randomChange extends fc.Arbitrary<infer T> ? T : never;

export const takeSteps = (context: AppContext, steps: readonly Step[]): Promise<unknown> =>
  context.workspaces.current().change({ title: 'Random', kind: 'edit' }, (db) => {
    for (const [name, a, b, day] of steps) STEPS[name](db, a, b, day);
  });

const failed = new Error('rolled back');

/** Makes the change; what undo refuses is refused here too, and no failure. */
export async function makeChange(context: AppContext, change: RandomChange): Promise<void> {
  const { kind, steps, back } = change;
  const workspace = context.workspaces.current();
  const refused = (error: unknown): void => {
    if (!(error instanceof Problem)) throw error;
  };
  if (kind === 'steps') await takeSteps(context, steps);
  else if (kind === 'redo') await call(historyHandlers.redo, undefined, { context }).catch(refused);
  else if (kind === 'undo') {
    const id = workspace.read.get<{ id: number }>(
      'SELECT id FROM change ORDER BY id DESC LIMIT 1 OFFSET ?',
      [back],
    )?.id;
    await call(historyHandlers.undo, id === undefined ? {} : { changeId: id }, { context }).catch(
      refused,
    );
  } else if (kind === 'erase') {
    await workspace.change({ title: 'Erase', kind: 'erase' }, (db) => {
      eraseRows(db, 'person', [nth(db, 'person', steps.length)]);
    });
  } else {
    await workspace
      .change({ title: 'Random', kind: 'edit' }, (db) => {
        for (const [name, a, b, day] of steps) STEPS[name](db, a, b, day);
        throw failed;
      })
      .catch((error: unknown) => {
        if (error !== failed) throw error;
      });
  }
}
