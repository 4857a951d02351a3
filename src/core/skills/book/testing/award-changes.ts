import type { WriteHandle } from '#core/workspace/index.ts';

/** The nth of the ids that there are, or 0. */
export const nth = (db: WriteHandle, table: string, n: number): number =>
  db.get<{ id: number }>(
    `SELECT id FROM ${table} ORDER BY id LIMIT 1 OFFSET (? % max(1, (SELECT count(*) FROM ${table})))`,
    [n],
  )?.id ?? 0;

const AWARD_STEPS = [
  'award',
  'end award',
  'move award',
  'drop award',
  'credential',
  'certify',
  'uncertify',
  'merge credentials',
  'merge skills',
] as const;
type AwardStep = readonly [
  kind: (typeof AWARD_STEPS)[number],
  a: number,
  b: number,
  c: number,
  day: string,
];

/** Random steps that change what awards certify. */
export function performOfAwards(db: WriteHandle, [kind, a, b, c, day]: AwardStep): void {
  const award = nth(db, 'award', a);
  const credential = nth(db, 'credential', kind === 'award' ? b : a);
  const skill = nth(db, 'skill', b);
  switch (kind) {
    case 'award': {
      const person = nth(db, 'person', a);
      if (person === 0 || credential === 0) return;
      db.run(
        `INSERT INTO award (person_id, credential_id, issued, expires, revoked_on, source)
         VALUES (?, ?, ?, ?, ?, 'manual')`,
        [person, credential, day, c > 2 ? '2026-01-01' : null, c === 5 ? '2025-07-01' : null],
      );
      return;
    }
    case 'end award':
      db.run('UPDATE award SET expires = ?, issued = ? WHERE id = ?', [
        c > 3 ? null : '2025-09-01',
        day,
        award,
      ]);
      return;
    case 'move award':
      db.run('UPDATE award SET person_id = ?, credential_id = ? WHERE id = ?', [
        nth(db, 'person', b),
        nth(db, 'credential', c),
        award,
      ]);
      return;
    case 'drop award':
      db.run('DELETE FROM award WHERE id = ?', [award]);
      return;
    case 'credential':
      db.run(
        `INSERT INTO credential (title, title_key) SELECT :title, :title
         WHERE NOT EXISTS (SELECT 1 FROM credential WHERE title_key = :title)`,
        { title: `credential ${a}` },
      );
      return;
    case 'certify':
      if (credential === 0 || skill === 0) return;
      db.run(
        `INSERT INTO credential_skill (credential_id, skill_id, level) VALUES (?, ?, ?)
         ON CONFLICT (credential_id, skill_id) DO UPDATE SET level = excluded.level`,
        [credential, skill, c],
      );
      return;
    case 'uncertify':
      db.run('DELETE FROM credential_skill WHERE id = ?', [nth(db, 'credential_skill', a)]);
      return;
    case 'merge credentials':
      db.run('UPDATE award SET credential_id = ? WHERE credential_id = ?', [
        nth(db, 'credential', b),
        credential,
      ]);
      return;
    default:
      db.run('UPDATE OR IGNORE credential_skill SET skill_id = ? WHERE skill_id = ?', [
        nth(db, 'skill', a),
        skill,
      ]);
  }
}
