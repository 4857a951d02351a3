import { BADGE_LIMITS } from '../limits.ts';
import { damaged, tooLarge, unsupported, type Refusal } from '../refusal.ts';
import { exactly } from './numbers.ts';
import { pathOf, type Step } from './path.ts';

interface Open {
  /** Keys met in an object; null: a list. */
  readonly keys: Set<string> | null;
  key: string;
  index: number;
  expectsKey: boolean;
}

/** Keys by which JavaScript objects reach their prototype. No badge has a field so called; a copied object must not be changed by one. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__']);

const QUOTE = 34;
const BACKSLASH = 92;

/** Just after the closing quote of the string that begins at `from`, or -1. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return -1;
}

/**
 * Bounds JSON before it is parsed, so that neither depth nor number of values can exhaust anything, and refuses
 * what would be read differently by different programs (I-JSON, RFC 7493): the same key twice, broken characters, `__proto__`.
 * Whether it is JSON at all is left to `JSON.parse`.
 *
 * @returns departures that are bearable
 */
export function checkJson(text: string): string[] {
  if (Buffer.byteLength(text) > BADGE_LIMITS.credentialBytes)
    throw tooLarge('The credential', BADGE_LIMITS.credentialBytes);
  const check = new JsonCheck(text);
  check.run();
  return check.warnings;
}

class JsonCheck {
  readonly warnings: string[] = [];
  readonly #text: string;
  readonly #open: Open[] = [];
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    const text = this.#text;
    for (let at = 0; at < text.length;) {
      switch (text[at]) {
        case '{':
        case '[':
          this.#begin(text[at] === '{');
          break;
        case '}':
        case ']':
          this.#open.pop();
          break;
        case ',':
          this.#next();
          break;
        case '"': {
          const end = stringEnd(text, at);
          if (end < 0) return;
          this.#string(text.slice(at, end));
          at = end;
          continue;
        }
        default: {
          const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
          number.lastIndex = at;
          const found = number.exec(text)?.[0];
          if (found !== undefined) {
            this.#number(found);
            at += found.length;
            continue;
          }
        }
      }
      at++;
    }
  }

  #path(): string {
    return pathOf(this.#open.map((open): Step => (open.keys === null ? open.index : open.key)));
  }

  #value(): void {
    if (++this.#values > BADGE_LIMITS.jsonValues)
      throw beyond(`The credential holds more than ${BADGE_LIMITS.jsonValues} values.`);
  }

  #begin(object: boolean): void {
    this.#value();
    if (this.#open.length === BADGE_LIMITS.jsonDepth)
      throw beyond(`The credential is nested more than ${BADGE_LIMITS.jsonDepth} levels deep.`);
    this.#open.push({ keys: object ? new Set() : null, key: '', index: 0, expectsKey: object });
  }

  #next(): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    open.index++;
    open.expectsKey = open.keys !== null;
  }

  #string(literal: string): void {
    const value = literal.includes('\\') ? unescaped(literal) : literal.slice(1, -1);
    if (value === null) return;
    if (!value.isWellFormed() || value.includes('\0'))
      throw damaged(`There are broken characters in the credential, at ${this.#path()}.`);
    const open = this.#open.at(-1);
    if (open?.keys && open.expectsKey) this.#key(open, value);
    else this.#value();
  }

  #key(open: Open, key: string): void {
    open.key = key;
    open.expectsKey = false;
    if (FORBIDDEN_KEYS.has(key))
      throw unsupported(`A field of the credential is called “${key}”, at ${this.#path()}.`);
    if (open.keys?.has(key))
      throw unsupported(
        `The field ${this.#path()} stands twice in the credential, so that programs would read it differently.`,
      );
    open.keys?.add(key);
  }

  #number(literal: string): void {
    this.#value();
    if (exactly(literal)) return;
    if (!Number.isFinite(Number(literal)))
      throw unsupported(`The number at ${this.#path()} is beyond what can be read.`);
    this.warnings.push(`The number at ${this.#path()} has more digits than can be kept.`);
  }
}

const beyond = (what: string): Refusal =>
  unsupported(what, 'No real badge is built like this: ask the issuer for another copy.');

/** The value of a string literal, or null where it is no JSON. */
function unescaped(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : null;
  } catch {
    // No JSON string: what is wrong with it is said where the whole text is parsed.
    return null;
  }
}
