import { NEVER } from '#core/skills/index.ts';
import type { ReadHandle } from '#core/workspace/index.ts';

/** What proves an award, as bits of `proof`. */
export const PROOF = { badge: 1, file: 2 } as const;

/**
 * Every award as far as finding goes: those of person `id` stand at `start[id]` up to, not including, `start[id + 1]`, by
 * credential, then by id. Days are numbers since 1970-01-01; NEVER: it does not expire, was not revoked.
 */
export interface AwardColumns {
  readonly start: Uint32Array;
  readonly id: Int32Array;
  readonly credential: Int32Array;
  readonly issued: Int32Array;
  readonly expires: Int32Array;
  readonly revoked: Int32Array;
  readonly proof: Uint8Array;
}

/** Awards of some people, in the order of the columns. */
export type AwardRows = Readonly<
  Record<Exclude<keyof AwardColumns, 'start'> | 'person', readonly number[]>
>;

const day = (column: string): string =>
  `json_group_array(coalesce(unixepoch(${column}) / 86400, ${NEVER}))`;

/** @param where whose awards, as a condition on `person_id` */
export function readRows(
  db: ReadHandle,
  where: string,
  values: readonly (string | number)[],
): AwardRows {
  // Each column as one text: several times faster to fetch than a row for each award.
  const found = db.get<Record<keyof AwardRows, string>>(
    `SELECT json_group_array(person_id) AS person, json_group_array(id) AS id,
       json_group_array(credential_id) AS credential, ${day('issued')} AS issued,
       ${day('expires')} AS expires, ${day('revoked_on')} AS revoked,
       json_group_array((badge_id IS NOT NULL) * ${PROOF.badge}
         + EXISTS (SELECT 1 FROM award_file f WHERE f.award_id = a.id) * ${PROOF.file}) AS proof
     FROM (SELECT * FROM award WHERE ${where} ORDER BY person_id, credential_id, id) a`,
    values,
  );
  const numbers = (column: keyof AwardRows) => JSON.parse(found?.[column] ?? '[]') as number[];
  return {
    person: numbers('person'),
    id: numbers('id'),
    credential: numbers('credential'),
    issued: numbers('issued'),
    expires: numbers('expires'),
    revoked: numbers('revoked'),
    proof: numbers('proof'),
  };
}
