import type { CheckedBadge } from '#shared/contract/badges.ts';
import type { KeepInput } from '../keep-badges.ts';
import { refusedBy } from '../verdict-words.ts';

/** Badges of one name and issuer, that may all be awards or none of which may: they are of one credential. */
export interface KeepGroup {
  readonly key: string;
  readonly name: string;
  readonly issuer: string | null;
  /** The entry of the catalogue that they would be awards of; null: the catalogue has none. */
  readonly credentialId: number | null;
  readonly credential: string | null;
  /** The entry was named so before; else it is proposed by title and issuer. */
  readonly sure: boolean;
  /** What the badges say against being awards, such as "revoked"; null: nothing. */
  readonly refused: string | null;
  readonly badges: readonly CheckedBadge[];
}

export interface KeepPlan {
  readonly groups: readonly KeepGroup[];
  readonly badges: number;
  readonly people: number;
  /** Why the others are left out, with how many. */
  readonly left: {
    readonly nobody: number;
    readonly broken: number;
    readonly kept: number;
    readonly twice: number;
  };
}

/** What a group becomes: awards of the catalogue's entry, files alone, or awards of a new entry. What is refused is a file. */
export type Becomes = 'award' | 'file' | 'create';

/**
 * What may be kept at once: badges that are about a person of the workspace and not altered since they were signed. What is
 * kept already, or was handed in twice, is not kept again.
 */
export function keepPlan(checked: readonly CheckedBadge[]): KeepPlan {
  const groups = new Map<string, KeepGroup & { badges: CheckedBadge[] }>();
  const people = new Set<number>();
  const left = { nobody: 0, broken: 0, kept: 0, twice: 0 };
  for (const badge of checked) {
    const { match, report } = badge;
    if (match.badgeId !== null) left.kept += 1;
    else if (badge.sameAs !== null) left.twice += 1;
    else if (match.personId === null) left.nobody += 1;
    else if (report.verdicts.integrity.result === 'fail') left.broken += 1;
    else {
      people.add(match.personId);
      const issuer = report.facts.issuer.name;
      const refused = refusedBy(report.verdicts)?.words ?? null;
      const key = JSON.stringify([report.facts.name, issuer, match.credentialId, refused]);
      const known = groups.get(key);
      if (known) known.badges.push(badge);
      else
        groups.set(key, {
          key,
          name: report.facts.name,
          issuer,
          credentialId: match.credentialId,
          credential: match.credential,
          sure: match.sure,
          refused,
          badges: [badge],
        });
    }
  }
  const all = [...groups.values()].sort((one, other) => other.badges.length - one.badges.length);
  return {
    groups: all,
    badges: all.reduce((sum, { badges }) => sum + badges.length, 0),
    people: people.size,
    left,
  };
}

/** What a group becomes unless she says otherwise: nothing is added to the catalogue unasked. */
export const usuallyBecomes = ({ credentialId, refused }: KeepGroup): Becomes =>
  credentialId === null || refused !== null ? 'file' : 'award';

/** The plan as it is asked for. */
export const keepInput = (
  groups: readonly KeepGroup[],
  becomes: (group: KeepGroup) => Becomes,
): KeepInput['badges'] =>
  groups.flatMap((group) => {
    const choice = becomes(group);
    const credential =
      choice === 'award' && group.credentialId !== null
        ? { id: group.credentialId }
        : choice === 'create'
          ? { create: true as const, skills: [] }
          : null;
    return group.badges.flatMap(({ checkId, match: { personId } }) =>
      personId === null ? [] : [{ of: { checkId }, personId, credential }],
    );
  });
