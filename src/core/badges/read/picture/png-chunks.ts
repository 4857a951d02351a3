import { crc32 } from 'node:zlib';
import { BADGE_LIMITS } from '../limits.ts';
import { damaged } from '../refusal.ts';

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

export const isPng = (bytes: Uint8Array): boolean =>
  bytes.length >= SIGNATURE.length && SIGNATURE.every((byte, index) => bytes[index] === byte);

export interface PngChunk {
  readonly type: string;
  /** Where it begins in the file: its length field. */
  readonly from: number;
  readonly to: number;
  readonly data: Uint8Array;
}

/**
 * The chunks of a PNG file up to its IEND, or to where it is cut off (PNG specification, section 5). A length that
 * reaches beyond the file ends the reading: nothing after it can be told apart.
 */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE.length;
  for (let count = 0; at + 12 <= bytes.length; count++) {
    if (count === BADGE_LIMITS.pngChunks) throw damaged('The picture is made of too many parts.');
    const length = view.getUint32(at);
    const to = at + 12 + length;
    if (to > bytes.length) return;
    const type = Buffer.from(bytes.buffer, bytes.byteOffset + at + 4, 4).toString('latin1');
    yield { type, from: at, to, data: bytes.subarray(at + 8, at + 8 + length) };
    if (type === 'IEND') return;
    at = to;
  }
}

/** Whether a chunk is as it was written, by its checksum. */
export function isWhole(bytes: Uint8Array, chunk: PngChunk): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return crc32(bytes.subarray(chunk.from + 4, chunk.to - 4)) === view.getUint32(chunk.to - 4);
}

/** A chunk as it stands in a file: length, type, data, checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}
