import { addDays, type IsoDate } from '#shared/dates.ts';
import type { ReadHandle } from '#core/workspace/index.ts';
import type { AssessmentRow } from './words.ts';

/** What an award certifies of a skill, as a rating. */
export type Certificate = AssessmentRow & { readonly skill: string };

interface AwardRow {
  readonly awardId: number;
  readonly skillId: number;
  readonly skill: string;
  readonly level: number;
  readonly issued: IsoDate;
  readonly expires: IsoDate | null;
  readonly revokedOn: IsoDate | null;
  readonly credential: string;
  readonly issuer: string | null;
}

/** The last day on which an award counts; null: for good. */
function lastDayOf({ expires, revokedOn }: AwardRow): IsoDate | null {
  const end = expires === null || (revokedOn !== null && revokedOn < expires) ? revokedOn : expires;
  return end === null ? null : addDays(end, -1);
}

/**
 * What the awards of a person certify, in one skill or in all: ratings whose ids are those of the awards, negative, by the issuer,
 * with the credential as the note.
 */
export function certificatesOf(
  db: ReadHandle,
  personId: number,
  skillId: number | undefined,
): Certificate[] {
  return db
    .all<AwardRow>(
      `SELECT a.id AS awardId, k.skill_id AS skillId, s.name AS skill, k.level, a.issued, a.expires,
         a.revoked_on AS revokedOn, c.title AS credential, i.name AS issuer
       FROM award a JOIN credential_skill k ON k.credential_id = a.credential_id
       JOIN skill s ON s.id = k.skill_id JOIN credential c ON c.id = a.credential_id
       LEFT JOIN issuer i ON i.id = c.issuer_id
       WHERE a.person_id = :personId AND (:skillId IS NULL OR k.skill_id = :skillId)`,
      { personId, skillId: skillId ?? null },
    )
    .map((row) => ({
      id: -row.awardId,
      personId,
      skillId: row.skillId,
      skill: row.skill,
      level: row.level,
      date: row.issued,
      source: 'credential',
      assessor: row.issuer,
      note: row.credential,
      validUntil: lastDayOf(row),
    }));
}
