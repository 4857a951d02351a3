import { cachedByRevision, foldKey } from '#core/people/index.ts';
import { credentialNames, type CredentialName } from '#core/credentials/index.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';

/** What a badge says that the catalogue may know it by. */
export interface Named {
  readonly name: string;
  readonly achievement: string | null;
  readonly issuer: string | null;
  readonly issuerId: string | null;
}

interface Known {
  /** Entry of the catalogue that an achievement was kept as last. */
  readonly byAchievement: ReadonlyMap<string, number>;
  readonly byTitle: ReadonlyMap<string, readonly CredentialName[]>;
  readonly byId: ReadonlyMap<number, CredentialName>;
  readonly issuerByIdentifier: ReadonlyMap<string, number>;
  readonly issuerByName: ReadonlyMap<string, number>;
}

export interface CredentialMatch {
  readonly id: number;
  readonly title: string;
  readonly sure: boolean;
}

/** Identifiers are one but for a fragment and the slash at the end, as where issuers are judged. */
const plain = (identifier: string): string => identifier.replace(/#.*$/su, '').replace(/\/$/u, '');

function knownIn(db: ReadHandle): Known {
  const byTitle = new Map<string, CredentialName[]>();
  const names = credentialNames(db);
  for (const entry of names) {
    for (const key of new Set([entry.titleKey, ...entry.aliases.map((alias) => alias.key)])) {
      const list = byTitle.get(key);
      if (list) list.push(entry);
      else byTitle.set(key, [entry]);
    }
  }
  const achievements = db.all<{ achievement: string; id: number }>(
    `SELECT b.achievement, a.credential_id AS id FROM award a JOIN badge b ON b.id = a.badge_id
     WHERE b.achievement IS NOT NULL ORDER BY a.id`,
  );
  const identifiers = db.all<{ identifier: string; id: number }>(
    'SELECT identifier, issuer_id AS id FROM issuer_identifier',
  );
  const issuers = db.all<{ key: string; id: number }>('SELECT name_key AS key, id FROM issuer');
  return {
    byAchievement: new Map(achievements.map(({ achievement, id }) => [achievement, id])),
    byTitle,
    byId: new Map(names.map((entry) => [entry.id, entry])),
    issuerByIdentifier: new Map(identifiers.map(({ identifier, id }) => [plain(identifier), id])),
    issuerByName: new Map(issuers.map(({ key, id }) => [key, id])),
  };
}

const known = (workspace: Workspace): Known =>
  cachedByRevision(workspace, 'badge matches', () => knownIn(workspace.read));

const issuerIn = ({ issuerByIdentifier, issuerByName }: Known, badge: Named): number | null =>
  issuerByIdentifier.get(plain(badge.issuerId ?? '')) ??
  issuerByName.get(foldKey(badge.issuer ?? '')) ??
  null;

/** The issuer that a badge names, by identifier, then by name; what it names proves nothing. */
export const matchIssuer = (workspace: Workspace, badge: Named): number | null =>
  issuerIn(known(workspace), badge);

/**
 * The catalogue entry that a badge would be of: the one that this achievement was kept as before, else one of its title. Sure
 * where it was so before, or title and awarding body are the very same; one of another awarding body is none.
 */
export function matchCredential(workspace: Workspace, badge: Named): CredentialMatch | null {
  const all = known(workspace);
  const before = all.byId.get(all.byAchievement.get(badge.achievement ?? '') ?? 0);
  if (before) return { id: before.id, title: before.title, sure: true };

  const issuer = issuerIn(all, badge);
  const key = foldKey(badge.name);
  const candidates = (all.byTitle.get(key) ?? []).filter(
    ({ issuerId }) => issuer === null || issuerId === null || issuerId === issuer,
  );
  const isExact = ({ titleKey, issuerId }: CredentialName): boolean =>
    titleKey === key && issuer !== null && issuerId === issuer;
  const [best] = candidates.toSorted(
    (a, b) =>
      Number(isExact(b)) - Number(isExact(a)) ||
      Number(b.issuerId === issuer) - Number(a.issuerId === issuer) ||
      Number(a.archived) - Number(b.archived) ||
      a.id - b.id,
  );
  return best ? { id: best.id, title: best.title, sure: isExact(best) } : null;
}
