import type { ReadHandle } from '#core/workspace/index.ts';

export interface CertifyingCredential {
  readonly credentialId: number;
  readonly title: string;
  readonly level: number;
}

/** Credentials of the catalogue, but for archived ones, that certify the skill: the highest level first, then by title. */
export const certifiedBy = (db: ReadHandle, skillId: number): CertifyingCredential[] =>
  db.all<CertifyingCredential>(
    `SELECT c.id AS credentialId, c.title, q.level FROM credential_skill q
     JOIN credential c ON c.id = q.credential_id
     WHERE q.skill_id = ? AND c.archived = 0 ORDER BY q.level DESC, c.title_key`,
    [skillId],
  );
