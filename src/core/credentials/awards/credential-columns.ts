import { foldKey } from '#core/people/index.ts';
import { compareText } from '#core/gaps/index.ts';
import { keptWhile, readSettings, type Workspace } from '#core/workspace/index.ts';

/** What finding awards needs of a credential. */
export interface AwardedCredential {
  readonly id: number;
  readonly title: string;
  readonly issuer: string | null;
  readonly issuerId: number | null;
  /** Title and issuer without case and accents. */
  readonly searchKey: string;
  /** Days before expiry at which a renewal is due. */
  readonly leadDays: number;
  readonly skills: readonly { readonly skillId: number; readonly level: number }[];
  /** Place among all by title, and of its issuer among all issuers by name; −1: it has none. */
  readonly titleRank: number;
  readonly issuerRank: number;
}

const TABLES = new Set(['credential', 'credential_skill', 'issuer', 'setting']);

/** The whole catalogue by id, kept until it changes. */
export const awardedCredentials = (workspace: Workspace): ReadonlyMap<number, AwardedCredential> =>
  keptWhile(workspace, 'awarded credentials', TABLES, () => readCredentials(workspace));

function readCredentials(workspace: Workspace): Map<number, AwardedCredential> {
  const { read } = workspace;
  const { renewalLeadDays } = readSettings(workspace);
  const skills = Map.groupBy(
    read.all<{ credentialId: number; skillId: number; level: number }>(
      `SELECT credential_id AS credentialId, skill_id AS skillId, level FROM credential_skill
       ORDER BY credential_id, id`,
    ),
    (row) => row.credentialId,
  );
  const rows = read
    .all<{
      id: number;
      title: string;
      issuer: string | null;
      issuerId: number | null;
      leadDays: number | null;
    }>(
      `SELECT c.id, c.title, i.name AS issuer, i.id AS issuerId, c.lead_days AS leadDays
       FROM credential c LEFT JOIN issuer i ON i.id = c.issuer_id`,
    )
    .sort((a, b) => compareText(a.title, b.title) || a.id - b.id);
  const issuers = [...new Set(rows.map(({ issuer }) => issuer))].sort(compareText);
  const rankOf = new Map(issuers.map((issuer, rank) => [issuer, issuer === null ? -1 : rank]));
  return new Map(
    rows.map((row, titleRank) => [
      row.id,
      {
        ...row,
        searchKey: foldKey(`${row.title} ${row.issuer ?? ''}`),
        leadDays: row.leadDays ?? renewalLeadDays,
        skills: (skills.get(row.id) ?? []).map(({ skillId, level }) => ({ skillId, level })),
        titleRank,
        issuerRank: rankOf.get(row.issuer) ?? -1,
      },
    ]),
  );
}
