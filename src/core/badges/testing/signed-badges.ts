import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { jsonCanonical, rdfCanonical } from '../proof/canonical.ts';
import { bake } from '../read/index.ts';
import { assertion, credential, png, subject } from '../read/testing/badges.ts';
import type { JsonObject } from '../types.ts';

/** Makes badges that are really signed, for tests and timings. */

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function base58(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = (BASE58[Number(value % 58n)] ?? '') + text;
  return '1'.repeat(bytes.findIndex((byte) => byte !== 0)) + text;
}

export interface TestIssuer {
  readonly id: string;
  readonly name: string;
  readonly privateKey: KeyObject;
  readonly jwk: JsonObject;
  /** did:key of the key, and the verification method of proofs. */
  readonly did: string;
  readonly method: string;
}

/** An issuer with an Ed25519 key of its own. @param id default: the did:key itself */
export function testIssuer(name: string, id?: string): TestIssuer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const jwk = publicKey.export({ format: 'jwk' }) as JsonObject;
  const raw = Buffer.from(String(jwk['x']), 'base64url');
  const multikey = `z${base58(Buffer.concat([Buffer.from([0xed, 0x01]), raw]))}`;
  const did = `did:key:${multikey}`;
  return { id: id ?? did, name, privateKey, jwk, did, method: `${did}#${multikey}` };
}

/** An RSA key pair of an Open Badges 2.0 issuer. */
export function testRsa(): { readonly privateKey: KeyObject; readonly pem: string } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, pem: String(publicKey.export({ format: 'pem', type: 'spki' })) };
}

export interface BadgeWishes {
  readonly email?: string;
  readonly achievement?: JsonObject;
  readonly changes?: JsonObject;
  /** A hash of the address with this salt instead of the address. */
  readonly salt?: string;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An unsigned Open Badges 3.0 credential of the issuer. */
export function unsigned(issuer: TestIssuer, wishes: BadgeWishes = {}): JsonObject {
  const { email = 'ana.silva@northfield.example', salt } = wishes;
  const identity: JsonObject =
    salt === undefined
      ? { type: 'IdentityObject', hashed: false, identityHash: email, identityType: 'emailAddress' }
      : {
          type: 'IdentityObject',
          hashed: true,
          identityHash: `sha256$${hashOf(email + salt)}`,
          identityType: 'emailAddress',
          salt,
        };
  const { id: _id, ...body } = subject({}, wishes.achievement ?? {});
  return credential({
    issuer: { id: issuer.id, type: ['Profile'], name: issuer.name },
    credentialSubject: { ...body, identifier: [identity] },
    ...wishes.changes,
  });
}

type Suite = 'eddsa-rdfc-2022' | 'eddsa-jcs-2022';

/** The credential with a Data Integrity proof of the issuer. */
export async function withProof(
  issuer: TestIssuer,
  document: JsonObject,
  cryptosuite: Suite = 'eddsa-jcs-2022',
): Promise<JsonObject> {
  const options: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite,
    created: '2026-03-01T00:00:00Z',
    verificationMethod: issuer.method,
    proofPurpose: 'assertionMethod',
  };
  const context = document['@context'] ?? [];
  const isJcs = cryptosuite === 'eddsa-jcs-2022';
  const config: JsonObject = { ...options, '@context': context };
  const canonical = async (part: JsonObject): Promise<Buffer> =>
    createHash('sha256')
      .update(isJcs ? jsonCanonical(part) : await rdfCanonical(part))
      .digest();
  const data = Buffer.concat([await canonical(config), await canonical(document)]);
  const proofValue = `z${base58(sign(null, data, issuer.privateKey))}`;
  return { ...document, proof: { ...(isJcs ? config : options), proofValue } };
}

const part = (value: JsonObject): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** The credential as a VC-JWT of the issuer, with its key in the header. */
export function asJwt(issuer: TestIssuer, document: JsonObject): string {
  const { crv = '', kty = '', x = '' } = issuer.jwk;
  const header = { alg: 'EdDSA', typ: 'JWT', jwk: { crv, kty, x } };
  const nbf = Math.floor(Date.parse(String(document['validFrom'])) / 1000);
  const payload = { ...document, iss: issuer.id, nbf, jti: String(document['id']) };
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${sign(null, Buffer.from(text), issuer.privateKey).toString('base64url')}`;
}

/** A signed Open Badges 2.0 assertion. */
export function asAssertionJws(privateKey: KeyObject, changes: JsonObject = {}): string {
  const verification = { type: 'signed', creator: 'https://issuer.example/key' };
  const text = `${part({ alg: 'RS256' })}.${part(assertion({ verification, ...changes }))}`;
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
}

/** A small picture with the badge in it. */
export const baked = (text: string, version: '2.0' | '3.0' = '3.0'): Uint8Array =>
  bake(png(), text, version);
