import { credentialNames, type CredentialName } from '#core/credentials/index.ts';
import { cachedByRevision } from '#core/people/index.ts';
import {
  levelsOf,
  roleNames,
  skillNames,
  type RoleName,
  type SkillName,
} from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import type { Level } from '#shared/skills.ts';
import { indexPeople, type PeopleIndex } from '../matching/people-index.ts';
import { SimilarNames } from '../matching/similar-names.ts';
import { knownIssuers, type KnownIssuer } from '../learning/queries.ts';
import { knownPeople, knownSkills, type KnownSkill } from '../queries.ts';

/** What of a workspace a file can speak of; made once until something changes in it. */
export interface Known {
  readonly people: PeopleIndex;
  /** Folded name or other name → skill. */
  readonly skillNames: ReadonlyMap<string, SkillName>;
  readonly skills: ReadonlyMap<number, KnownSkill>;
  /** By `sourceKey`. */
  readonly bySource: ReadonlyMap<string, number>;
  readonly roles: ReadonlyMap<string, RoleName>;
  readonly levels: readonly Level[];
  readonly credentials: ReadonlyMap<number, CredentialName>;
  /** By folded title. */
  readonly credentialTitles: ReadonlyMap<string, readonly CredentialName[]>;
  /** What files call credentials, by `aliasKey`. */
  readonly credentialAliases: ReadonlyMap<string, number>;
  /** By folded name. */
  readonly issuers: ReadonlyMap<string, KnownIssuer>;
  similarCredentials(): NameFinder;
  similarIssuers(): NameFinder;
  similarSkills(): NameFinder;
  similarRoles(): NameFinder;
}

/** Names of the workspace that are much like one of a file. */
export type NameFinder = (key: string) => { id: number; name: string; score: number }[];

/** A publisher's identifier, whatever edition it comes from: "O*NET 30.3" and "O*NET 30.2" name the same by it. */
export const sourceKey = (source: string | null, sourceId: string): string =>
  `${(source ?? '').split(' ', 1)[0]?.toLowerCase() ?? ''} ${sourceId}`;

/** A name that files of a source give; source '': any file. */
export const aliasKey = (source: string, key: string): string => `${source}\n${key}`;

const MOST = 6;
const ALIKE = 0.6;

function finder(names: readonly { key: string; id: number; name: string }[]): NameFinder {
  let index: SimilarNames | undefined;
  return (key) => {
    index ??= new SimilarNames(names.map((each) => each.key));
    return index.find(key, MOST, ALIKE).flatMap(({ at, score }) => {
      const known = names[at];
      return known ? [{ id: known.id, name: known.name, score }] : [];
    });
  };
}

export const knownOf = (workspace: Workspace): Known =>
  cachedByRevision(workspace, 'known to imports of skills', () => {
    const { read } = workspace;
    const names = skillNames(read);
    const skills = knownSkills(read);
    const roles = roleNames(read);
    const bySource = new Map<string, number>();
    for (const { id, source, source_id: sourceId } of skills)
      if (sourceId !== null) bySource.set(sourceKey(source, sourceId), id);
    const skillFinder = finder([...names].map(([key, { id, name }]) => ({ key, id, name })));
    const roleFinder = finder([...roles].map(([key, { id, name }]) => ({ key, id, name })));
    const credentials = credentialNames(read);
    const issuers = knownIssuers(read);
    const credentialFinder = finder(
      credentials.map(({ id, title, titleKey, issuer }) => ({
        key: titleKey,
        id,
        name: issuer === null ? title : `${title} (${issuer})`,
      })),
    );
    const issuerFinder = finder(issuers);
    return {
      credentials: new Map(credentials.map((credential) => [credential.id, credential])),
      credentialTitles: Map.groupBy(credentials, ({ titleKey }) => titleKey),
      credentialAliases: new Map(
        credentials.flatMap(({ id, aliases }) =>
          aliases.map(({ source, key }) => [aliasKey(source, key), id] as const),
        ),
      ),
      issuers: new Map(issuers.map((issuer) => [issuer.key, issuer])),
      similarCredentials: () => credentialFinder,
      similarIssuers: () => issuerFinder,
      people: indexPeople(knownPeople(read)),
      skillNames: names,
      skills: new Map(skills.map((skill) => [skill.id, skill])),
      bySource,
      roles,
      levels: levelsOf(read),
      similarSkills: () => skillFinder,
      similarRoles: () => roleFinder,
    };
  });
