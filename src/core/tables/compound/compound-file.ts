/** The file is no compound file that can be followed; `circular`: it would lead a reader in circles. */
export class CompoundError extends Error {
  readonly circular: boolean;

  constructor(message: string, circular = false) {
    super(message);
    this.circular = circular;
  }
}

interface DirectoryEntry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

const END_OF_CHAIN = 0xfffffffe;
const MINI_CUTOFF = 4096;
const MINI_SECTOR = 64;

/** The container of old Office files and of password-protected new ones: a small file system. Source: [MS-CFB]. */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #fat: Uint32Array;
  readonly #miniFat: Uint32Array;
  readonly #entries: readonly DirectoryEntry[];
  readonly #miniStream: Buffer;

  /** Throws CompoundError where chains of sectors run out of the file or in circles. */
  constructor(bytes: Buffer) {
    if (bytes.length < 512) throw new CompoundError('It is cut off.');
    this.#bytes = bytes;
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new CompoundError('Its header makes no sense.');
    this.#sectorSize = 1 << shift;
    this.#fat = this.#readFat();
    const directory = this.#chain(bytes.readUInt32LE(48));
    this.#entries = readDirectory(directory);
    this.#miniFat = words(this.#chain(bytes.readUInt32LE(60)));
    const root = this.#entries[0];
    this.#miniStream = root ? this.#chain(root.start) : Buffer.alloc(0);
  }

  has(name: string): boolean {
    return this.#entries.some((entry) => entry.name.toLowerCase() === name.toLowerCase());
  }

  /** The content of a stream; undefined where there is none of that name. */
  stream(name: string): Buffer | undefined {
    const entry = this.#entries.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (entry === undefined) return undefined;
    if (entry.size >= MINI_CUTOFF) return this.#chain(entry.start).subarray(0, entry.size);
    const parts: Buffer[] = [];
    let sector = entry.start;
    for (let left = this.#miniFat.length; sector < END_OF_CHAIN && left >= 0; left--) {
      parts.push(this.#miniStream.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR));
      sector = this.#miniFat[sector] ?? END_OF_CHAIN;
    }
    return Buffer.concat(parts).subarray(0, entry.size);
  }

  #sector(index: number): Buffer {
    const at = (index + 1) * this.#sectorSize;
    if (at >= this.#bytes.length) throw new CompoundError('It is cut off.');
    return this.#bytes.subarray(at, at + this.#sectorSize);
  }

  #readFat(): Uint32Array {
    const sectors: number[] = [];
    for (let at = 76; at < 512; at += 4) sectors.push(this.#bytes.readUInt32LE(at));
    const perSector = this.#sectorSize / 4 - 1;
    let next = this.#bytes.readUInt32LE(68);
    const most = Math.ceil(this.#bytes.length / this.#sectorSize);
    for (let count = 0; next < END_OF_CHAIN - 1 && count < most; count++) {
      const list = words(this.#sector(next));
      sectors.push(...list.subarray(0, perSector));
      next = list[perSector] ?? END_OF_CHAIN;
    }
    const used = sectors.filter((sector) => sector < END_OF_CHAIN - 1).slice(0, most);
    return words(Buffer.concat(used.map((sector) => this.#sector(sector))));
  }

  #chain(start: number): Buffer {
    const parts: Buffer[] = [];
    let sector = start;
    for (let left = this.#fat.length; sector < END_OF_CHAIN - 1; left--) {
      if (left < 0) throw new CompoundError('Its table of sectors runs in circles.', true);
      parts.push(this.#sector(sector));
      sector = this.#fat[sector] ?? END_OF_CHAIN;
    }
    return Buffer.concat(parts);
  }
}

function words(bytes: Buffer): Uint32Array {
  const result = new Uint32Array(Math.floor(bytes.length / 4));
  for (let i = 0; i < result.length; i++) result[i] = bytes.readUInt32LE(i * 4);
  return result;
}

function readDirectory(bytes: Buffer): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = Math.min(64, bytes.readUInt16LE(at + 64));
    const name = bytes.toString('utf16le', at, at + Math.max(0, length - 2));
    entries.push({ name, start: bytes.readUInt32LE(at + 116), size: bytes.readUInt32LE(at + 120) });
  }
  return entries;
}
