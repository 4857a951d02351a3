const AMP = 38;
const CR = 13;
const UNDERSCORE = 95;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Bytes as text, with the entities of XML resolved. For names and attributes. */
export function byteText(bytes: Uint8Array, from: number, to: number): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8');
  return text.includes('&') ? resolveEntities(text) : text;
}

/** `&amp;`, `&#233;`, `&#xE9;`; anything else that begins with & is left as it stands. */
export function resolveEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,8})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Excel's own escape for characters XML cannot hold: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export const resolveExcelEscapes = (text: string): string =>
  text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** Gathers the text of one element from its pieces, as UTF-8. Line ends become single line feeds. */
export class XmlTextBuffer {
  bytes: Buffer = Buffer.allocUnsafe(4096);
  length = 0;
  #limit: number;
  /** Bytes that did not fit under the limit. */
  overflow = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  clear(): void {
    this.length = 0;
    this.overflow = 0;
  }

  append(source: Uint8Array, from: number, to: number, raw: boolean): void {
    for (let at = from; at < to; at++) {
      const byte = source[at];
      if ((byte === AMP && !raw) || byte === CR) {
        this.#copy(source, from, at);
        this.#appendSlow(source, at, to, raw);
        return;
      }
    }
    this.#copy(source, from, to);
  }

  /** Resolves Excel's escapes where `_x` occurs; call once the text is complete. */
  finishExcelText(): void {
    for (let at = 0; at + 6 < this.length; at++) {
      if (this.bytes[at] !== UNDERSCORE || this.bytes[at + 1] !== 120) continue;
      const text = this.bytes.toString('utf8', 0, this.length);
      const resolved = resolveExcelEscapes(text).replaceAll(/\r\n?/g, '\n');
      this.length = 0;
      const encoded = Buffer.from(resolved, 'utf8');
      this.#copy(encoded, 0, encoded.length);
      return;
    }
  }

  toText(): string {
    return this.bytes.toString('utf8', 0, this.length);
  }

  #appendSlow(source: Uint8Array, from: number, to: number, raw: boolean): void {
    const piece = Buffer.from(source.buffer, source.byteOffset + from, to - from).toString('utf8');
    const text = piece.replaceAll(/\r\n?/g, '\n');
    const encoded = Buffer.from(raw ? text : resolveEntities(text), 'utf8');
    this.#copy(encoded, 0, encoded.length);
  }

  #copy(source: Uint8Array, from: number, to: number): void {
    let end = to;
    if (this.length + to - from > this.#limit) {
      end = from + Math.max(0, this.#limit - this.length);
      this.overflow += to - end;
    }
    const needed = this.length + end - from;
    if (needed > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    if (end - from < 24) {
      for (let i = from, at = this.length; i < end; i++, at++) this.bytes[at] = source[i] ?? 0;
    } else this.bytes.set(source.subarray(from, end), this.length);
    this.length = needed;
  }
}
