import { BADGE_LIMITS } from '../limits.ts';
import { damaged, unsupported } from '../refusal.ts';

export interface SvgTag {
  /** With its prefix, as written. */
  readonly name: string;
  /** By name with prefix; values as written, for `resolved`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

export interface SvgSink {
  open(tag: SvgTag): void;
  close(name: string): void;
  /** A piece of text as written, for `resolved`, or a CDATA section. */
  text(text: string, cdata: boolean): void;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The character that a reference such as `&amp;`, `&#233;` or `&#xE9;` stands for. */
function characterOf(name: string): string {
  if (Object.hasOwn(NAMED, name)) return NAMED[name] ?? '';
  const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  const point = code?.[1] === undefined ? Number(code?.[2]) : Number.parseInt(code[1], 16);
  if (point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff))
    return String.fromCodePoint(point);
  throw damaged(`The picture uses “&${name.slice(0, 20)};”, which XML does not know.`);
}

/** Text with the five entities of XML and character references resolved; any other would be defined in a DTD, which is not read. */
export function resolved(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.slice(at, at + 12).indexOf(';');
    if (end < 0) throw damaged('The picture has a “&” that stands for nothing.');
    parts.push(text.slice(from, at), characterOf(text.slice(at + 1, at + end)));
    from = at + end + 1;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;
/** Ends a name: space, `/`, `>`, `=`, quotes, `<`, or the end of the text. */
const endsName = (code: number): boolean =>
  Number.isNaN(code) || isSpace(code) || '/>=<"\''.includes(String.fromCharCode(code));

/**
 * SVG as XML, in one pass over the text: tags must match, nothing is fetched, no document type definition is read. A
 * DOCTYPE that only names the standard one is passed over, as nearly all old SVG files have it; one that defines anything itself is refused.
 */
export class SvgScanner {
  readonly #text: string;
  readonly #sink: SvgSink;
  readonly #stack: string[] = [];
  #at = 0;
  #parts = 0;
  #seenRoot = false;

  constructor(text: string, sink: SvgSink) {
    this.#text = text;
    this.#sink = sink;
  }

  run(): void {
    const text = this.#text;
    while (this.#at < text.length) {
      const next = text.indexOf('<', this.#at);
      const end = next < 0 ? text.length : next;
      if (end > this.#at) this.#characters(text.slice(this.#at, end));
      if (next < 0) break;
      this.#at = next;
      this.#markup();
    }
    const open = this.#stack.at(-1);
    if (open !== undefined) throw damaged(`The picture is cut off within “${open}”.`);
    if (!this.#seenRoot) throw damaged('The picture is empty.');
  }

  #characters(text: string): void {
    if (this.#stack.length > 0) this.#sink.text(text, false);
    else if (text.trim() !== '') throw damaged('There is text outside of the picture.');
  }

  #markup(): void {
    const text = this.#text;
    const at = this.#at;
    if (text.startsWith('<!--', at)) this.#at = this.#after('-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) {
      const end = this.#after(']]>', at + 9);
      if (this.#stack.length === 0) throw damaged('There is text outside of the picture.');
      this.#sink.text(text.slice(at + 9, end - 3), true);
      this.#at = end;
    } else if (text.startsWith('<?', at)) this.#at = this.#after('?>', at + 2);
    else if (text.startsWith('<!', at)) this.#docType();
    else if (text.startsWith('</', at)) this.#closeTag();
    else this.#openTag();
  }

  #after(end: string, from: number): number {
    const found = this.#text.indexOf(end, from);
    if (found < 0) throw damaged('The picture is cut off.');
    return found + end.length;
  }

  /** `<!DOCTYPE svg PUBLIC "…" "…">`, short and without a square bracket, in which definitions would stand. */
  #docType(): void {
    const end = this.#text.indexOf('>', this.#at);
    const declared = this.#text.slice(this.#at, end);
    const plain = /^<!DOCTYPE\s[^<[]{1,500}$/i.test(declared);
    if (end < 0 || !plain || this.#seenRoot)
      throw unsupported(
        'The picture defines entities of its own (a DTD), which attackers like to do and badges never need.',
        'Ask the issuer for the badge as PNG or JSON.',
      );
    this.#at = end + 1;
  }

  #name(): string {
    const from = this.#at;
    while (!endsName(this.#text.charCodeAt(this.#at))) this.#at++;
    if (this.#at === from) throw damaged('A tag in the picture is broken.');
    return this.#text.slice(from, this.#at);
  }

  #space(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
  }

  #closeTag(): void {
    this.#at += 2;
    const name = this.#name();
    this.#space();
    if (this.#text[this.#at] !== '>') throw damaged('A tag in the picture is broken.');
    this.#at++;
    const open = this.#stack.pop();
    if (open !== name)
      throw damaged(`The picture closes “${name}” where “${open ?? 'nothing'}” is open.`);
    this.#sink.close(name);
  }

  #openTag(): void {
    const from = this.#at++;
    const name = this.#name();
    if (this.#stack.length === BADGE_LIMITS.svgDepth)
      throw unsupported('The picture is nested too deeply.');
    const attributes = this.#attributes();
    this.#parts += 1 + attributes.size;
    if (this.#parts > BADGE_LIMITS.svgParts)
      throw unsupported('The picture is made of too many parts.');
    const empty = this.#text[this.#at] === '/';
    if (empty) this.#at++;
    if (this.#text[this.#at] !== '>') throw damaged('A tag in the picture is broken.');
    this.#at++;
    if (this.#stack.length === 0 && this.#seenRoot)
      throw damaged('The picture goes on after its end.');
    this.#seenRoot = true;
    this.#sink.open({ name, attributes, from, to: this.#at });
    if (empty) this.#sink.close(name);
    else this.#stack.push(name);
  }

  #attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      const before = this.#at;
      this.#space();
      const next = this.#text[this.#at];
      if (next === '>' || next === '/') return attributes;
      if (this.#at === before) throw damaged('A tag in the picture is broken.');
      const name = this.#name();
      this.#space();
      if (this.#text[this.#at++] !== '=') throw damaged('A tag in the picture is broken.');
      this.#space();
      const quote = this.#text[this.#at++];
      const end = quote === '"' || quote === "'" ? this.#text.indexOf(quote, this.#at) : -1;
      if (end < 0) throw damaged('A tag in the picture is broken.');
      if (attributes.has(name) || attributes.size === BADGE_LIMITS.svgAttributes)
        throw damaged(
          `A tag in the picture has “${name.slice(0, 40)}” twice, or too many attributes.`,
        );
      attributes.set(name, this.#text.slice(this.#at, end));
      this.#at = end + 1;
    }
  }
}
