import { foldKey } from '#core/people/index.ts';

/** A word, number or sign of a question. */
export interface Token {
  /** As compared: without case and accents; "&" is "and". */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the next: blanks, and signs that mean nothing within a name. */
  readonly gap: string;
}

// A number only where no letter touches it ("3D" is a word); comparisons as one; any other sign by itself.
const TOKEN =
  /\d+(?:\.\d+)?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|[<>=≥≤⩾⩽]+|[^\s\p{L}\p{M}\p{N}.:?!…()[\]"'“”„«»’_‐‑–—-]/gu;

/** Hyphens, quotes, brackets and points are left out, so that "full-time" is "full time". */
export function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(TOKEN)];
  return found.map((match, at) => {
    const end = match.index + match[0].length;
    return {
      key: match[0] === '&' ? 'and' : foldKey(match[0]),
      start: match.index,
      end,
      gap: text.slice(end, found[at + 1]?.index ?? text.length),
    };
  });
}

const PLAIN = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** The text as phrases are looked up: its tokens with a blank between. Libraries have a hundred thousand names. */
export const phraseKey = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase().replaceAll('-', ' ')
    : tokensOf(text)
        .map(({ key }) => key)
        .join(' ');
