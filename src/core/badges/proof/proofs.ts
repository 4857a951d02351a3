import type { JsonObject, JsonValue } from '../types.ts';
import { judgeProof, type ProofJudged } from './data-integrity.ts';
import { isObject, listOf, textOf, without } from './json.ts';
import { integrity, type Integrity, type Wanted } from './signer.ts';
import type { TrustIndex } from './trust-index.ts';
import { counted, fail, pass, unchecked } from './words.ts';

/** Proofs of one credential; each costs two canonical forms. */
const MOST_PROOFS = 10;

/** Values that stand in a credential, but for its contexts: "14 fields are covered". */
export function countFields(document: JsonObject): number {
  let fields = 0;
  const open: JsonValue[] = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...next);
    else if (isObject(next))
      open.push(
        ...Object.entries(next).flatMap(([key, value]) => (key === '@context' ? [] : [value])),
      );
    else fields++;
  }
  return fields;
}

/** Credentials inside a credential: those of a learner record, endorsements. */
export function embedded(credential: JsonObject): number {
  const subject = listOf(credential['credentialSubject'])[0];
  const held = isObject(subject) ? listOf(subject['verifiableCredential']) : [];
  return held.length;
}

/** The proofs that one builds on, or why they cannot be told (VC Data Integrity 1.0 §4.3). */
function previousOf(
  proof: JsonObject,
  proofs: readonly JsonObject[],
): readonly JsonObject[] | null {
  const ids = listOf(proof['previousProof']);
  const matching = ids.map((id) =>
    proofs.filter((other) => textOf(other['id']) === id && other !== proof),
  );
  return matching.every(({ length }) => length === 1) ? matching.flat() : null;
}

async function judgeOne(
  credential: JsonObject,
  proof: JsonObject,
  proofs: readonly JsonObject[],
  index: TrustIndex,
  asOf: string,
): Promise<ProofJudged> {
  const unsigned = without(credential, 'proof');
  if (proof['previousProof'] === undefined) return judgeProof(unsigned, proof, index, asOf);
  const previous = previousOf(proof, proofs);
  if (previous === null)
    return {
      outcome: 'fail',
      title: 'A proof is missing',
      reason: 'One of its proofs builds on another, which is not in the badge.',
      suite: 'proof chain',
      signer: null,
      lines: [],
      wanted: [],
    };
  return judgeProof({ ...unsigned, proof: [...previous] }, proof, index, asOf);
}

/**
 * Judges all proofs of a credential. A proof that can be checked and does not fit fails the whole: whoever added it vouched for
 * other content. Proofs of kinds that are not known here count for nothing either way, as VC Data Integrity 1.0 §2.1.1 has it of
 * sets, whose members stand each for itself; only they, and the credential is not checked. A proof whose key is not here leaves
 * the content shown whole by another, and is said.
 */
export async function judgeProofs(
  credential: JsonObject,
  index: TrustIndex,
  asOf: string,
): Promise<Integrity> {
  const given = listOf(credential['proof']);
  const proofs = given.filter(isObject);
  if (given.length === 0)
    return integrity(
      fail('Not signed', 'The badge carries no signature, so anybody could have written it.'),
    );
  if (proofs.length !== given.length || proofs.length > MOST_PROOFS)
    return integrity(
      fail('Proofs cannot be read', `A badge carries up to ${MOST_PROOFS} proofs, each an object.`),
    );
  const results: ProofJudged[] = [];
  for (const proof of proofs) results.push(await judgeOne(credential, proof, proofs, index, asOf));
  return together(results, credential);
}

function together(results: readonly ProofJudged[], credential: JsonObject): Integrity {
  const lines = results.flatMap((result) => result.lines);
  const wanted: readonly Wanted[] = results.flatMap((result) => result.wanted);
  const failed = results.find(({ outcome }) => outcome === 'fail');
  const passed = results.filter(({ outcome }) => outcome === 'pass');
  const [first] = passed;
  const open = results.length - passed.length;
  if (failed !== undefined) {
    const among = results.length > 1 ? ` This is of one of its ${results.length} proofs.` : '';
    return integrity(fail(failed.title, failed.reason + among), { lines, wanted });
  }
  if (first === undefined) {
    const reason = results.find(({ outcome }) => outcome === 'unchecked') ?? results[0];
    return integrity(unchecked(reason?.title ?? '', reason?.reason ?? ''), { lines, wanted });
  }
  const fields = countFields(without(credential, 'proof'));
  const covered = `${counted(fields, 'field is', 'fields are')} covered.`;
  const inside = embedded(credential);
  const inner =
    inside === 0
      ? ''
      : ` It carries ${counted(inside, 'credential')} of others; their own signatures are not looked at.`;
  const several = passed.length > 1 ? ` ${passed.length} signatures fit.` : '';
  const others =
    open === 0
      ? ''
      : ` ${counted(open, 'more proof', 'more proofs')} could not be checked and ${open === 1 ? 'is' : 'are'} not relied on.`;
  return integrity(pass(first.title, `${first.reason} ${covered}${several}${others}${inner}`), {
    signers: passed.flatMap(({ signer }) => (signer === null ? [] : [signer])),
    lines,
    wanted,
  });
}
