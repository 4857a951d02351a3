import type { JsonObject, ReadBadge, Trust, Verified } from '../types.ts';
import { CREDENTIALS_V2 } from './contexts.ts';
import { datesVerdict } from './dates.ts';
import { issuerVerdict, type NamedIssuer } from './issuer.ts';
import { idOf, isObject, listOf, textOf } from './json.ts';
import { judgeVcJwt } from './jws.ts';
import { judgeAssertion, linkedBySigner, linkedFrom } from './open-badges-2.ts';
import { judgeProofs } from './proofs.ts';
import { statusOfAssertion } from './revocation-list.ts';
import type { Integrity, Wanted } from './signer.ts';
import { statusOf } from './status.ts';
import { ofWhole, type StatusJudged } from './standing.ts';
import { indexOf } from './trust-index.ts';

const UNNAMED = 'Which issuer it is of stands in its badge class, of which you have no copy.';

/** Distinct by address, in order; a status list is asked for once, not by every proof. */
function distinct(wanted: readonly Wanted[]): Wanted[] {
  const seen = new Set<string>();
  return wanted.filter(({ url }) => url !== '' && !seen.has(url) && seen.add(url) !== undefined);
}

function verified(
  integrity: Integrity,
  issuer: Verified['verdicts']['issuer'],
  status: StatusJudged,
  dates: Verified['verdicts']['dates'],
): Verified {
  const seen = new Set<string>();
  const signers = integrity.signers.filter(
    ({ key }) => !seen.has(key.fingerprint) && seen.add(key.fingerprint) !== undefined,
  );
  return {
    verdicts: { integrity: integrity.verdict, issuer, status: status.verdict, dates },
    keys: signers.map(({ key, keyId, from }) => ({
      fingerprint: key.fingerprint,
      kind: key.kind,
      keyId,
      from,
      jwk: { ...key.jwk },
    })),
    proof: [...integrity.lines, ...status.lines],
    wanted: distinct([...integrity.wanted, ...status.wanted]),
  };
}

function issuerOf(credential: JsonObject): NamedIssuer {
  const { issuer } = credential;
  const name = isObject(issuer) ? textOf(issuer['name']) : null;
  return { id: idOf(issuer), name };
}

/**
 * Judges a badge by what it carries and what she trusts, for a day. Never asks a network, a clock or a store: the same badge, trust
 * and day give the same verdicts.
 *
 * @param asOf ISO day
 */
export async function verifyBadge(badge: ReadBadge, trust: Trust, asOf: string): Promise<Verified> {
  const index = indexOf(trust);
  const { credential, jws } = badge;
  const isPlain = badge.version === 'VC' && listOf(credential['@context'])[0] === CREDENTIALS_V2;
  const dates = datesVerdict(credential, asOf, !isPlain);
  if (badge.version === '2.0') {
    const linked = linkedFrom(credential, index);
    const integrity = await judgeAssertion(credential, jws?.compact ?? null, linked, index, asOf);
    const bySigner = linkedBySigner(linked, integrity, index);
    const looked = statusOfAssertion(credential, integrity, bySigner, index, asOf);
    const status = ofWhole(looked, integrity);
    const issuer = issuerVerdict({ ...linked.issuer, unnamed: UNNAMED }, integrity, index);
    const wanted = [...integrity.wanted, ...linked.wanted];
    return verified({ ...integrity, wanted }, issuer, status, dates);
  }
  const integrity =
    jws === null
      ? await judgeProofs(credential, index, asOf)
      : await judgeVcJwt(jws.compact, index, asOf);
  const status = ofWhole(await statusOf(credential, integrity, index, asOf), integrity);
  return verified(integrity, issuerVerdict(issuerOf(credential), integrity, index), status, dates);
}
