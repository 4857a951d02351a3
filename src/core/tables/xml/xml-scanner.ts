import { LIMITS } from '../limits.ts';
import { byteText } from './xml-text.ts';

/** The text is no well-formed XML, or not such as workbooks are made of. */
export class XmlError extends Error {
  readonly kind: 'malformed' | 'entities' | 'large';

  constructor(kind: 'malformed' | 'entities' | 'large', message: string) {
    super(message);
    this.kind = kind;
  }
}

/** What a reader of XML hears. Names come without their namespace prefix; an empty element is opened and closed. */
export interface XmlSink {
  open(name: string, tag: XmlScanner): void;
  close(name: string): void;
  /** A piece of text; an element's text may come in several. `raw`: from CDATA, holding no entities. */
  text(bytes: Uint8Array, from: number, to: number, raw: boolean): void;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const COLON = 58;
const DOUBLE = 34;
const SINGLE = 39;
const BANG = 33;
const QUESTION = 63;

/** Names worth keeping; a workbook uses some dozens. */
const MOST_NAMES = 1024;

const isSpace = (byte: number): boolean => byte <= 32;

/**
 * XML straight from UTF-8 bytes as they are inflated, without making a string per tag: the sheet of a large workbook is
 * tens of megabytes of `<c r="A1"><v>1</v></c>`. Checks that tags match; refuses document type definitions, so
 * there are no entities but the five of XML and character references.
 */
export class XmlScanner {
  /** The bytes that `attributes` points into; valid only during `open`. */
  bytes: Uint8Array = new Uint8Array(0);
  /** Fours per attribute of the open tag: name from, name to, value from, value to. */
  readonly attributes = new Int32Array(LIMITS.xmlAttributes * 4);
  attributeCount = 0;
  readonly #sink: XmlSink;
  readonly #stack: string[] = [];
  readonly #shortNames = new Map<number, string>();
  #rest: Uint8Array = new Uint8Array(0);
  #seenRoot = false;
  #name = '';

  constructor(sink: XmlSink) {
    this.#sink = sink;
  }

  /** Takes the next bytes; what is incomplete at their end waits for the next call. */
  push(chunk: Uint8Array): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    this.bytes = bytes;
    const done = this.#scan(bytes);
    this.#rest = bytes.subarray(done);
  }

  /** Says that there is no more; throws XmlError where the document is not complete. */
  end(): void {
    const open = this.#stack.at(-1);
    if (open !== undefined) throw new XmlError('malformed', `It ends within “${open}”.`);
    if (!this.#seenRoot) throw new XmlError('malformed', 'It holds no data.');
  }

  /** The value of an attribute by its name (without prefix, unless `prefixed`), or undefined. */
  attribute(name: string, prefixed = false): string | undefined {
    const { bytes, attributes } = this;
    for (let i = 0; i < this.attributeCount * 4; i += 4) {
      const from = attributes[i] ?? 0;
      const to = attributes[i + 1] ?? 0;
      const local = to - name.length;
      if (local < from || (prefixed ? bytes[local - 1] !== COLON : local !== from)) continue;
      let same = true;
      for (let k = 0; same && k < name.length; k++) same = bytes[local + k] === name.charCodeAt(k);
      if (same) return byteText(bytes, attributes[i + 2] ?? 0, attributes[i + 3] ?? 0);
    }
    return undefined;
  }

  /** All attributes of the open tag by their names without prefix. */
  allAttributes(): ReadonlyMap<string, string> {
    const all = new Map<string, string>();
    for (let i = 0; i < this.attributeCount * 4; i += 4) {
      const [from = 0, to = 0, valueFrom = 0, valueTo = 0] = this.attributes.subarray(i, i + 4);
      const name = byteText(this.bytes, from, to);
      all.set(name.slice(name.indexOf(':') + 1), byteText(this.bytes, valueFrom, valueTo));
    }
    return all;
  }

  /** Gives the place up to which `bytes` was used. */
  #scan(bytes: Uint8Array): number {
    const end = bytes.length;
    let at = 0;
    for (;;) {
      const from = at;
      while (at < end && bytes[at] !== LT) at++;
      if (at === end) return this.#textAtEnd(bytes, from);
      if (at > from && this.#stack.length > 0) this.#sink.text(bytes, from, at, false);
      const next = bytes[at + 1];
      const after =
        next === SLASH
          ? this.#closeTag(bytes, at + 2)
          : next === BANG
            ? this.#declaration(bytes, at)
            : next === QUESTION
              ? after2(indexOf(bytes, at + 2, QUESTION, GT))
              : this.#openTag(bytes, at + 1);
      if (after < 0) {
        if (end - at > LIMITS.xmlTagBytes)
          throw new XmlError('large', 'It holds a tag of more than a megabyte.');
        return at;
      }
      at = after;
    }
  }

  /** Text that reaches the end of the chunk: waits, unless it is long; then all but a possible half entity goes out. */
  #textAtEnd(bytes: Uint8Array, from: number): number {
    if (this.#stack.length === 0) return bytes.length;
    if (bytes.length - from < 65_536) return from;
    const amp = bytes.lastIndexOf(38);
    const to = amp >= from && bytes.length - amp < 16 ? amp : bytes.length;
    this.#sink.text(bytes, from, to, false);
    return to;
  }

  #openTag(bytes: Uint8Array, start: number): number {
    const end = bytes.length;
    let at = start;
    let nameFrom = start;
    let code = 0;
    let byte = 0;
    for (; at < end; at++) {
      byte = bytes[at] ?? 0;
      if (byte === GT || byte === SLASH || isSpace(byte)) break;
      if (byte === COLON) {
        nameFrom = at + 1;
        code = 0;
      } else code = (code << 8) | byte;
    }
    if (at === end) return -1;
    const name = this.#nameOf(bytes, nameFrom, at, code);
    let count = 0;
    let empty = false;
    for (;;) {
      while (at < end && isSpace(bytes[at] ?? 0)) at++;
      if (at === end) return -1;
      byte = bytes[at] ?? 0;
      if (byte === GT) break;
      if (byte === SLASH) {
        empty = true;
        at++;
        continue;
      }
      const attributeFrom = at;
      while (at < end && bytes[at] !== EQUALS && !isSpace(bytes[at] ?? 0) && bytes[at] !== GT) at++;
      const attributeTo = at;
      while (at < end && isSpace(bytes[at] ?? 0)) at++;
      if (at === end) return -1;
      if (bytes[at] !== EQUALS) throw new XmlError('malformed', 'A tag in it is broken.');
      at++;
      while (at < end && isSpace(bytes[at] ?? 0)) at++;
      if (at === end) return -1;
      const quote = bytes[at] ?? 0;
      if (quote !== DOUBLE && quote !== SINGLE)
        throw new XmlError('malformed', 'A tag in it is broken.');
      const valueFrom = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (at === end) return -1;
      if (count === LIMITS.xmlAttributes)
        throw new XmlError('large', 'It holds a tag of too many attributes.');
      this.attributes[count * 4] = attributeFrom;
      this.attributes[count * 4 + 1] = attributeTo;
      this.attributes[count * 4 + 2] = valueFrom;
      this.attributes[count * 4 + 3] = at;
      count++;
      at++;
    }
    this.attributeCount = count;
    this.#begin(name, empty);
    return at + 1;
  }

  #begin(name: string, empty: boolean): void {
    if (this.#stack.length === 0) {
      if (this.#seenRoot) throw new XmlError('malformed', 'It goes on after its end.');
      this.#seenRoot = true;
    }
    if (this.#stack.length >= LIMITS.xmlDepth)
      throw new XmlError('large', 'Its parts are nested too deeply.');
    this.#sink.open(name, this);
    if (empty) this.#sink.close(name);
    else this.#stack.push(name);
  }

  #closeTag(bytes: Uint8Array, start: number): number {
    const end = bytes.length;
    let at = start;
    let nameFrom = start;
    let nameTo = -1;
    let code = 0;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === GT) break;
      if (byte === COLON) {
        nameFrom = at + 1;
        code = 0;
      } else if (isSpace(byte)) {
        if (nameTo < 0) nameTo = at;
      } else code = (code << 8) | byte;
    }
    if (at === end) return -1;
    const name = this.#nameOf(bytes, nameFrom, nameTo < 0 ? at : nameTo, code);
    const open = this.#stack.pop();
    if (open !== name)
      throw new XmlError('malformed', `It closes “${name}” where “${open ?? 'nothing'}” is open.`);
    this.#sink.close(name);
    return at + 1;
  }

  /** Comment, CDATA or document type definition. */
  #declaration(bytes: Uint8Array, at: number): number {
    if (bytes.length < at + 9) return -1;
    this.#name = byteText(bytes, at + 2, at + 9);
    if (this.#name.startsWith('--')) {
      const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('-->', at + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (this.#name === '[CDATA[') {
      const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(']]>', at + 9);
      if (end < 0) return -1;
      if (this.#stack.length > 0 && end > at + 9) this.#sink.text(bytes, at + 9, end, true);
      return end + 3;
    }
    throw new XmlError(
      'entities',
      'It defines entities of its own, which workbooks never do and attackers like to.',
    );
  }

  #nameOf(bytes: Uint8Array, from: number, to: number, code: number): string {
    if (to - from > 4) return byteText(bytes, from, to);
    const known = this.#shortNames.get(code);
    if (known !== undefined) return known;
    const name = byteText(bytes, from, to);
    if (name === '') throw new XmlError('malformed', 'A tag in it has no name.');
    if (this.#shortNames.size < MOST_NAMES) this.#shortNames.set(code, name);
    return name;
  }
}

const after2 = (at: number): number => (at < 0 ? -1 : at + 2);

function indexOf(bytes: Uint8Array, from: number, first: number, second: number): number {
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (bytes[at + 1] === second) return at;
    if (at + 1 >= bytes.length) return -1;
  }
  return -1;
}
