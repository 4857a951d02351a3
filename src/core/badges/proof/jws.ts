import type { JsonObject } from '../types.ts';
import { credentialIn, partsOfJws } from './compact-jws.ts';
import { placeOf } from './data-integrity.ts';
import { toHex } from './encodings.ts';
import { textOf } from './json.ts';
import { issuerIdOf, keysOfJws } from './jws-keys.ts';
import { disagreements } from './jwt-claims.ts';
import { grouped } from './keys.ts';
import { countFields } from './proofs.ts';
import { orUnowned } from './resolve.ts';
import { fits, isAlgorithm, signatureFits, type Algorithm } from './signatures.ts';
import {
  integrity,
  type Found,
  type Integrity,
  type ProofLine,
  type Signer,
  type Sought,
} from './signer.ts';
import { createHash } from 'node:crypto';
import type { TrustIndex } from './trust-index.ts';
import { counted, fail, pass, quoted, unchecked } from './words.ts';
import type { CompactJws } from './compact-jws.ts';

/** What is wrong with a header before any key is asked for. */
function faultOfHeader(header: JsonObject): { title: string; reason: string } | null {
  const alg = header['alg'];
  if (typeof alg !== 'string' || alg.toLowerCase() === 'none')
    return {
      title: 'Not signed',
      reason:
        'Its header says that it is not signed (alg: none), so anybody could have written it.',
    };
  if (alg.startsWith('HS'))
    return {
      title: 'Signed with a shared secret',
      reason: `Its header says ${quoted(alg, 20)}: whoever can check such a signature can also make one, so it proves nothing.`,
    };
  if (!isAlgorithm(alg))
    return {
      title: 'Signed in a way that is not relied on',
      reason: `Its algorithm is ${quoted(alg, 40)}.`,
    };
  if (header['crit'] !== undefined)
    return {
      title: 'Asks for something unknown',
      reason:
        'Its header names extensions that must be understood (crit). None is, so it must be refused (RFC 7515 §4.1.11).',
    };
  if (header['b64'] !== undefined && header['b64'] !== true)
    return {
      title: 'Content is not in the signature',
      reason: 'Its header sets b64 to false (RFC 7797), which no badge may.',
    };
  return null;
}

function linesOf(parts: CompactJws, signer: Signer | null): ProofLine[] {
  const hash = createHash('sha256').update(parts.signed, 'utf8').digest();
  const ignored = ['jku', 'x5u', 'x5c'].filter((name) => name in parts.header);
  return [
    { label: 'Proof', value: `JWS, ${quoted(String(parts.header['alg']), 20)}` },
    { label: 'Signed text', value: `${parts.signed.length} characters, SHA-256 ${toHex(hash)}` },
    ...(signer === null
      ? []
      : [
          { label: 'Key', value: `${signer.key.kind}, ${grouped(signer.key.fingerprint)}` },
          { label: 'Key named as', value: quoted(signer.keyId ?? 'nothing', 400) },
          { label: 'Key found in', value: placeOf(signer) },
        ]),
    ...ignored.map((name) => ({ label: 'Not followed', value: `${name} in the header` })),
  ];
}

/** Judges a compact JWS against keys that were found for it. */
export async function judgeJws(
  compact: string,
  seek: (header: JsonObject, payload: JsonObject) => Sought,
): Promise<Integrity> {
  const parts = partsOfJws(compact);
  if (parts === null)
    return integrity(
      fail(
        'Signature cannot be read',
        'It is not written as a signed token should be (JWS compact form, RFC 7515 §7.1).',
      ),
    );
  const fault = faultOfHeader(parts.header);
  if (fault !== null)
    return integrity(fail(fault.title, fault.reason), { lines: linesOf(parts, null) });
  const algorithm = parts.header['alg'] as Algorithm;
  const sought = seek(parts.header, parts.payload);
  if ('refused' in sought)
    return integrity(fail('Key cannot be used', sought.refused), { lines: linesOf(parts, null) });
  if ('unknown' in sought)
    return integrity(unchecked('Key is not here', sought.unknown), {
      lines: linesOf(parts, null),
      wanted: sought.wanted,
    });
  return againstKeys(parts, algorithm, sought);
}

async function againstKeys(
  parts: CompactJws,
  algorithm: Algorithm,
  { found: signers, orElse }: Found,
): Promise<Integrity> {
  const data = Uint8Array.from(Buffer.from(parts.signed, 'utf8'));
  for (const signer of signers) {
    if (!(await signatureFits(algorithm, signer.key, data, parts.signature))) continue;
    const fields = countFields(credentialIn(parts.payload));
    return integrity(
      pass(
        'Unchanged since it was signed',
        `The signature (${signer.key.kind}, JWS ${algorithm}) fits the content. ${counted(fields, 'field is', 'fields are')} covered.`,
      ),
      { signers: [signer], lines: linesOf(parts, signer) },
    );
  }
  if (orElse !== undefined)
    return integrity(unchecked('Key is not here', orElse.unknown), {
      lines: linesOf(parts, null),
      wanted: orElse.wanted,
    });
  const lines = linesOf(parts, signers[0] ?? null);
  if (!signers.some(({ key }) => fits(algorithm, key)))
    return integrity(
      fail(
        'Key of another kind',
        `Its header says ${algorithm}, but the key is ${signers[0]?.key.kind ?? 'of another kind'}. A signature is never tried with a key of another kind.`,
      ),
      { lines },
    );
  // Only a key that the badge itself names shows that something was changed: of several pinned ones it may be none.
  if (signers.length > 1 || (signers[0]?.from !== 'badge' && parts.header['kid'] === undefined))
    return integrity(
      fail(
        'Fits none of the issuer’s keys',
        `The signature fits ${signers.length === 1 ? 'no key' : `none of the ${signers.length} keys`} that you have of its issuer: something was altered after signing, or it was signed with another key.`,
      ),
      { lines },
    );
  return integrity(
    fail(
      'Changed since it was signed',
      'The signature does not fit the content: something was altered after signing, or it was signed with another key than it names.',
    ),
    { lines },
  );
}

/** Judges a VC-JWT (Open Badges 3.0 §8.2): its signature, and that its claims agree with the credential. */
export async function judgeVcJwt(
  compact: string,
  index: TrustIndex,
  asOf: string,
): Promise<Integrity> {
  const judged = await judgeJws(compact, (header, payload) => {
    const issuer = textOf(payload['iss']) ?? issuerIdOf(credentialIn(payload));
    return orUnowned(keysOfJws(header, issuer, index, asOf), index, asOf);
  });
  const payload = partsOfJws(compact)?.payload;
  const [other] = payload === undefined ? [] : disagreements(payload);
  if (judged.verdict.result === 'fail' || other === undefined) return judged;
  return integrity(
    fail(
      'Contradicts itself',
      `The token says ${other.claim} “${other.says}”, the credential in it says ${other.field} “${other.instead}”. They must agree.`,
    ),
    { lines: judged.lines, wanted: judged.wanted },
  );
}
