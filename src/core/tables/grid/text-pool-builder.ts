import { SEGMENT_BYTES, type TextPoolData } from './text-pool.ts';

/** Writing side of a pool: collects UTF-8 texts; `intern` gives equal texts one index, `append` always a new one. */
export class TextPoolBuilder {
  readonly #segments: Buffer<ArrayBuffer>[] = [];
  #used = 0;
  #starts = new Uint32Array(1024);
  #lengths = new Uint32Array(1024);
  #count = 0;
  #bytes = 0;
  #table = new Int32Array(4096).fill(-1);

  get count(): number {
    return this.#count;
  }

  /** Bytes of all texts held, for the limit on memory. */
  get bytes(): number {
    return this.#bytes;
  }

  lengthOf(index: number): number {
    return this.#lengths[index] ?? 0;
  }

  textOf(index: number): string {
    const start = this.#starts[index] ?? 0;
    const at = start % SEGMENT_BYTES;
    const segment = this.#segments[Math.floor(start / SEGMENT_BYTES)];
    return segment?.toString('utf8', at, at + this.lengthOf(index)) ?? '';
  }

  /** Copies `source[from, to)` as a text of its own; at most SEGMENT_BYTES long. Gives its index. */
  append(source: Uint8Array, from: number, to: number): number {
    const length = to - from;
    const segment = this.#reserve(length);
    if (length < 24) {
      for (let i = 0; i < length; i++) segment[this.#used + i] = source[from + i] ?? 0;
    } else {
      segment.set(source.subarray(from, to), this.#used);
    }
    return this.#commit(length);
  }

  /** The index of the text `source[from, to)`, added only where it is new. */
  intern(source: Uint8Array, from: number, to: number): number {
    if (this.#count * 2 >= this.#table.length) this.#rehash();
    const mask = this.#table.length - 1;
    let slot = hash(source, from, to) & mask;
    for (;;) {
      const index = this.#table[slot] ?? -1;
      if (index < 0) {
        const added = this.append(source, from, to);
        this.#table[slot] = added;
        return added;
      }
      if (this.#equals(index, source, from, to)) return index;
      slot = (slot + 1) & mask;
    }
  }

  internText(text: string): number {
    const bytes = Buffer.from(text, 'utf8');
    return this.intern(bytes, 0, bytes.length);
  }

  finish(): TextPoolData {
    const last = this.#segments.length - 1;
    return {
      segments: this.#segments.map((segment, i) =>
        i === last ? new Uint8Array(segment.subarray(0, this.#used)) : segment,
      ),
      starts: this.#starts.slice(0, this.#count),
      lengths: this.#lengths.slice(0, this.#count),
    };
  }

  #reserve(length: number): Buffer<ArrayBuffer> {
    if (this.#segments.length === 0 || this.#used + length > SEGMENT_BYTES) {
      this.#segments.push(Buffer.from(new ArrayBuffer(SEGMENT_BYTES)));
      this.#used = 0;
    }
    const segment = this.#segments.at(-1);
    if (segment === undefined || length > SEGMENT_BYTES) {
      throw new RangeError('a text is longer than a segment');
    }
    return segment;
  }

  #commit(length: number): number {
    if (this.#count === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#lengths = grown(this.#lengths);
    }
    this.#starts[this.#count] = (this.#segments.length - 1) * SEGMENT_BYTES + this.#used;
    this.#lengths[this.#count] = length;
    this.#used += length;
    this.#bytes += length;
    return this.#count++;
  }

  #equals(index: number, source: Uint8Array, from: number, to: number): boolean {
    if (this.#lengths[index] !== to - from) return false;
    const start = this.#starts[index] ?? 0;
    const segment = this.#segments[Math.floor(start / SEGMENT_BYTES)];
    if (segment === undefined) return false;
    const at = start % SEGMENT_BYTES;
    for (let i = 0; i < to - from; i++) if (segment[at + i] !== source[from + i]) return false;
    return true;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 4).fill(-1);
    const mask = table.length - 1;
    for (const index of this.#table) {
      if (index < 0) continue;
      const start = this.#starts[index] ?? 0;
      const segment = this.#segments[Math.floor(start / SEGMENT_BYTES)] ?? new Uint8Array();
      const at = start % SEGMENT_BYTES;
      let slot = hash(segment, at, at + (this.#lengths[index] ?? 0)) & mask;
      while ((table[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      table[slot] = index;
    }
    this.#table = table;
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** FNV-1a; long texts are sampled at their ends and length, equality is checked anyway. */
function hash(source: Uint8Array, from: number, to: number): number {
  let value = 0x811c9dc5 ^ (to - from);
  const head = Math.min(to, from + 64);
  for (let i = from; i < head; i++) value = Math.imul(value ^ (source[i] ?? 0), 0x01000193);
  for (let i = Math.max(head, to - 32); i < to; i++) {
    value = Math.imul(value ^ (source[i] ?? 0), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
