import * as words from './phrases.ts';
import { nameAt, phraseAt, skip, type Reader } from './reader.ts';

export interface ReadLevel {
  readonly end: number;
  readonly level: number;
  /** Only a number: what it means depends on what stands around it. */
  readonly bare: boolean;
  /** Why it cannot be asked for. */
  readonly issue: string | null;
}

/** "≥ 3", "at least 3", "level 3", "3+", "> 2", "independent", "independent or better"; null: no level stands here. */
export function readLevel(reader: Reader, at: number): ReadLevel | null {
  const other = phraseAt(reader, words.OTHER_COMPARISON, at);
  const more = other > 0 ? 0 : phraseAt(reader, words.MORE_THAN, at);
  const least = other + more > 0 ? 0 : phraseAt(reader, words.AT_LEAST, at);
  const compared = at + other + more + least;
  const start = skip(reader, words.LEVEL_WORD, compared);
  const value = valueAt(reader, start);
  if (!value) return null;
  const orMore = phraseAt(reader, words.OR_MORE, value.end);
  const level = value.level + (more > 0 ? 1 : 0);
  return {
    end: value.end + orMore,
    level,
    bare: value.isNumber && start === at && orMore === 0,
    issue: other > 0 ? 'only “at least” can be asked of a level' : outsideScale(reader, level),
  };
}

function valueAt(
  reader: Reader,
  at: number,
): { readonly end: number; readonly level: number; readonly isNumber: boolean } | null {
  const number = /^l?(\d+(?:\.\d+)?)$/.exec(reader.tokens[at]?.key ?? '');
  if (number) return { end: at + 1, level: Number(number[1]), isNumber: true };
  const named = nameAt(reader, reader.vocabulary.levels, at);
  return named ? { end: named.end, level: named.entry, isNumber: false } : null;
}

function outsideScale({ vocabulary }: Reader, level: number): string | null {
  const { lowestLevel, highestLevel } = vocabulary;
  if (!Number.isInteger(level)) return 'levels are whole numbers';
  return level < lowestLevel || level > highestLevel
    ? `levels go from ${lowestLevel} to ${highestLevel}`
    : null;
}
