import { gunzipSync } from 'node:zlib';
import type { JsonValue } from '../types.ts';
import { fromBase64Url } from './encodings.ts';
import { textOf } from './json.ts';

/** Bits of a status list in bytes after unpacking: 2^26 entries. The specification asks for 2^17 at least. */
const MOST_BYTES = 8 * 1024 * 1024;
/** Characters of a packed list; random bits of the most bytes do not pack. */
const MOST_CHARACTERS = 12 * 1024 * 1024;

export class ListUnreadable extends Error {}

/**
 * The bits of an `encodedList`: GZIP in base64url, with the multibase `u` in front (Bitstring Status List 1.0 §3.1) or without it
 * (StatusList2021; plain base64 with padding is found too). Throws ListUnreadable.
 */
export function bitsOf(encodedList: JsonValue | undefined): Uint8Array {
  const text = textOf(encodedList);
  if (text === null) throw new ListUnreadable('it holds no list');
  if (text.length > MOST_CHARACTERS) throw new ListUnreadable('it is larger than any list is');
  // GZIP begins with 1f 8b 08, which is "H4sI" in base64.
  const bare = text.startsWith('uH4sI') ? text.slice(1) : text;
  const packed = fromBase64Url(bare.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
  if (packed === null) throw new ListUnreadable('its list is not written in base64url');
  try {
    return new Uint8Array(gunzipSync(packed, { maxOutputLength: MOST_BYTES }));
  } catch (error) {
    const large = error instanceof RangeError;
    throw new ListUnreadable(
      large ? 'its list is larger than any list is' : 'its list is not packed as GZIP',
    );
  }
}

/** The value of one entry: `size` bits from index × size, the leftmost first. Null: beyond the end. */
export function entryOf(bits: Uint8Array, index: number, size: number): number | null {
  const start = index * size;
  if (start + size > bits.length * 8) return null;
  let value = 0;
  for (let at = start; at < start + size; at++) {
    const bit = ((bits[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
    value = value * 2 + bit;
  }
  return value;
}

const SET_BITS = Uint8Array.from(
  { length: 256 },
  (_, byte) => byte.toString(2).replaceAll('0', '').length,
);

export function countSet(bits: Uint8Array): number {
  let set = 0;
  for (const byte of bits) set += SET_BITS[byte] ?? 0;
  return set;
}

/** An index or size as written: a whole number, or the digits of one. Null: neither. */
export function wholeNumber(value: JsonValue | undefined): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : null;
  if (typeof value !== 'string' || !/^(0|[1-9]\d{0,14})$/.test(value)) return null;
  return Number(value);
}
