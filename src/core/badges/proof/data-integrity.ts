import { createHash } from 'node:crypto';
import type { JsonObject } from '../types.ts';
import { jsonCanonical, NotCanonical, rdfCanonical } from './canonical.ts';
import { fromMultibase, toHex } from './encodings.ts';
import { isObject, listOf, textOf, typesOf, without } from './json.ts';
import { grouped } from './keys.ts';
import { keyNamed, orUnowned } from './resolve.ts';
import { faultOfShape, type ShapeFault } from './shape.ts';
import { signatureFits, type Algorithm } from './signatures.ts';
import type { NotHere, ProofLine, Signer, Wanted } from './signer.ts';
import type { TrustIndex } from './trust-index.ts';
import { dayText, quoted } from './words.ts';

/** One proof, judged on its own. */
export interface ProofJudged {
  /** `ignored`: of a kind that is not relied on, so it neither helps nor harms. */
  readonly outcome: 'pass' | 'fail' | 'unchecked' | 'ignored';
  readonly title: string;
  readonly reason: string;
  readonly suite: string;
  readonly signer: Signer | null;
  readonly lines: readonly ProofLine[];
  readonly wanted: readonly Wanted[];
}

interface Suite {
  readonly name: string;
  readonly canonical: 'rdfc' | 'jcs';
  readonly family: 'eddsa' | 'ecdsa';
}

/** Cryptosuites (vc-di-eddsa 1.0, vc-di-ecdsa 1.0) and the names they had while they were drafts, of the same steps. */
const SUITES: Readonly<Record<string, Suite>> = {
  'eddsa-rdfc-2022': { name: 'eddsa-rdfc-2022', canonical: 'rdfc', family: 'eddsa' },
  'eddsa-2022': { name: 'eddsa-2022', canonical: 'rdfc', family: 'eddsa' },
  'eddsa-jcs-2022': { name: 'eddsa-jcs-2022', canonical: 'jcs', family: 'eddsa' },
  'ecdsa-rdfc-2019': { name: 'ecdsa-rdfc-2019', canonical: 'rdfc', family: 'ecdsa' },
  'ecdsa-2019': { name: 'ecdsa-2019', canonical: 'rdfc', family: 'ecdsa' },
  'ecdsa-jcs-2019': { name: 'ecdsa-jcs-2019', canonical: 'jcs', family: 'ecdsa' },
};
const SUITE_2020: Suite = { name: 'Ed25519Signature2020', canonical: 'rdfc', family: 'eddsa' };

function suiteOf(proof: JsonObject): Suite | null {
  const types = typesOf(proof);
  if (types.includes('Ed25519Signature2020')) return SUITE_2020;
  const name = textOf(proof['cryptosuite']);
  if (!types.includes('DataIntegrityProof') || name === null) return null;
  return Object.hasOwn(SUITES, name) ? (SUITES[name] ?? null) : null;
}

/** How a suite signs with a key: by its kind, never by what the proof claims. Null: the suite takes no such key. */
function algorithmFor(suite: Suite, signer: Signer): Algorithm | null {
  const { kind } = signer.key;
  if (suite.family === 'eddsa') return kind === 'Ed25519' ? 'EdDSA' : null;
  if (kind === 'P-256') return 'ES256';
  return kind === 'P-384' ? 'ES384' : null;
}

type Judgement = Pick<ProofJudged, 'outcome' | 'title' | 'reason'> & Partial<ProofJudged>;

function judged(suite: string, judgement: Judgement): ProofJudged {
  return { suite, signer: null, lines: [], wanted: [], ...judgement };
}

function unsupported(proof: JsonObject): ProofJudged {
  const name = textOf(proof['cryptosuite']) ?? typesOf(proof)[0] ?? 'unnamed';
  const known = name.startsWith('ecdsa-sd') || name.startsWith('bbs');
  return judged(name, {
    outcome: 'ignored',
    title: 'Cannot be checked here',
    reason: known
      ? `It is signed with ${quoted(name, 60)}, which lets a holder leave parts out. This program does not check that kind.`
      : `Its proof is of the kind “${quoted(name, 60)}”, which this program does not check.`,
    lines: [{ label: 'Proof', value: `${quoted(name, 60)}, not checked` }],
  });
}

/** What is wrong with a proof before any key is asked for (VC Data Integrity 1.0 §4.2). */
function faultOfProof(
  proof: JsonObject,
  asOf: string,
): Pick<ProofJudged, 'title' | 'reason'> | null {
  const purpose = proof['proofPurpose'];
  if (purpose === undefined || purpose === null)
    return {
      title: 'Signed for no stated purpose',
      reason: 'Its proof does not say what it was made for, which it must (proofPurpose).',
    };
  if (purpose !== 'assertionMethod')
    return {
      title: 'Signed for another purpose',
      reason: `Its proof was made for “${quoted(typeof purpose === 'string' ? purpose : JSON.stringify(purpose), 60)}”, not to make a statement (assertionMethod).`,
    };
  const expires = proof['expires'];
  if (expires === undefined) return null;
  const end = textOf(expires);
  if (end === null || Number.isNaN(Date.parse(end)))
    return { title: 'Proof cannot be read', reason: 'When its proof expires is not a date.' };
  if (Date.parse(end) > Date.parse(`${asOf}T00:00:00Z`)) return null;
  return {
    title: 'Proof has expired',
    reason: `Its issuer stood by this signature only until ${dayText(new Date(end).toISOString())}.`,
  };
}

function shapeJudged(suite: string, fault: ShapeFault): ProofJudged {
  if (fault.kind === 'unknown-context')
    return judged(suite, {
      outcome: 'unchecked',
      title: 'Cannot be checked offline',
      reason: fault.what,
      wanted: [
        {
          url: fault.url ?? '',
          kind: 'other',
          why: 'The badge uses a vocabulary that is defined there.',
        },
      ],
    });
  return judged(suite, { outcome: 'fail', title: 'Not safe to rely on', reason: fault.what });
}

function canonicalJudged(suite: string, error: NotCanonical): ProofJudged {
  if (error.kind === 'too-complex')
    return judged(suite, { outcome: 'fail', title: 'Too tangled to check', reason: error.message });
  const title =
    error.kind === 'undefined-term'
      ? 'Parts are not covered by the signature'
      : 'Cannot have been signed so';
  return judged(suite, { outcome: 'fail', title, reason: error.message });
}

interface Hashes {
  readonly proofHash: Buffer;
  readonly docHash: Buffer;
}

/**
 * The two hashes that are signed one after the other: of the proof without its value, and of the document without its proof, or with
 * the proofs that this one builds on.
 */
async function hashes(
  suite: Suite,
  algorithm: Algorithm,
  document: JsonObject,
  proof: JsonObject,
): Promise<Hashes> {
  const name = algorithm === 'ES384' ? 'sha384' : 'sha256';
  const hash = (text: string): Buffer => createHash(name).update(text, 'utf8').digest();
  const options = without(proof, 'proofValue');
  if (suite.canonical === 'jcs')
    return { proofHash: hash(jsonCanonical(options)), docHash: hash(jsonCanonical(document)) };
  const config = { ...options, '@context': document['@context'] ?? [] };
  return {
    proofHash: hash(await rdfCanonical(config, name)),
    docHash: hash(await rdfCanonical(document, name)),
  };
}

/**
 * vc-di-eddsa §3.3.2 and vc-di-ecdsa §3.3.2 let a document have more contexts after those of the proof, which are then not signed. They
 * are refused here: an unsigned part could say what the signed ones mean.
 */
function contextsDiffer(document: JsonObject, proof: JsonObject): boolean {
  const context = proof['@context'];
  return context !== undefined && JSON.stringify(context) !== JSON.stringify(document['@context']);
}

function sizeOf(algorithm: Algorithm): number {
  return algorithm === 'ES384' ? 96 : 64;
}

/**
 * Judges one proof of a credential.
 *
 * @param document the credential without `proof`, or with the proofs that this one builds on (`previousProof`)
 */
export async function judgeProof(
  document: JsonObject,
  proof: JsonObject,
  index: TrustIndex,
  asOf: string,
): Promise<ProofJudged> {
  const suite = suiteOf(proof);
  if (suite === null) return unsupported(proof);
  const { name } = suite;
  const failed = (title: string, reason: string, rest: Partial<ProofJudged> = {}): ProofJudged =>
    judged(name, { outcome: 'fail', title, reason, ...rest });
  const fault = faultOfProof(proof, asOf);
  if (fault !== null) return failed(fault.title, fault.reason);
  const method = proof['verificationMethod'];
  const methodId = isObject(method) ? textOf(method['id']) : textOf(method);
  if (methodId === null)
    return failed('Names no key', 'Its proof does not say which key signed it.');
  const sought = orUnowned(keyNamed(methodId, index, asOf), index, asOf);
  if ('refused' in sought) return failed('Key cannot be used', sought.refused);
  if ('unknown' in sought) return keyNotHere(name, sought);
  const value = textOf(proof['proofValue']);
  const signature = value?.startsWith('z') === true ? fromMultibase(value) : null;
  if (signature === null)
    return failed(
      'No signature that can be read',
      'The value of its proof is not written as a signature (multibase base58btc).',
    );
  const shape = suite.canonical === 'rdfc' ? faultOfShape(document) : null;
  if (shape !== null) return shapeJudged(name, shape);
  if (suite.canonical === 'jcs' && contextsDiffer(document, proof))
    return failed('Vocabulary added after signing', 'Its @context is not the one that was signed.');
  try {
    const result = await against(suite, sought.found, { document, proof, signature });
    const guessed = result.outcome === 'fail' ? sought.orElse : undefined;
    return guessed === undefined ? result : keyNotHere(name, guessed);
  } catch (error) {
    if (error instanceof NotCanonical) return canonicalJudged(name, error);
    throw error;
  }
}

function keyNotHere(suite: string, { unknown, wanted }: NotHere): ProofJudged {
  return judged(suite, { outcome: 'unchecked', title: 'Key is not here', reason: unknown, wanted });
}

interface Signed {
  readonly document: JsonObject;
  readonly proof: JsonObject;
  readonly signature: Uint8Array;
}

async function against(
  suite: Suite,
  signers: readonly Signer[],
  signed: Signed,
): Promise<ProofJudged> {
  const { document, proof, signature } = signed;
  let lines: readonly ProofLine[] = [];
  for (const signer of signers) {
    const algorithm = algorithmFor(suite, signer);
    if (algorithm === null || signature.length !== sizeOf(algorithm)) continue;
    const { proofHash, docHash } = await hashes(suite, algorithm, document, proof);
    lines = linesOf(suite, signer, { proofHash, docHash }, proof);
    const data = Uint8Array.from([...proofHash, ...docHash]);
    if (await signatureFits(algorithm, signer.key, data, signature))
      return judged(suite.name, {
        outcome: 'pass',
        title: 'Unchanged since it was signed',
        reason: `The signature (${signer.key.kind}, Data Integrity proof ${suite.name}) fits the content.`,
        signer,
        lines,
      });
  }
  if (lines.length === 0)
    return judged(suite.name, {
      outcome: 'fail',
      title: 'Key of another kind',
      reason: `Its proof ${suite.name} cannot have been made with the key that it names (${signers[0]?.key.kind ?? 'unknown'}).`,
    });
  return judged(suite.name, {
    outcome: 'fail',
    title: 'Changed since it was signed',
    reason: `The signature (${suite.name}) does not fit the content: something was altered after signing, or it was signed with another key than it names.`,
    lines,
  });
}

function linesOf(suite: Suite, signer: Signer, found: Hashes, proof: JsonObject): ProofLine[] {
  const form =
    suite.canonical === 'jcs' ? 'JSON Canonicalization Scheme (RFC 8785)' : 'RDFC-1.0, N-Quads';
  const created = textOf(proof['created']);
  const previous = listOf(proof['previousProof']);
  return [
    { label: 'Proof', value: suite.name },
    { label: 'Canonical form', value: form },
    { label: 'docHash', value: toHex(found.docHash) },
    { label: 'proofHash', value: toHex(found.proofHash) },
    { label: 'Key', value: `${signer.key.kind}, ${grouped(signer.key.fingerprint)}` },
    { label: 'Key named as', value: quoted(signer.keyId ?? 'nothing', 400) },
    { label: 'Key found in', value: placeOf(signer) },
    ...(created === null ? [] : [{ label: 'Proof created', value: quoted(created, 60) }]),
    ...(previous.length === 0
      ? []
      : [{ label: 'Builds on', value: quoted(previous.join(', '), 400) }]),
  ];
}

/** Where a key was found, for the technical lines. */
export function placeOf(signer: Signer): string {
  if (signer.from === 'badge') return 'the badge itself';
  if (signer.document === null) return 'keys that you pinned';
  return `your copy of ${quoted(signer.document.url, 400)}, taken ${dayText(signer.document.takenOn)}`;
}
