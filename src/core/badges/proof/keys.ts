import { createHash, createPublicKey } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import type { JsonObject } from '../types.ts';
import { fromBase64Url, fromMultibase, toBase64Url } from './encodings.ts';
import { isObject, textOf } from './json.ts';

/** A public key, as the program uses one: only ever its public part. */
export interface PublicKey {
  readonly jwk: JsonObject;
  /** RFC 7638 thumbprint, SHA-256 as hex. */
  readonly fingerprint: string;
  /** "Ed25519", "P-256", "RSA 2048" */
  readonly kind: string;
}

/** Why something is no key that may be used, in words for a person: "is a private key". */
export class KeyRefused extends Error {}

const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
/** RSA below is broken within reach (NIST SP 800-131A); above takes seconds to check, which a hostile file could use. */
const RSA_BITS = { least: 2048, most: 8192 };

/** Members of the thumbprint by type of key, in order (RFC 7638 §3.2, RFC 8037 §2), and the size of each in bytes. */
const CURVES: Readonly<Record<string, { readonly kty: string; readonly size: number }>> = {
  Ed25519: { kty: 'OKP', size: 32 },
  'P-256': { kty: 'EC', size: 32 },
  'P-384': { kty: 'EC', size: 48 },
  secp256k1: { kty: 'EC', size: 32 },
};

const POINTS = { 'P-256': p256.Point, 'P-384': p384.Point, secp256k1: secp256k1.Point };

function made(members: Record<string, string>, kind: string): PublicKey {
  const sorted = Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
  const fingerprint = createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
  return { jwk: members, fingerprint, kind };
}

function coordinate(jwk: JsonObject, name: string, size: number): string {
  const text = textOf(jwk[name]);
  const bytes = text === null ? null : fromBase64Url(text);
  if (text === null || bytes?.length !== size)
    throw new KeyRefused(`has no proper “${name}” of ${size} bytes`);
  return text;
}

function rsa(jwk: JsonObject): PublicKey {
  const [n, e] = [textOf(jwk['n']), textOf(jwk['e'])];
  const modulus = n === null ? null : fromBase64Url(n);
  const exponent = e === null ? null : fromBase64Url(e);
  if (n === null || e === null || modulus === null || exponent === null)
    throw new KeyRefused('has no proper modulus and exponent');
  const first = modulus[0] ?? 0;
  if (first === 0 || exponent[0] === 0) throw new KeyRefused('has numbers with leading zeros');
  const bits = modulus.length * 8 - Math.clz32(first) + 24;
  if (bits < RSA_BITS.least) throw new KeyRefused(`is RSA of only ${bits} bits, which is unsafe`);
  if (bits > RSA_BITS.most) throw new KeyRefused(`is RSA of ${bits} bits, more than is accepted`);
  const odd = (exponent.at(-1) ?? 0) % 2 === 1;
  if (exponent.length > 4 || !odd || (exponent.length === 1 && (exponent[0] ?? 0) < 3))
    throw new KeyRefused('has an exponent that is not used');
  return made({ e, kty: 'RSA', n }, `RSA ${bits}`);
}

/**
 * A public JWK. Throws KeyRefused for a private or symmetric key, a curve that is not used here, a point that is not on its
 * curve, and RSA of fewer than 2048 bits.
 */
export function fromJwk(jwk: JsonObject): PublicKey {
  if (jwk['kty'] === 'oct') throw new KeyRefused('is a shared secret, which proves nothing');
  const secret = PRIVATE_MEMBERS.find((name) => name in jwk);
  if (secret !== undefined)
    throw new KeyRefused('is a private key: whoever has the file can sign with it');
  if (jwk['kty'] === 'RSA') return rsa(jwk);
  const crv = textOf(jwk['crv']);
  const curve = crv === null ? undefined : CURVES[crv];
  if (crv === null || curve === undefined || curve.kty !== jwk['kty'])
    throw new KeyRefused(`is of a kind that is not used for badges (${String(jwk['kty'])})`);
  const x = coordinate(jwk, 'x', curve.size);
  if (curve.kty === 'OKP') return fromEd25519Bytes(buffer(x));
  const y = coordinate(jwk, 'y', curve.size);
  return onCurve(crv, Buffer.concat([Buffer.of(4), buffer(x), buffer(y)]));
}

const buffer = (text: string): Buffer => Buffer.from(text, 'base64url');

/** A key of an elliptic curve from its point, compressed or not (SEC 1). */
function onCurve(crv: string, bytes: Uint8Array): PublicKey {
  const curve = POINTS[crv as keyof typeof POINTS];
  const size = CURVES[crv]?.size ?? 0;
  let point: Uint8Array;
  try {
    const read = curve.fromBytes(Uint8Array.from(bytes));
    read.assertValidity();
    point = read.toBytes(false);
  } catch {
    throw new KeyRefused(`is no point of the curve ${crv}`);
  }
  const [x, y] = [point.subarray(1, 1 + size), point.subarray(1 + size)];
  return made({ crv, kty: 'EC', x: toBase64Url(x), y: toBase64Url(y) }, crv);
}

/** Multicodec codes of public keys, as the two bytes they begin with, and the length of what follows. */
const MULTICODECS: readonly (readonly [number, number, string, number])[] = [
  [0xed, 0x01, 'Ed25519', 32],
  [0x80, 0x24, 'P-256', 33],
  [0x81, 0x24, 'P-384', 49],
  [0xe7, 0x01, 'secp256k1', 33],
];

/** A Multikey (W3C CID 1.0 §2.2.2): multibase of a multicodec and the key. Throws KeyRefused. */
export function fromMultikey(text: string): PublicKey {
  const bytes = fromMultibase(text);
  if (bytes === null) throw new KeyRefused('is not written as a key (multibase)');
  const codec = MULTICODECS.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (codec === undefined) throw new KeyRefused('is of a kind that is not used for badges');
  const [, , crv, length] = codec;
  const key = bytes.subarray(2);
  if (key.length !== length) throw new KeyRefused(`has ${key.length} bytes, not ${length}`);
  if (crv === 'Ed25519') return fromEd25519Bytes(key);
  return onCurve(crv, key);
}

/**
 * An Ed25519 key of its bytes. A point of small order is refused: with it one signature fits any content, so that it proves nothing
 * (RFC 8032 §8.4 leaves it open; system libraries differ).
 */
export function fromEd25519Bytes(bytes: Uint8Array): PublicKey {
  if (bytes.length !== 32) throw new KeyRefused(`has ${bytes.length} bytes, not 32`);
  let weak: boolean;
  try {
    weak = ed25519.Point.fromBytes(Uint8Array.from(bytes), false).isSmallOrder();
  } catch {
    throw new KeyRefused('is no point of the curve Ed25519');
  }
  if (weak) throw new KeyRefused('is one with which a signature fits any content');
  return made({ crv: 'Ed25519', kty: 'OKP', x: toBase64Url(bytes) }, 'Ed25519');
}

/** The public key or certificate of a PEM text. Throws KeyRefused. */
export function fromPem(pem: string): PublicKey {
  if (/PRIVATE KEY-----/.test(pem))
    throw new KeyRefused('is a private key: whoever has the file can sign with it');
  let jwk: unknown;
  try {
    jwk = createPublicKey(pem.trim()).export({ format: 'jwk' });
  } catch {
    throw new KeyRefused('is not a public key in PEM that can be read');
  }
  if (!isObject(jwk)) throw new KeyRefused('is not a public key in PEM that can be read');
  return fromJwk(jwk);
}

/** A fingerprint as it is shown and read out: groups of four. */
export function grouped(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
}
