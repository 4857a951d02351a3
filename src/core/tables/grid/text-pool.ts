/** All texts of one file as UTF-8 in a few large buffers: transferable between threads, decoded only when asked for. */
export interface TextPoolData {
  readonly segments: readonly Uint8Array<ArrayBuffer>[];
  /** Where text `i` begins, counted over segments of SEGMENT_BYTES each. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
}

const SEGMENT_BITS = 22;
export const SEGMENT_BYTES = 1 << SEGMENT_BITS;

/** Reading side of a pool. A text is decoded once and then shared by every cell that holds it. */
export class TextPool {
  readonly #segments: readonly Buffer[];
  readonly #starts: Uint32Array;
  readonly #lengths: Uint32Array;
  readonly #decoded: (string | undefined)[] = [];

  constructor(data: TextPoolData) {
    this.#segments = data.segments.map((part) =>
      Buffer.from(part.buffer, part.byteOffset, part.byteLength),
    );
    this.#starts = data.starts;
    this.#lengths = data.lengths;
  }

  get(index: number): string {
    const known = this.#decoded[index];
    if (known !== undefined) return known;
    const start = this.#starts[index] ?? 0;
    const at = start & (SEGMENT_BYTES - 1);
    const segment = this.#segments[start >>> SEGMENT_BITS];
    const text = segment?.toString('utf8', at, at + (this.#lengths[index] ?? 0)) ?? '';
    this.#decoded[index] = text;
    return text;
  }
}
