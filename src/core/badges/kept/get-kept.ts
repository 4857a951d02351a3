import type { badgesContract } from '#shared/contract/badges.ts';
import type { Answer } from '#core/gaps/index.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { matchCredential, matchIssuer } from '../check/matches.ts';
import { pictureOf } from '../check/one.ts';
import { keptBadge } from './read-kept.ts';

type Output = Answer<typeof badgesContract.get>;

/** A kept badge with its report as it was written, and what of the catalogue it is. */
export async function getKept(
  context: AppContext,
  id: number,
  signal?: AbortSignal,
): Promise<Output> {
  const workspace = context.workspaces.current();
  const { badge, report } = keptBadge(workspace.read, id);
  const { facts } = report;
  const named = {
    name: facts.name,
    achievement: facts.achievement,
    issuer: facts.issuer.name,
    issuerId: facts.issuer.id,
  };
  const award = workspace.read.get<{ id: number; title: string }>(
    'SELECT c.id, c.title FROM award a JOIN credential c ON c.id = a.credential_id WHERE a.id = ?',
    [badge.awardId ?? 0],
  );
  const credential = award ? { ...award, sure: true } : matchCredential(workspace, named);
  return {
    badge,
    report,
    match: {
      personId: badge.personId,
      person: badge.person,
      credentialId: credential?.id ?? null,
      credential: credential?.title ?? null,
      sure: credential?.sure ?? false,
      issuerId: matchIssuer(workspace, named),
      badgeId: badge.id,
      awardId: badge.awardId,
    },
    hasPicture: (await pictureOf(context, { badgeId: id }, signal)) !== null,
  };
}
