import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keys of the sample's issuers, made for the purpose: whoever reads this can sign with them, so they prove nothing outside of the
 * sample. Those for Ed25519 come from a sentence, so that no private key has to be kept.
 */
export interface SampleKey {
  readonly secret: KeyObject;
  /** Public, as a JWK. */
  readonly jwk: Readonly<Record<string, string>>;
}

/** PKCS#8 of an Ed25519 key, up to its 32 bytes (RFC 8410, section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

function keyOf(secret: KeyObject): SampleKey {
  const { kty, crv, x, n, e } = createPublicKey(secret).export({ format: 'jwk' });
  const parts = Object.entries({ kty, crv, x, n, e }).filter(([, value]) => value !== undefined);
  return { secret, jwk: Object.fromEntries(parts.map(([name, value]) => [name, String(value)])) };
}

export function ed25519(issuer: string): SampleKey {
  const seed = createHash('sha256')
    .update(`Sample company of Upskill Ledger, badges of ${issuer}`)
    .digest();
  return keyOf(
    createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' }),
  );
}

/** RSA keys cannot be made from a sentence by Node: this one is kept. */
export function northgateKey(): SampleKey {
  const path = join(import.meta.dirname, 'badge-keys-northgate.json');
  const key = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return keyOf(createPrivateKey({ key, format: 'jwk' }));
}

export const pemOf = (key: SampleKey): string =>
  String(createPublicKey(key.secret).export({ format: 'pem', type: 'spki' }));

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** `z` and base58btc (Multibase). */
export function multibase(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = (BASE58[Number(value % 58n)] ?? '') + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${'1'.repeat(Math.max(0, zeros))}${text}`;
}

/** An Ed25519 key as Multikey: `z6Mk…`. */
export const multikey = ({ jwk }: SampleKey): string =>
  multibase(Buffer.concat([Buffer.from([0xed, 0x01]), Buffer.from(jwk['x'] ?? '', 'base64url')]));
