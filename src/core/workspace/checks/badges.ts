import { VERDICTS } from '#shared/credentials.ts';
import { isIsoDate } from '#shared/dates.ts';
import type { ReadHandle } from '../types.ts';
import { errorFinding, firstOfEachKind, type Check, type Finding } from './registry.ts';

/** Badges looked at between two breaths. */
const CHUNK = 500;
const RESULTS: ReadonlySet<unknown> = new Set(['pass', 'fail', 'unchecked']);

interface BadgeRow {
  readonly id: number;
  readonly report: string;
  readonly issued: string | null;
  readonly expires: string | null;
  readonly checked: string;
  readonly held: number | null;
}

/** Whether it is a report: five verdicts, each with its result and reason, and what the badge says. */
function isReport(json: string): boolean {
  const report = Object(JSON.parse(json)) as Record<string, unknown>;
  const verdicts = Object(report['verdicts']) as Record<
    string,
    Record<string, unknown> | undefined
  >;
  return (
    typeof Object(report['facts'])['name'] === 'string' &&
    Array.isArray(report['keys']) &&
    VERDICTS.every((name) => {
      const verdict = verdicts[name];
      return RESULTS.has(verdict?.['result']) && typeof verdict?.['reason'] === 'string';
    })
  );
}

function wrongWith(badge: BadgeRow): Finding[] {
  const which = `Badge ${badge.id}`;
  const findings: Finding[] = [];
  if (badge.held === null) {
    findings.push(errorFinding('badge-file', `The original file of badge ${badge.id} is missing.`));
  }
  if (!isReport(badge.report)) {
    findings.push(errorFinding('badge-report', `${which} has a report without five verdicts.`));
  }
  for (const day of [badge.issued, badge.expires, badge.checked]) {
    if (day !== null && !isIsoDate(day)) {
      findings.push(errorFinding('badge-date', `${which} has a date that is no day.`));
    }
  }
  return findings;
}

/** Questions whose answers are ids of rows that are not as they must be. */
const QUESTIONS: readonly (readonly [code: string, sql: string, say: (id: number) => string])[] = [
  [
    'badge-person',
    `SELECT a.id FROM award a JOIN badge b ON b.id = a.badge_id WHERE a.person_id <> b.person_id`,
    (id) => `Award ${id} is proven by a badge of somebody else.`,
  ],
  [
    'badge-twice',
    `SELECT max(id) AS id FROM badge GROUP BY person_id, file_id HAVING count(*) > 1`,
    (id) => `Badge ${id} is kept twice of the same person.`,
  ],
  [
    'issuer-key',
    `SELECT id FROM issuer_key WHERE fingerprint GLOB '*[^0-9a-f]*' OR json_type(jwk) <> 'object'
       OR json_extract(jwk, '$.d') IS NOT NULL`,
    (id) => `Key ${id} of an issuer is no public key with its fingerprint.`,
  ],
  [
    'pinned-file',
    `SELECT d.id FROM pinned_document d LEFT JOIN stored_file f ON f.id = d.file_id WHERE f.id IS NULL`,
    (id) => `The copy of pinned document ${id} is missing.`,
  ],
];

function dates(db: ReadHandle): Finding[] {
  return db
    .all<{ id: number; day: string }>(
      'SELECT id, pinned_on AS day FROM issuer_key UNION ALL SELECT id, taken_on FROM pinned_document',
    )
    .filter(({ day }) => !isIsoDate(day))
    .map(({ id }) => errorFinding('pin-date', `Key or document ${id} was pinned on no day.`));
}

export const badgesCheck: Check = {
  name: 'Badges, their files and reports, keys and pinned documents',
  run: async (db, breathe) => {
    const findings = dates(db);
    for (const [code, sql, say] of QUESTIONS) {
      await breathe();
      findings.push(...db.all<{ id: number }>(sql).map(({ id }) => errorFinding(code, say(id))));
    }
    for (let after = 0, more = true; more;) {
      const rows = db.all<BadgeRow>(
        `SELECT b.id, b.report, b.issued_on AS issued, b.expires_on AS expires, b.checked_on AS checked, f.id AS held
         FROM badge b LEFT JOIN stored_file f ON f.id = b.file_id
         WHERE b.id > ? ORDER BY b.id LIMIT ?`,
        [after, CHUNK],
      );
      findings.push(...rows.flatMap(wrongWith));
      after = rows.at(-1)?.id ?? after;
      more = rows.length === CHUNK;
      await breathe();
    }
    return firstOfEachKind(findings);
  },
};
