import { webcrypto } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { fromBase64Url } from './encodings.ts';
import { textOf } from './json.ts';
import type { PublicKey } from './keys.ts';

/** Signature algorithms that are relied on, by their JOSE names (RFC 7518 §3.1, RFC 8037, RFC 8812). Nothing else is ever tried. */
export const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'ES256',
  'ES384',
  'ES256K',
  'EdDSA',
] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

interface Scheme {
  /** The kind of key it takes; nothing else is used with it, whatever a header says (key confusion). */
  readonly curve: string | null;
  readonly parameters: Record<string, unknown>;
}

const rsa = (name: string, hash: string): Scheme => ({
  curve: null,
  parameters: { name, hash, ...(name === 'RSA-PSS' ? { saltLength: 32 } : {}) },
});
const ecdsa = (curve: string, hash: string): Scheme => ({
  curve,
  parameters: { name: 'ECDSA', namedCurve: curve, hash },
});

const SCHEMES: Readonly<Record<Algorithm, Scheme>> = {
  RS256: rsa('RSASSA-PKCS1-v1_5', 'SHA-256'),
  RS384: rsa('RSASSA-PKCS1-v1_5', 'SHA-384'),
  RS512: rsa('RSASSA-PKCS1-v1_5', 'SHA-512'),
  PS256: rsa('RSA-PSS', 'SHA-256'),
  ES256: ecdsa('P-256', 'SHA-256'),
  ES384: ecdsa('P-384', 'SHA-384'),
  ES256K: { curve: 'secp256k1', parameters: {} },
  EdDSA: { curve: 'Ed25519', parameters: { name: 'Ed25519' } },
};

export function isAlgorithm(name: unknown): name is Algorithm {
  return ALGORITHMS.some((algorithm) => algorithm === name);
}

/** Whether a key is of the kind that an algorithm takes. */
export function fits(algorithm: Algorithm, key: PublicKey): boolean {
  const { curve } = SCHEMES[algorithm];
  return curve === null ? key.jwk['kty'] === 'RSA' : key.jwk['crv'] === curve;
}

/**
 * Whether a signature fits bytes and a key. ECDSA signatures are r and s one after the other (RFC 7518 §3.4). False too where
 * the key is of another kind than the algorithm takes.
 */
export async function signatureFits(
  algorithm: Algorithm,
  key: PublicKey,
  data: Uint8Array<ArrayBuffer>,
  signature: Uint8Array,
): Promise<boolean> {
  if (!fits(algorithm, key)) return false;
  const given = Uint8Array.from(signature);
  // The cryptography of Electron has no secp256k1.
  if (algorithm === 'ES256K') return secp256k1Fits(key, data, given);
  const { parameters } = SCHEMES[algorithm];
  const { subtle } = webcrypto;
  const jwk = { ...key.jwk } as webcrypto.JsonWebKey;
  const name = String(parameters['name']);
  try {
    const imported = await subtle.importKey('jwk', jwk, { ...parameters, name }, false, ['verify']);
    return await subtle.verify({ ...parameters, name }, imported, given, data);
  } catch (error) {
    // Ed25519 came late to Web Cryptography; where the system's lacks it, this is the same algorithm (RFC 8032, not ZIP 215).
    if (algorithm === 'EdDSA' && error instanceof Error && error.name === 'NotSupportedError')
      return ed25519Fits(key, data, given);
    throw error;
  }
}

function ed25519Fits(key: PublicKey, data: Uint8Array, signature: Uint8Array): boolean {
  const x = fromBase64Url(textOf(key.jwk['x']) ?? '');
  if (x?.length !== 32 || signature.length !== 64) return false;
  return ed25519.verify(signature, data, x, { zip215: false });
}

function secp256k1Fits(key: PublicKey, data: Uint8Array, signature: Uint8Array): boolean {
  const [x, y] = [textOf(key.jwk['x']), textOf(key.jwk['y'])].map((text) =>
    fromBase64Url(text ?? ''),
  );
  if (!x || !y || signature.length !== 64) return false;
  const point = Uint8Array.of(4, ...x, ...y);
  // Both s and its negative are signatures (RFC 8812 asks for neither), as with the other curves.
  return secp256k1.verify(signature, data, point, { lowS: false });
}
