import { createHash, sign } from 'node:crypto';
import { rdfCanonical } from '../../src/core/badges/proof/canonical.ts';
import type { JsonObject } from '../../src/core/badges/types.ts';
import { multibase, type SampleKey } from './badge-keys.ts';

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Adds a Data Integrity proof `eddsa-rdfc-2022` (vc-di-eddsa 1.0, section 3.2.1). */
export async function withProof(
  credential: JsonObject,
  key: SampleKey,
  verificationMethod: string,
  created: string,
): Promise<JsonObject> {
  const proof: JsonObject = {
    type: 'DataIntegrityProof',
    created,
    verificationMethod,
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
  };
  const config = { '@context': credential['@context'] ?? [], ...proof };
  const data = Buffer.concat([
    sha256(await rdfCanonical(config)),
    sha256(await rdfCanonical(credential)),
  ]);
  return {
    ...credential,
    proof: { ...proof, proofValue: multibase(sign(null, data, key.secret)) },
  };
}

const base64url = (value: JsonObject): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** A compact JWS: EdDSA with an Ed25519 key, RS256 with an RSA key. */
export function signedJws(payload: JsonObject, key: SampleKey, header: JsonObject): string {
  const rsa = key.jwk['kty'] === 'RSA';
  const input = `${base64url({ alg: rsa ? 'RS256' : 'EdDSA', ...header })}.${base64url(payload)}`;
  const signature = sign(rsa ? 'sha256' : null, Buffer.from(input), key.secret);
  return `${input}.${signature.toString('base64url')}`;
}
