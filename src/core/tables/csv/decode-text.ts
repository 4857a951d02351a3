import { isUtf8 } from 'node:buffer';
import { detectDoubleByte } from './double-byte.ts';
import { detectSingleByte } from './single-byte.ts';

export interface DecodedText {
  /** UTF-8 without a mark. */
  readonly bytes: Buffer;
  /** As a person knows it: `UTF-8`, `Windows-1252`, `Shift-JIS`. */
  readonly encoding: string;
  /** Characters that could not be read and stand as �. */
  readonly broken: number;
}

const SAMPLE = 256 * 1024;
const PIECE = 1 << 20;

/** Finds the encoding of a text by its mark, by being valid UTF-8, or by what its bytes would say, and gives it as UTF-8. */
export function decodeText(bytes: Buffer): DecodedText {
  const mark = marked(bytes);
  if (mark?.label === 'utf-8') return utf8(bytes.subarray(3));
  if (mark) return transcode(bytes.subarray(2), mark.label, mark.name);
  const wide = unmarkedUtf16(bytes);
  if (wide) return transcode(bytes, wide.label, wide.name);
  if (isUtf8(bytes)) return { bytes, encoding: 'UTF-8', broken: 0 };
  const sample = sampleAroundHighBytes(bytes);
  if (mostlyUtf8(sample)) return utf8(bytes);
  const found = detectDoubleByte(sample) ?? detectSingleByte(sample);
  return transcode(bytes, found.label, found.name);
}

function utf8(bytes: Buffer): DecodedText {
  if (isUtf8(bytes)) return { bytes, encoding: 'UTF-8', broken: 0 };
  return transcode(bytes, 'utf-8', 'UTF-8');
}

function marked(bytes: Buffer): { label: string; name: string } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { label: 'utf-8', name: 'UTF-8' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', name: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', name: 'UTF-16' };
  return null;
}

/** Separators, digits and line ends are ASCII in any table, so UTF-16 has a zero in many even or many odd places. */
function unmarkedUtf16(bytes: Buffer): { label: string; name: string } | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.1 && even < odd / 10) return { label: 'utf-16le', name: 'UTF-16' };
  if (even > pairs * 0.1 && odd < even / 10) return { label: 'utf-16be', name: 'UTF-16' };
  return null;
}

/** The part of a large file that tells most: from a little before its first byte beyond ASCII. */
function sampleAroundHighBytes(bytes: Buffer): Buffer {
  if (bytes.length <= SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const line = bytes.lastIndexOf(10, Math.max(0, first));
  return bytes.subarray(Math.max(0, line), Math.max(0, line) + SAMPLE);
}

/** UTF-8 in which something cut or spoilt a few characters: whole sequences far outnumber broken ones. */
function mostlyUtf8(sample: Buffer): boolean {
  const text = sample.toString('utf8');
  let whole = 0;
  let broken = 0;
  for (const char of text) {
    if (char === '\uFFFD') broken++;
    else if (char > '\u007F') whole++;
  }
  return whole > broken * 5;
}

function transcode(bytes: Buffer, label: string, name: string): DecodedText {
  const decoder = new TextDecoder(label);
  const pieces: Buffer[] = [];
  let broken = 0;
  for (let at = 0; at <= bytes.length; at += PIECE) {
    const last = at + PIECE > bytes.length;
    const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: !last });
    for (let i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) broken++;
    pieces.push(Buffer.from(text, 'utf8'));
  }
  return { bytes: Buffer.concat(pieces), encoding: name, broken };
}
