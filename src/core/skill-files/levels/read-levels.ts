import { foldKey } from '#core/people/index.ts';
import type { Level } from '#shared/skills.ts';
import type { LegendEntry } from '../types.ts';
import { readLegend } from './legend.ts';
import { readLetters } from './letters.ts';
import { numberScale, writtenNumber, type KnownScale } from './numbers.ts';
import { levelOfStanding, rescale, targetScale, type TargetScale } from './scale.ts';
import { readSigns, type SignReading } from './symbols.ts';
import type { LevelReading } from './types.ts';
import { saysUnrated, saysYes, standingOf } from './words.ts';

export interface LevelsOfFile {
  readonly byText: ReadonlyMap<string, LevelReading>;
  /** The file's own scale in words, where it is another than the workspace's. */
  readonly fileScale: string | null;
}

export interface LevelQuestion {
  /** Text as written, trimmed → cells that hold it. */
  readonly texts: ReadonlyMap<string, number>;
  readonly legend: readonly LegendEntry[];
  readonly scale: { readonly low: number; readonly high: number } | null;
  readonly levels: readonly Level[];
  readonly blank: 'unrated' | 'zero';
  /** What she decided, by text; null: unrated. */
  readonly chosen: ReadonlyMap<string, number | null>;
}

const level = (value: number, why: string, guessed: boolean): LevelReading => ({
  meaning: 'level',
  level: value,
  why,
  guessed,
});
const unrated = (why: string): LevelReading => ({
  meaning: 'unrated',
  level: null,
  why,
  guessed: false,
});
const NOT_UNDERSTOOD: LevelReading = {
  meaning: 'not-understood',
  level: null,
  why: 'not understood',
  guessed: true,
};

/** Decides what every text of a file that stands for a level means in the workspace's scale. */
export function readLevels(question: LevelQuestion): LevelsOfFile {
  const { texts, levels } = question;
  const scale = targetScale(levels);
  const byText = new Map<string, LevelReading>();
  const rest = (): string[] => [...texts.keys()].filter((text) => !byText.has(text));
  const put = (read: (text: string) => LevelReading | null | undefined): void => {
    for (const text of rest()) {
      const reading = read(text);
      if (reading) byText.set(text, reading);
    }
  };
  const names = new Map(levels.map(({ name, value }) => [foldKey(name), value]));
  const legend = readLegend(question.legend, scale, names);

  put((text) => {
    const chosen = question.chosen.get(text);
    if (chosen === undefined) return null;
    return chosen === null ? unrated('chosen by you') : level(chosen, 'chosen by you', false);
  });
  put((text) => (text === '' ? emptyCell(question.blank, scale) : null));
  put((text) => legend.reading(text));
  put((text) => {
    const value = names.get(foldKey(text));
    return value === undefined ? null : level(value, 'a level of this name', false);
  });
  put((text) => (saysUnrated(text) ? unrated('says that nobody was rated') : null));
  const fileScale = putNumbers(put, question, legend.scale, scale);
  const signs = readSigns(rest());
  put((text) => fromSign(signs.get(text), scale));
  put((text) => {
    const standing = standingOf(text);
    if (standing === undefined) return null;
    return level(levelOfStanding(scale, standing), `the word “${text}”`, true);
  });
  const letters = readLetters(rest());
  put((text) => fromSign(letters.get(text), scale));
  put((text) => (saysYes(text) ? mark(scale, 'says that somebody can, not how well') : null));
  put(() => NOT_UNDERSTOOD);
  return { byText, fileScale: fileScale ?? legend.words };
}

const emptyCell = (blank: 'unrated' | 'zero', scale: TargetScale): LevelReading =>
  blank === 'zero'
    ? level(scale.low, 'an empty cell counts as the lowest level', false)
    : unrated('an empty cell');

/** What a mark that says no more is taken for: the middle of the levels above none. */
const mark = (scale: TargetScale, why: string): LevelReading => {
  const value = levelOfStanding(scale, 0.5);
  return level(value, `${why}: taken as “${scale.name(value)}”`, true);
};

function fromSign(sign: SignReading | undefined, scale: TargetScale): LevelReading | null {
  if (!sign) return null;
  if (sign.standing === 'mark') return mark(scale, sign.why);
  return level(levelOfStanding(scale, sign.standing), sign.why, true);
}

function putNumbers(
  put: (read: (text: string) => LevelReading | null) => void,
  { texts, scale: ofFile }: LevelQuestion,
  ofLegend: KnownScale | null,
  scale: TargetScale,
): string | null {
  const bare = new Map<number, number>();
  for (const [text, cells] of texts) {
    const number = writtenNumber(text);
    if (number && number.of === null) bare.set(number.value, (bare.get(number.value) ?? 0) + cells);
  }
  const known = ofLegend ?? (ofFile === null ? null : { ...ofFile, where: 'as the file says' });
  const numbers = numberScale(bare, known, scale);
  put((text) => {
    const number = writtenNumber(text);
    if (!number) return null;
    if (number.of !== null) {
      if (number.value > number.of) return NOT_UNDERSTOOD;
      const why = `0–${number.of} onto ${scale.low}–${scale.high}`;
      return level(rescale(scale, number.value, 0, number.of), why, true);
    }
    const { level: value, why, guessed } = numbers.read(number.value);
    return value === null
      ? { meaning: 'not-understood', level: null, why, guessed: true }
      : level(value, why, guessed);
  });
  return bare.size > 0 ? numbers.fileScale : null;
}

/** The text as levels are known by: trimmed. */
export const levelKey = (text: string): string => text.trim();

/** What a table that only says "required", or a mark, asks for: the middle of the levels above none. */
export const middleLevel = (levels: readonly Level[]): number =>
  levelOfStanding(targetScale(levels), 0.5);
