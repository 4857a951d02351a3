import type { Workspace } from '#core/workspace/index.ts';

export interface RenewalScope {
  readonly asOf: string;
  /** Expiring from this day up to that. */
  readonly from: string;
  readonly to: string;
  /** Ids of the people looked at, as JSON. */
  readonly people: string;
  readonly credentialIds: readonly number[];
}

/** An award that expires and is not renewed by another. */
export interface ExpiringRow {
  readonly id: number;
  readonly personId: number;
  readonly credentialId: number;
  readonly credential: string;
  readonly issuer: string | null;
  readonly issued: string;
  readonly expires: string;
  readonly leadDays: number | null;
}

/**
 * Awards that expire within the days asked for, were not taken back, and are not followed by one of the same credential that
 * reaches further (`renews` of the rules of awards).
 */
export const expiringRows = ({ read }: Workspace, scope: RenewalScope): ExpiringRow[] =>
  read.all<ExpiringRow>(
    `SELECT a.id, a.person_id AS personId, a.credential_id AS credentialId, c.title AS credential,
       i.name AS issuer, a.issued, a.expires, c.lead_days AS leadDays
     FROM award a JOIN credential c ON c.id = a.credential_id LEFT JOIN issuer i ON i.id = c.issuer_id
     WHERE a.expires BETWEEN :from AND :to AND a.issued <= :asOf
       AND (a.revoked_on IS NULL OR a.revoked_on > :asOf)
       AND a.person_id IN (SELECT value FROM json_each(:people))
       AND (:credentials = '[]' OR a.credential_id IN (SELECT value FROM json_each(:credentials)))
       AND NOT EXISTS (
         SELECT 1 FROM award b WHERE b.person_id = a.person_id AND b.credential_id = a.credential_id
           AND b.issued BETWEEN a.issued AND :asOf AND (b.revoked_on IS NULL OR b.revoked_on > :asOf)
           AND (b.expires IS NULL OR b.expires > a.expires))
     ORDER BY a.expires, a.id`,
    {
      asOf: scope.asOf,
      from: scope.from,
      to: scope.to,
      people: scope.people,
      credentials: JSON.stringify(scope.credentialIds),
    },
  );
