import type { Issuer } from '#shared/contract/credentials.ts';
import type { IsoDate } from '#shared/dates.ts';
import { bookOf, dayOf } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { awardCounts } from '../catalogue/award-counts.ts';
import { catalogueOf } from '../catalogue/entries.ts';
import type { Holdings } from '../catalogue/holdings.ts';

type Row = Omit<Issuer, 'isPlatform' | 'identifiers' | 'credentials' | 'awards'> & {
  isPlatform: number;
};

/** Every issuer by name, with the credentials that it awards or hosts, the archived too, and their valid awards. */
export function listIssuers(workspace: Workspace, asOf: IsoDate, holdings: Holdings): Issuer[] {
  const { read } = workspace;
  const valid = awardCounts(holdings, bookOf(workspace), dayOf(asOf)).valid;
  const counts = new Map<number, { credentials: number; awards: number }>();
  for (const { id, issuerId, platformId } of catalogueOf(workspace).entries) {
    const awards = valid(id);
    for (const issuer of new Set([issuerId, platformId])) {
      if (issuer === null) continue;
      const known = counts.get(issuer) ?? { credentials: 0, awards: 0 };
      counts.set(issuer, {
        credentials: known.credentials + 1,
        awards: known.awards + awards,
      });
    }
  }
  const identifiers = Map.groupBy(
    read.all<{ issuerId: number; identifier: string }>(
      'SELECT issuer_id AS issuerId, identifier FROM issuer_identifier ORDER BY id',
    ),
    ({ issuerId }) => issuerId,
  );
  return read
    .all<Row>(
      `SELECT i.id, i.name, i.is_platform AS isPlatform, i.country, i.website, i.email, i.accreditation,
         i.note, (SELECT count(*) FROM issuer_key k WHERE k.issuer_id = i.id)
           + (SELECT count(*) FROM pinned_document d WHERE d.issuer_id = i.id) AS pins
       FROM issuer i ORDER BY i.name_key`,
    )
    .map((row) => ({
      ...row,
      isPlatform: row.isPlatform === 1,
      identifiers: (identifiers.get(row.id) ?? []).map(({ identifier }) => identifier),
      credentials: counts.get(row.id)?.credentials ?? 0,
      awards: counts.get(row.id)?.awards ?? 0,
    }));
}
