import type { ReadHandle } from '#core/workspace/index.ts';

interface Rated {
  readonly level: number | null;
}

const LATEST = (self: string): string =>
  `SELECT level FROM assessment WHERE person_id = ? AND skill_id = ? AND date <= ? AND source ${self}
   ORDER BY date DESC, id DESC LIMIT 1`;

/**
 * The level in force on a day before the import: the latest rating of others, else of the person, raised to what a
 * credential or an award valid that day certifies; null: unrated.
 */
export function levelBefore(
  db: ReadHandle,
  personId: number | null,
  skillId: number | null,
  day: string,
): number | null {
  if (personId === null || skillId === null) return null;
  const at = [personId, skillId, day];
  const rated =
    db.get<Rated>(LATEST("NOT IN ('self', 'credential')"), at) ??
    db.get<Rated>(LATEST("= 'self'"), at);
  const certified = db.get<Rated>(
    `SELECT max(level) AS level FROM assessment WHERE person_id = ? AND skill_id = ? AND date <= ?
     AND source = 'credential' AND coalesce(valid_until, '9999-12-31') >= ?`,
    [...at, day],
  );
  const awarded = db.get<Rated>(
    `SELECT max(c.level) AS level FROM award a JOIN credential_skill c ON c.credential_id = a.credential_id
     WHERE a.person_id = ? AND c.skill_id = ? AND a.issued <= ?
       AND coalesce(a.expires, '9999-12-32') > ? AND coalesce(a.revoked_on, '9999-12-32') > ?`,
    [...at, day, day],
  );
  const levels = [rated?.level, certified?.level, awarded?.level].filter(
    (level) => typeof level === 'number',
  );
  return levels.length === 0 ? null : Math.max(...levels);
}
