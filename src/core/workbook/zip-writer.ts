import type { FileHandle } from 'node:fs/promises';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  crc: number;
  packed: number;
  size: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day the format knows: the same content always gives the same file. */
const DATE = 0x21;

/** Writes a zip file entry by entry, packing off this thread and holding no more than what was last written. */
export class ZipWriter {
  readonly #file: FileHandle;
  readonly #entries: Entry[] = [];
  #position = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** A small entry at once. */
  async add(name: string, text: string): Promise<void> {
    const entry = await this.open(name);
    await entry.write(text);
    await entry.end();
  }

  /** An entry to be written piece by piece; it must end before the next one is opened. */
  async open(name: string): Promise<{ write(text: string): Promise<void>; end(): Promise<void> }> {
    const entry: Entry = {
      name: Buffer.from(name),
      at: this.#position,
      crc: 0,
      packed: 0,
      size: 0,
    };
    this.#entries.push(entry);
    await this.#put(header(LOCAL, entry));
    const packer = createDeflateRaw({ level: 6 });
    const packed: Buffer[] = [];
    packer.on('data', (chunk: Buffer) => packed.push(chunk));
    const flush = async (): Promise<void> => {
      const bytes = Buffer.concat(packed.splice(0));
      entry.packed += bytes.length;
      await this.#put(bytes);
    };
    return {
      write: async (text) => {
        const bytes = Buffer.from(text);
        entry.crc = crc32(bytes, entry.crc);
        entry.size += bytes.length;
        await packInto(packer, bytes);
        await flush();
      },
      end: async () => {
        await finish(packer);
        await flush();
        // The sizes are known now; a header that holds them is read by every program.
        await this.#file.write(header(LOCAL, entry), 0, null, entry.at);
      },
    };
  }

  /** Writes the directory. The file is whole after this. */
  async close(): Promise<void> {
    const from = this.#position;
    for (const entry of this.#entries) await this.#put(header(CENTRAL, entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(END, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#position - from, 12);
    end.writeUInt32LE(from, 16);
    await this.#put(end);
  }

  async #put(bytes: Buffer): Promise<void> {
    if (bytes.length === 0) return;
    await this.#file.write(bytes, 0, bytes.length, this.#position);
    this.#position += bytes.length;
  }
}

function header(signature: number, entry: Entry): Buffer {
  const isCentral = signature === CENTRAL;
  const fixed = Buffer.alloc(isCentral ? 46 : 30);
  fixed.writeUInt32LE(signature, 0);
  let at = 4;
  if (isCentral) at = fixed.writeUInt16LE(20, at);
  for (const value of [20, UTF8, DEFLATED, 0, DATE]) at = fixed.writeUInt16LE(value, at);
  for (const value of [entry.crc, entry.packed, entry.size]) at = fixed.writeUInt32LE(value, at);
  fixed.writeUInt16LE(entry.name.length, at);
  if (isCentral) fixed.writeUInt32LE(entry.at, 42);
  return Buffer.concat([fixed, entry.name]);
}

const packInto = (packer: DeflateRaw, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    packer.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

const finish = (packer: DeflateRaw): Promise<void> =>
  new Promise((resolve, reject) => {
    packer.once('end', resolve);
    packer.once('error', reject);
    packer.end();
  });
