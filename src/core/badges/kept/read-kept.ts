import type { KeptBadge } from '#shared/contract/badges.ts';
import type { VerdictName } from '#shared/credentials.ts';
import { Problem } from '#shared/errors.ts';
import { foldKey } from '#core/people/index.ts';
import type { ReadHandle } from '#core/workspace/index.ts';
import type { BadgeReport, Verdict } from '../types.ts';

interface Row extends Omit<KeptBadge, 'verdicts'> {
  readonly report: string;
}

const SELECT = `SELECT b.id, b.person_id AS personId, p.name AS person, b.file_name AS fileName, f.size AS sizeBytes,
    b.version, b.name, b.issuer_name AS issuer, b.issued_on AS issuedOn, b.expires_on AS expiresOn,
    b.checked_on AS checkedOn, a.id AS awardId, c.title AS credential, b.report
  FROM badge b JOIN person p ON p.id = b.person_id JOIN stored_file f ON f.id = b.file_id
  LEFT JOIN award a ON a.id = (SELECT min(id) FROM award WHERE badge_id = b.id)
  LEFT JOIN credential c ON c.id = a.credential_id`;

const kept = ({ report, ...row }: Row): KeptBadge => ({
  ...row,
  verdicts: (JSON.parse(report) as BadgeReport).verdicts,
});

/** These badges, in the order asked. */
export function keptBadges(db: ReadHandle, ids: readonly number[]): KeptBadge[] {
  const rows = db.all<Row>(`${SELECT} WHERE b.id IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [kept(row)] : [];
  });
}

/** One badge and its whole report. @throws Problem NOT_FOUND */
export function keptBadge(db: ReadHandle, id: number): { badge: KeptBadge; report: BadgeReport } {
  const row = db.get<Row>(`${SELECT} WHERE b.id = ?`, [id]);
  if (row) return { badge: kept(row), report: JSON.parse(row.report) as BadgeReport };
  throw new Problem(
    'NOT_FOUND',
    'This badge is no longer in the workspace.',
    'Look at the history to see what became of it, and undo that if it was a mistake.',
  );
}

export interface BadgeFilter {
  readonly search: string;
  readonly ids?: readonly number[] | undefined;
  readonly personId?: number | undefined;
  readonly verdict?: { readonly name: VerdictName; readonly result: Verdict['result'] } | undefined;
  readonly withoutAward: boolean;
}

/** Reports looked into before others are answered: a few milliseconds. */
const SLICE = 500;

interface Candidate {
  readonly id: number;
  readonly text: string;
}

/** Ids of the badges that the filter finds, the one kept last first. */
export async function filteredBadges(
  db: ReadHandle,
  { search, ids, personId, verdict, withoutAward }: BadgeFilter,
  breathe: () => Promise<void>,
): Promise<number[]> {
  const words = foldKey(search).split(' ').filter(Boolean);
  const result = verdict && `json_extract(b.report, '$.verdicts.${verdict.name}.result') = :result`;
  const conditions = [
    'b.id < :before',
    ...(ids === undefined ? [] : ['b.id IN (SELECT value FROM json_each(:ids))']),
    ...(personId === undefined ? [] : ['b.person_id = :personId']),
    ...(withoutAward ? ['NOT EXISTS (SELECT 1 FROM award a WHERE a.badge_id = b.id)'] : []),
  ].join(' AND ');
  // Where a report is to be looked into, only in those of one slice at a time.
  const sql = `SELECT b.id, b.name || ' ' || coalesce(b.issuer_name, '') || ' ' || b.file_name || ' ' || p.name AS text
    ${result ? `, ${result} AS fits` : ', 1 AS fits'}
    FROM badge b JOIN person p ON p.id = b.person_id WHERE ${conditions} ORDER BY b.id DESC LIMIT ${SLICE}`;
  const found: number[] = [];
  for (let before = Number.MAX_SAFE_INTEGER, more = true; more;) {
    const rows = db.all<Candidate & { fits: number | null }>(sql, {
      before,
      ...(ids === undefined ? {} : { ids: JSON.stringify(ids) }),
      ...(personId === undefined ? {} : { personId }),
      ...(verdict ? { result: verdict.result } : {}),
    });
    for (const { id, text, fits } of rows) {
      if (fits !== 1) continue;
      const key = words.length === 0 ? '' : foldKey(text);
      if (words.every((word) => key.includes(word))) found.push(id);
    }
    before = rows.at(-1)?.id ?? 0;
    more = rows.length === SLICE;
    await breathe();
  }
  return found;
}
