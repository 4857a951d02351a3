/** One entry of a zip file as its central directory describes it. */
export interface ZipEntry {
  /** With forward slashes and without a leading one, whatever the file says. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly headerOffset: number;
}

/** The directory cannot be made sense of; the message says what is wrong with it. */
export class ZipError extends Error {}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_32 = 0xffffffff;

interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
  /** Bytes that stand before the archive proper; every offset in it counts from there. */
  readonly shift: number;
}

/** Reads the central directory, inflating nothing. Source: APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16. */
export function readZipDirectory(bytes: Buffer, maxEntries: number): ZipEntry[] {
  const place = findDirectory(bytes);
  if (place.count > maxEntries) throw new ZipError(`It holds ${place.count} parts.`);
  const entries: ZipEntry[] = [];
  let at = place.offset;
  for (let i = 0; i < place.count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) {
      throw new ZipError('Its table of contents is cut off.');
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const commentLength = bytes.readUInt16LE(at + 32);
    entries.push(readEntry(bytes, at, nameLength, extraLength, place.shift));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Where the data of an entry begins, by its own header (whose extra field may differ from the directory's). */
export function dataOffset(bytes: Buffer, entry: ZipEntry): number {
  const at = entry.headerOffset;
  if (at < 0 || at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) {
    throw new ZipError(`Its part “${entry.name}” is not where the table of contents says.`);
  }
  return at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
}

function readEntry(
  bytes: Buffer,
  at: number,
  nameLength: number,
  extraLength: number,
  shift: number,
): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8);
  let compressedSize = bytes.readUInt32LE(at + 20);
  let size = bytes.readUInt32LE(at + 24);
  let headerOffset = bytes.readUInt32LE(at + 42);
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  const extraEnd = Math.min(bytes.length, at + 46 + nameLength + extraLength);
  for (let extra = at + 46 + nameLength; extra + 4 <= extraEnd;) {
    const id = bytes.readUInt16LE(extra);
    const length = bytes.readUInt16LE(extra + 2);
    let value = extra + 4;
    const end = Math.min(extraEnd, value + length);
    const next = (current: number): number => {
      if (current !== MAX_32 || value + 8 > end) return current;
      value += 8;
      return Number(bytes.readBigUInt64LE(value - 8));
    };
    if (id === 1) {
      size = next(size);
      compressedSize = next(compressedSize);
      headerOffset = next(headerOffset);
    }
    extra += 4 + length;
  }
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (flags & 1) === 1,
    compressedSize,
    size,
    crc: bytes.readUInt32LE(at + 16),
    headerOffset: headerOffset + shift,
  };
}

function findDirectory(bytes: Buffer): DirectoryPlace {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes[at] !== 0x50 || bytes.readUInt32LE(at) !== END) continue;
    const large = findDirectory64(bytes, at);
    if (large) return large;
    const count = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 12);
    const offset = bytes.readUInt32LE(at + 16);
    if (startsDirectory(bytes, offset, count)) return { count, offset, shift: 0 };
    const actual = at - size;
    if (actual >= 0 && startsDirectory(bytes, actual, count)) {
      return { count, offset: actual, shift: actual - offset };
    }
  }
  throw new ZipError('Its table of contents is missing, as if the file were cut off.');
}

function findDirectory64(bytes: Buffer, end: number): DirectoryPlace | null {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== END_64_LOCATOR) return null;
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== END_64) return null;
  const count = Number(bytes.readBigUInt64LE(at + 32));
  const offset = Number(bytes.readBigUInt64LE(at + 48));
  return startsDirectory(bytes, offset, count) ? { count, offset, shift: 0 } : null;
}

const startsDirectory = (bytes: Buffer, offset: number, count: number): boolean =>
  count === 0
    ? offset <= bytes.length
    : offset + 46 <= bytes.length && bytes.readUInt32LE(offset) === CENTRAL;
