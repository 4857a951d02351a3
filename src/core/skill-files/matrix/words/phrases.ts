import { foldKey } from '#core/people/index.ts';

/** Case, accents, widths and spare blanks do not count when texts are looked up in the lists of words. */
export const plainKey = (text: string): string => foldKey(text).normalize('NFC');

const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\s'+/&.%#*-]+$/u;
const SPECIAL = /[\\^$.+?()[\]{}|/]/gu;
/** Letters of folded keys in scripts that put blanks between words. A wider class makes patterns slow to compile. */
const LETTER = 'a-z\u0370-\u052f';

/** One pattern for phrases separated by `|`. `*` stands for any ending; scripts without blanks match anywhere. */
export function phrases(...lists: readonly string[]): RegExp {
  const spaced: string[] = [];
  const anywhere: string[] = [];
  const parts = lists
    .flatMap((list) => list.split('|'))
    .map(plainKey)
    .filter((part) => part !== '')
    .sort((a, b) => b.length - a.length);
  for (const part of new Set(parts)) {
    const source = part.replace(SPECIAL, String.raw`\$&`).replaceAll('*', `[${LETTER}]*`);
    (SPACED.test(part) ? spaced : anywhere).push(source);
  }
  const words = `(?<![${LETTER}0-9])(?:${spaced.join('|')})(?![${LETTER}0-9])`;
  return new RegExp(anywhere.length > 0 ? `${words}|${anywhere.join('|')}` : words);
}

/** Words of a key: letters and digits; `%` and `#` are words of their own. */
export const wordsOf = (key: string): string[] => key.match(/[\p{L}\p{M}\p{N}]+|[%#]/gu) ?? [];

const MOST_REMEMBERED = 20_000;

/** A function of a text that remembers what it found: the texts of a sheet come back again and again. */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
