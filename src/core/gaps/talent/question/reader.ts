import * as words from './phrases.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A question being read, a token at a time. Places are indexes of tokens; ends are exclusive. */
export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
}

export const readerOf = (text: string, vocabulary: Vocabulary): Reader => ({
  text,
  tokens: tokensOf(text),
  vocabulary,
});

/** How many tokens of one of these phrases stand here; 0: none does. */
export function phraseAt(
  { tokens }: Reader,
  list: readonly (readonly string[])[],
  at: number,
): number {
  const found = list.find((phrase) =>
    phrase.every((word, step) => tokens[at + step]?.key === word),
  );
  return found?.length ?? 0;
}

/** The place after all phrases of the list that follow one another here. */
export function skip(reader: Reader, list: readonly (readonly string[])[], at: number): number {
  let end = at;
  for (let length = 1; length > 0; end += length) length = phraseAt(reader, list, end);
  return end;
}

/** The words as they were written. */
export const wordsOf = ({ text, tokens }: Reader, from: number, to: number): string =>
  text.slice(tokens[from]?.start ?? text.length, tokens[to - 1]?.end ?? 0);

/** The longest name that stands here and ends where a name can end. */
export function nameAt<T>(
  reader: Reader,
  names: ReadonlyMap<string, T>,
  at: number,
): { readonly end: number; readonly entry: T } | null {
  for (let length = longestAt(reader, names, at); length > 0; length -= 1) {
    const entry = names.get(keyOf(reader, at, at + length));
    if (entry !== undefined && endsAt(reader, at + length)) return { end: at + length, entry };
  }
  return null;
}

export const keyOf = ({ tokens }: Reader, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');

/** Tokens of the longest name that stands here, wherever it ends; 0: none does. */
function longestAt(reader: Reader, names: ReadonlyMap<string, unknown>, at: number): number {
  const most = Math.min(reader.vocabulary.longest, reader.tokens.length - at);
  for (let length = most; length > 0; length -= 1)
    if (names.has(keyOf(reader, at, at + length))) return length;
  return 0;
}

const SIGNALS = [
  words.AND,
  words.OR,
  words.NOT,
  words.WISH,
  words.MUST,
  words.STAYING,
  words.FILLER,
  words.PREPOSITION,
  words.LEVEL_WORD,
  words.AT_LEAST,
  words.MORE_THAN,
  words.OTHER_COMPARISON,
  words.CREDENTIAL,
  Object.keys(words.FIELD_WORDS).map((phrase) => phrase.split(' ')),
];

/** A sign that ends a name, though it is no token: a bracket, a colon, the end of a sentence or line. */
export const breaksBefore = ({ tokens }: Reader, at: number): boolean =>
  /[:?!()[\]\n]|\.\s/.test(tokens[at - 1]?.gap ?? '');

export const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:l?\d+|\d+\.\d+)$/.test(token.key);

/** Whether a name can end before this token: at the end, a sign, a word of the question itself, or another name. */
export function endsAt(reader: Reader, at: number): boolean {
  const { tokens, vocabulary } = reader;
  if (at >= tokens.length || breaksBefore(reader, at) || isNumber(tokens[at])) return true;
  if (SIGNALS.some((list) => phraseAt(reader, list, at) > 0)) return true;
  return [vocabulary.skills, vocabulary.levels, vocabulary.values].some(
    (names) => longestAt(reader, names, at) > 0,
  );
}

/** The place where words that start here, and are no name, come to an end. */
export function runEnd(reader: Reader, at: number): number {
  let end = at + 1;
  while (!endsAt(reader, end)) end += 1;
  return end;
}
