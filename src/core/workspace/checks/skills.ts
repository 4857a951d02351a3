import { isIsoDate } from '#shared/dates.ts';
import type { ReadHandle } from '../types.ts';
import { circlesIn } from './circles.ts';
import {
  errorFinding,
  warningFinding,
  firstOfEachKind,
  type Check,
  type Finding,
} from './registry.ts';

/** Ratings looked at between two breaths. */
const CHUNK = 2000;
/** Questions whose answers are ids of rows that are not as they must be. */
const QUESTIONS: readonly (readonly [code: string, sql: string, say: (id: number) => string])[] = [
  [
    'skill-name',
    `SELECT s.id FROM skill s JOIN skill_alias a ON a.name_key = s.name_key`,
    (id) => `The name of skill ${id} is another name of a skill too.`,
  ],
  [
    'skill-tags',
    `SELECT s.id FROM skill s WHERE json_type(s.tags) <> 'array'
       OR EXISTS (SELECT 1 FROM json_each(s.tags) t WHERE t.type <> 'text')`,
    (id) => `The tags of skill ${id} are not a list of texts.`,
  ],
  [
    'requirement-level',
    `SELECT id FROM requirement WHERE level <> 0 AND level NOT IN (SELECT value FROM level)`,
    (id) => `Requirement ${id} asks for a level that the scale does not have.`,
  ],
  [
    'anchor-level',
    `SELECT id FROM skill_anchor WHERE level NOT IN (SELECT value FROM level)`,
    (id) => `Behaviour ${id} describes a level that the scale does not have.`,
  ],
  [
    'role-family',
    `SELECT r.id FROM role r JOIN role f ON f.id = r.family_id WHERE f.is_family = 0 OR r.is_family = 1`,
    (id) => `Role ${id} belongs to what is no family, or is a family within one.`,
  ],
  [
    'evidence-size',
    `SELECT id FROM evidence WHERE size <> length(content)`,
    (id) => `Evidence ${id} is not as long as it was.`,
  ],
];

interface RatingRow {
  id: number;
  level: number | null;
  date: string;
  source: string;
  validUntil: string | null;
}

function wrongWith(rating: RatingRow, scale: ReadonlySet<number>): Finding[] {
  const which = `Rating ${rating.id}`;
  const findings: Finding[] = [];
  if (!isIsoDate(rating.date)) {
    findings.push(errorFinding('rating-date', `${which} has a date that is no day.`));
  }
  if (rating.level !== null && !scale.has(rating.level)) {
    findings.push(errorFinding('rating-level', `${which} has a level that the scale lacks.`));
  }
  if (rating.validUntil === null) return findings;
  if (!isIsoDate(rating.validUntil)) {
    findings.push(errorFinding('rating-valid', `${which} is valid until what is no day.`));
  } else if (rating.source !== 'credential') {
    findings.push(errorFinding('rating-valid', `${which} ends, but comes from no credential.`));
  } else if (rating.validUntil < rating.date) {
    findings.push(warningFinding('rating-ended', `${which} ended before it began.`));
  }
  return findings;
}

function dates(db: ReadHandle): Finding[] {
  return db
    .all<{ id: number; day: string }>('SELECT id, valid_from AS day FROM role_version')
    .filter(({ day }) => !isIsoDate(day))
    .map(({ id }) => errorFinding('version-date', `Version ${id} of a role begins on no day.`));
}

const circles = (db: ReadHandle): Finding[] =>
  circlesIn(db).map((id) => errorFinding('group-circle', `Skill group ${id} lies below itself.`));

/** At least two levels; without them nothing could be rated. */
function scaleFindings(scale: ReadonlySet<number>): Finding[] {
  return scale.size < 2
    ? [errorFinding('scale', `The scale has ${scale.size} levels; it needs two.`)]
    : [];
}

export const skillsCheck: Check = {
  name: 'Skills, roles, levels and ratings',
  run: async (db, breathe) => {
    const scale = new Set(
      db.all<{ value: number }>('SELECT value FROM level').map(({ value }) => value),
    );
    const findings = [...scaleFindings(scale), ...dates(db), ...circles(db)];
    for (const [code, sql, say] of QUESTIONS) {
      await breathe();
      findings.push(...db.all<{ id: number }>(sql).map(({ id }) => errorFinding(code, say(id))));
    }
    for (let after = 0, more = true; more;) {
      const rows = db.all<RatingRow>(
        `SELECT id, level, date, source, valid_until AS validUntil FROM assessment
         WHERE id > ? ORDER BY id LIMIT ?`,
        [after, CHUNK],
      );
      findings.push(...rows.flatMap((row) => wrongWith(row, scale)));
      after = rows.at(-1)?.id ?? after;
      more = rows.length === CHUNK;
      await breathe();
    }
    return firstOfEachKind(findings);
  },
};
