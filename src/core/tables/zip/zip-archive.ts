import { crc32, createInflateRaw } from 'node:zlib';
import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import { dataOffset, readZipDirectory, type ZipEntry, ZipError } from './zip-directory.ts';

const CHUNK = 256 * 1024;

/** A zip file in memory whose directory was checked before anything is inflated, and whose inflating is bounded. */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #context: ReadContext;
  readonly #byName = new Map<string, ZipEntry>();
  #inflated = 0;

  /** Throws Problem: FILE_DAMAGED where the directory is, FILE_TOO_LARGE where it lists too many parts. */
  constructor(bytes: Buffer, context: ReadContext) {
    this.#bytes = bytes;
    this.#context = context;
    let entries: ZipEntry[];
    try {
      entries = readZipDirectory(bytes, LIMITS.zipEntries);
    } catch (error) {
      if (error instanceof ZipError) throw context.damaged(error.message);
      throw error;
    }
    for (const entry of entries) {
      const key = entry.name.toLowerCase();
      if (!this.#byName.has(key)) this.#byName.set(key, entry);
    }
  }

  get names(): string[] {
    return [...this.#byName.values()].map((entry) => entry.name);
  }

  get entries(): ZipEntry[] {
    return [...this.#byName.values()];
  }

  /** Finds a part by name, whatever the case of its letters. */
  find(name: string): ZipEntry | undefined {
    return this.#byName.get(name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase());
  }

  /** The inflated part, chunk by chunk. `sheet` is for messages. */
  async *chunks(entry: ZipEntry, sheet?: string): AsyncGenerator<Buffer> {
    const raw = this.#raw(entry, sheet);
    let size = 0;
    let crc = 0;
    const count = (chunk: Buffer): void => {
      size += chunk.length;
      this.#inflated += chunk.length;
      crc = crc32(chunk, crc);
      this.#checkSize(size, raw.length, sheet);
    };
    if (entry.method === 0) {
      for (let at = 0; at < raw.length; at += CHUNK) {
        const chunk = raw.subarray(at, at + CHUNK);
        count(chunk);
        yield chunk;
      }
    } else {
      const inflate = createInflateRaw({ chunkSize: CHUNK });
      inflate.end(raw);
      try {
        for await (const chunk of inflate as AsyncIterable<Buffer>) {
          count(chunk);
          yield chunk;
        }
      } catch (error) {
        if (!isZlibError(error)) throw error;
        throw this.#context.damaged(`Its part “${entry.name}” cannot be unpacked.`, sheet);
      } finally {
        inflate.destroy();
      }
    }
    if (crc !== entry.crc && entry.crc !== 0) {
      this.#context.notes.add(
        `The part “${entry.name}” does not match its checksum; compare its values with the original.`,
      );
    }
  }

  /** A small part whole; throws Problem FILE_TOO_LARGE above LIMITS.xmlPartBytes. */
  async read(entry: ZipEntry): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of this.chunks(entry)) {
      size += chunk.length;
      if (size > LIMITS.xmlPartBytes) {
        throw this.#context.tooLarge(`Its part “${entry.name}” is larger than a workbook needs.`);
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  #raw(entry: ZipEntry, sheet?: string): Buffer {
    if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) {
      throw this.#context.damaged(
        `Its part “${entry.name}” is packed in a way Excel does not use.`,
        sheet,
      );
    }
    try {
      const start = dataOffset(this.#bytes, entry);
      return this.#bytes.subarray(start, start + entry.compressedSize);
    } catch (error) {
      if (error instanceof ZipError) throw this.#context.damaged(error.message, sheet);
      throw error;
    }
  }

  #checkSize(size: number, packed: number, sheet?: string): void {
    const bomb = size > LIMITS.zipRatioFrom && size > packed * LIMITS.zipRatio;
    if (bomb || size > LIMITS.zipEntryBytes || this.#inflated > LIMITS.zipTotalBytes) {
      throw this.#context.tooLarge(
        'It unpacks to far more than a workbook of its size holds.',
        sheet,
      );
    }
  }
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
