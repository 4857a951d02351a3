import type { IsoDate } from '#shared/dates.ts';
import { foldKey } from '#core/people/index.ts';
import type { Workspace } from '#core/workspace/index.ts';

interface NewCredential {
  readonly title: string;
  readonly issuer?: string;
  readonly validityMonths?: number;
  readonly leadDays?: number;
  /** `[skillId, level][]` */
  readonly skills?: readonly (readonly [number, number])[];
}

/** Fills a catalogue, as one change; ids of credentials count from 1, of issuers in the order named. For tests. */
export async function fillCatalogue(
  workspace: Workspace,
  credentials: readonly NewCredential[],
): Promise<void> {
  await workspace.change({ title: 'Fill the catalogue', kind: 'system' }, (db) => {
    for (const { title, issuer, validityMonths, leadDays, skills = [] } of credentials) {
      const key = foldKey(issuer ?? '');
      if (issuer !== undefined) {
        db.run('INSERT INTO issuer (name, name_key) VALUES (?, ?) ON CONFLICT DO NOTHING', [
          issuer,
          key,
        ]);
      }
      const { lastId } = db.run(
        `INSERT INTO credential (title, title_key, issuer_id, validity_months, lead_days)
         VALUES (?, ?, (SELECT id FROM issuer WHERE name_key = ?), ?, ?)`,
        [title, foldKey(title), key, validityMonths ?? null, leadDays ?? null],
      );
      for (const [skillId, level] of skills) {
        db.run('INSERT INTO credential_skill (credential_id, skill_id, level) VALUES (?, ?, ?)', [
          lastId,
          skillId,
          level,
        ]);
      }
    }
  });
}

/** Awards as they are, in order of their ids. */
export const awardRows = (workspace: Workspace) =>
  workspace.read.all<{
    id: number;
    person: number;
    credential: number;
    issued: IsoDate;
    expires: IsoDate | null;
    revoked: IsoDate | null;
  }>(
    `SELECT id, person_id AS person, credential_id AS credential, issued, expires, revoked_on AS revoked
     FROM award ORDER BY id`,
  );
