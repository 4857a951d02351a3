/**
 * The encodings that keys and signatures are written in. Every reader here is strict: one value has one spelling, so that no
 * byte of a signature can be changed without changing what it says.
 */

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE58_VALUES = new Map([...BASE58].map((character, value) => [character, value]));
/** Keys and signatures are below 200 bytes; the reading below takes the square of the length. */
const BASE58_LIMIT = 2000;

/** base58btc; null: not base58, or longer than any key is. */
export function fromBase58(text: string): Uint8Array | null {
  if (text === '' || text.length > BASE58_LIMIT) return null;
  const bytes: number[] = [];
  for (const character of text) {
    let carry = BASE58_VALUES.get(character);
    if (carry === undefined) return null;
    for (let at = 0; at < bytes.length; at++) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    while (carry > 0) {
      bytes.push(carry & 0xff);
      carry >>= 8;
    }
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Uint8Array.from([...new Uint8Array(zeros), ...bytes.toReversed()]);
}

/** base64url without padding (RFC 7515 §2); null: other characters, or bits left over that are not zero. */
export function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? new Uint8Array(bytes) : null;
}

export function toBase64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** Multibase of the two sorts that Data Integrity uses: `z` base58btc and `u` base64url. */
export function fromMultibase(text: string): Uint8Array | null {
  if (text.startsWith('z')) return fromBase58(text.slice(1));
  if (text.startsWith('u')) return fromBase64Url(text.slice(1));
  return null;
}

/** UTF-8 text; null: bytes that are none. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
