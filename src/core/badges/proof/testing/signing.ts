import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { JsonObject, ReadBadge, Trust, TrustedDocument, TrustedIssuer } from '../../types.ts';
import { jsonCanonical, rdfCanonical } from '../canonical.ts';
import { toBase64Url } from '../encodings.ts';
import { fromJwk, type PublicKey } from '../keys.ts';

/** Keys, badges and lists made for tests; each run has its own keys. */

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export function toBase58(bytes: Uint8Array): string {
  let number = BigInt(`0x00${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = (BASE58[Number(number % 58n)] ?? '') + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros === -1 ? bytes.length : zeros) + text;
}

export interface TestKey {
  readonly privateKey: KeyObject;
  readonly key: PublicKey;
  readonly multikey: string;
  readonly did: string;
}

const CODES: Readonly<Record<string, readonly [number, number]>> = {
  Ed25519: [0xed, 0x01],
  'P-256': [0x80, 0x24],
  'P-384': [0x81, 0x24],
  secp256k1: [0xe7, 0x01],
};

export function newKey(
  kind: 'Ed25519' | 'P-256' | 'P-384' | 'secp256k1' | 'RSA' = 'Ed25519',
): TestKey {
  const pair =
    kind === 'Ed25519'
      ? generateKeyPairSync('ed25519')
      : kind === 'RSA'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : generateKeyPairSync('ec', { namedCurve: kind });
  const key = fromJwk(pair.publicKey.export({ format: 'jwk' }) as JsonObject);
  const part = (name: string): Buffer => Buffer.from(String(key.jwk[name] ?? ''), 'base64url');
  const odd = (part('y').at(-1) ?? 0) % 2;
  const bytes = kind === 'Ed25519' ? part('x') : Buffer.concat([Buffer.of(2 + odd), part('x')]);
  const code = CODES[kind];
  const multikey =
    code === undefined ? '' : `z${toBase58(Buffer.concat([Buffer.from(code), bytes]))}`;
  return { privateKey: pair.privateKey, key, multikey, did: `did:key:${multikey}` };
}

export const CREDENTIAL: JsonObject = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'https://harborview.example/credentials/7',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Industrial statistics',
  issuer: { id: 'https://harborview.example/', type: ['Profile'], name: 'Harborview University' },
  validFrom: '2026-09-18T08:00:00Z',
  validUntil: '2028-09-18T08:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    id: 'did:example:leila',
    achievement: {
      id: 'https://harborview.example/achievements/statistics',
      type: ['Achievement'],
      name: 'Industrial statistics',
      description: 'Plans experiments.',
      criteria: { narrative: 'Written examination' },
    },
  },
};

function rawSignature(key: TestKey, data: Buffer): Buffer {
  if (key.key.kind === 'Ed25519') return sign(null, data, key.privateKey);
  const hash = key.key.kind === 'P-384' ? 'sha384' : 'sha256';
  return sign(hash, data, { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
}

/** A credential with a Data Integrity proof. `proof` changes what the proof says, before it is signed. */
export async function withProof(
  credential: JsonObject,
  key: TestKey,
  cryptosuite = 'eddsa-rdfc-2022',
  proof: JsonObject = {},
): Promise<JsonObject> {
  const options: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite,
    created: '2026-09-18T08:00:00Z',
    verificationMethod: `${key.did}#${key.multikey}`,
    proofPurpose: 'assertionMethod',
    ...proof,
  };
  const jcs = cryptosuite.includes('jcs');
  const algorithm = key.key.kind === 'P-384' ? 'sha384' : 'sha256';
  if (jcs) options['@context'] ??= credential['@context'] ?? [];
  const canonical = async (document: JsonObject): Promise<string> =>
    jcs ? jsonCanonical(document) : await rdfCanonical(document, algorithm);
  const hash = (text: string): Buffer => createHash(algorithm).update(text).digest();
  const config = { ...options, '@context': credential['@context'] ?? [] };
  const data = Buffer.concat([
    hash(await canonical(jcs ? options : config)),
    hash(await canonical(credential)),
  ]);
  const proofValue = `z${toBase58(rawSignature(key, data))}`;
  return { ...credential, proof: { ...options, proofValue } };
}

const encoded = (value: JsonObject): string => toBase64Url(Buffer.from(JSON.stringify(value)));

/** A compact JWS of a payload. */
export function asJws(payload: JsonObject, header: JsonObject, key: TestKey): string {
  const signed = `${encoded(header)}.${encoded(payload)}`;
  const data = Buffer.from(signed);
  const alg = String(header['alg']);
  const signature = alg.startsWith('RS')
    ? sign(`sha${alg.slice(2)}`, data, key.privateKey)
    : alg.startsWith('PS')
      ? sign('sha256', data, { key: key.privateKey, padding: 6, saltLength: 32 })
      : rawSignature(key, data);
  return `${signed}.${toBase64Url(signature)}`;
}

/** A VC-JWT of a credential, with the claims that must agree with it. */
export function asJwt(
  credential: JsonObject,
  key: TestKey,
  alg: string,
  header: JsonObject = {},
  claims: JsonObject = {},
): string {
  const payload = {
    ...credential,
    iss: 'https://harborview.example/',
    sub: 'did:example:leila',
    jti: 'https://harborview.example/credentials/7',
    nbf: Date.parse('2026-09-18T08:00:00Z') / 1000,
    exp: Date.parse('2028-09-18T08:00:00Z') / 1000,
    ...claims,
  };
  return asJws(payload, { alg, typ: 'JWT', jwk: key.key.jwk, ...header }, key);
}

/** A badge as the reader would hand it over, without what verifying does not look at. */
export function badgeOf(credential: JsonObject, version: ReadBadge['version'] = '3.0'): ReadBadge {
  return { ...BLANK, version, credential };
}

export function badgeOfJws(compact: string, version: ReadBadge['version'] = '3.0'): ReadBadge {
  const part = (at: number): JsonObject =>
    JSON.parse(Buffer.from(compact.split('.')[at] ?? '', 'base64url').toString()) as JsonObject;
  const payload = part(1);
  const credential = (payload['vc'] ?? payload) as JsonObject;
  const jws = { compact, header: part(0), payload };
  return { ...BLANK, format: 'jws', version, text: compact, jws, credential };
}

const BLANK: ReadBadge = {
  format: 'json',
  carrier: 'a file',
  version: '3.0',
  text: '',
  jws: null,
  credential: {},
  facts: {
    name: '',
    description: null,
    issuer: { id: null, name: null, url: null, email: null },
    recipient: { value: null, kind: null, hashed: false, name: null },
    issuedOn: null,
    expiresOn: null,
    criteria: null,
    learningOutcomes: null,
    workload: null,
    level: null,
    assessment: null,
    participation: null,
    qualityAssurance: null,
    country: null,
    grade: null,
    evidence: [],
    alignments: [],
    achievement: null,
    stated: 0,
    missing: [],
  },
  recipients: [],
  picture: null,
  warnings: [],
};

export const HARBORVIEW: TrustedIssuer = {
  id: 1,
  name: 'Harborview University',
  identifiers: ['https://harborview.example/'],
};

export const NO_TRUST: Trust = { keys: [], documents: [], issuers: [] };

export function pinned(key: TestKey, issuer: TrustedIssuer = HARBORVIEW): Trust {
  const { fingerprint, jwk } = key.key;
  return { ...NO_TRUST, keys: [{ fingerprint, jwk, keyId: null, issuer }], issuers: [issuer] };
}

export function trusting(...documents: readonly Partial<TrustedDocument>[]): Trust {
  const blank = {
    url: '',
    kind: 'other',
    content: {},
    takenOn: '2026-09-30',
    issuer: null,
  } as const;
  return { ...NO_TRUST, documents: documents.map((document) => ({ ...blank, ...document })) };
}

/** An `encodedList` of `bytes` bytes with some bits set. */
export function encodedList(set: readonly number[], bytes = 16_384, multibase = true): string {
  const bits = Buffer.alloc(bytes);
  for (const at of set) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
  return (multibase ? 'u' : '') + toBase64Url(gzipSync(bits));
}
