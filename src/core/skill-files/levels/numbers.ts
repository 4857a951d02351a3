import { rescale, type TargetScale } from './scale.ts';

export interface WrittenNumber {
  readonly value: number;
  /** "60 %" is of 100, "3/5" of 5; null: a bare number. */
  readonly of: number | null;
}

const PREFIX = String.raw`(?:level|lvl\.?|lv\.?|l|stufe|niveau|nivel|livello|poziom|grade|step|レベル|级|等级|레벨|n)?`;
const NUMBER = new RegExp(
  String.raw`^${PREFIX}[\s:.-]*(\d{1,3}(?:[.,]\d+)?)(?:\s*[-–—:=.)(]\s*(\D.*))?$`,
  'iu',
);
const OF = /^(\d{1,3}(?:[.,]\d+)?)\s*(?:\/|of|von|sur|de|di)\s*(\d{1,3})$/iu;
const PERCENT = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/u;
const PERCENT_BEHIND = /^\S.*[([]\s*(\d{1,3}(?:[.,]\d+)?)\s*%\s*[)\]]$/u;
const BELOW_ZERO = /^[-−]\d{1,3}(?:[.,]\d+)?$/u;
const toNumber = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

/** "3", "3,5", "Level 3", "3 - Independent", "60 %", "3/5"; null: no number. */
export function writtenNumber(raw: string): WrittenNumber | null {
  const text = raw.normalize('NFKC').trim();
  const percent = PERCENT.exec(text);
  if (percent) return { value: toNumber(percent[1]), of: 100 };
  const of = OF.exec(text);
  if (of && toNumber(of[2]) > 0) return { value: toNumber(of[1]), of: toNumber(of[2]) };
  // "C1 (85%)": what stands in brackets says it more exactly.
  const behind = PERCENT_BEHIND.exec(text);
  if (behind) return { value: toNumber(behind[1]), of: 100 };
  const number = BELOW_ZERO.test(text) ? [text, text.replace('−', '-')] : NUMBER.exec(text);
  return number ? { value: toNumber(number[1]), of: null } : null;
}

export interface KnownScale {
  readonly low: number;
  readonly high: number;
  /** Where it was found: "in the legend". */
  readonly where: string;
}

export interface NumberReading {
  readonly level: number | null;
  readonly why: string;
  readonly guessed: boolean;
}

interface NumberScale {
  /** In words, where the file's scale is another. */
  readonly fileScale: string | null;
  read(value: number): NumberReading;
}

/** Share of cells that may lie outside the workspace's scale, as slips of the hand, before it is taken for another. */
const SLIPS = 0.02;
const USUAL_TOPS = [6, 7, 10, 12, 20, 100];

const spell = ({ low, high, where }: KnownScale): string =>
  `${low} to ${high}${where === '' ? '' : `, ${where}`}`;

/**
 * How the bare numbers of a file are read. Numbers that fit the workspace's scale are never rescaled, unless the file
 * says that its own goes further.
 */
export function numberScale(
  values: ReadonlyMap<number, number>,
  known: KnownScale | null,
  scale: TargetScale,
): NumberScale {
  const numbers = [...values.keys()];
  const most = Math.max(0, ...numbers);
  const beyond = known !== null && known.high > scale.high;
  if (!beyond && most <= 1 && numbers.some((value) => !Number.isInteger(value)))
    return onto({ low: 0, high: 1, where: 'shares of a whole' }, scale, true);
  if (!beyond && fits(values, scale)) return asTheyAre(known, scale);
  if (beyond) return onto(known, scale, false);
  const high = USUAL_TOPS.find((top) => most <= top);
  if (high === undefined)
    return {
      fileScale: null,
      read: () => ({ level: null, why: 'outside the scale', guessed: true }),
    };
  return onto({ low: numbers.includes(0) || high === 100 ? 0 : 1, high, where: '' }, scale, true);
}

function fits(values: ReadonlyMap<number, number>, scale: TargetScale): boolean {
  let all = 0;
  let outside = 0;
  for (const [value, cells] of values) {
    all += cells;
    if (value < Math.min(scale.low, 0) || value > scale.high) outside += cells;
  }
  return outside <= all * SLIPS;
}

function asTheyAre(known: KnownScale | null, scale: TargetScale): NumberScale {
  const other = known !== null && (known.high !== scale.high || known.low > scale.lowAble);
  const same = other
    ? `the number as it stands, though the file’s scale is ${known.low} to ${known.high}`
    : 'number of the same scale';
  return {
    fileScale: other ? spell(known) : null,
    read(value) {
      if (value > scale.high) return { level: null, why: 'outside the scale', guessed: true };
      const level = scale.below(value);
      if (level === value) return { level, why: same, guessed: other };
      if (level === null) return { level, why: 'below the lowest level', guessed: true };
      return { level, why: `rounded down from ${value}`, guessed: true };
    },
  };
}

function onto(known: KnownScale, scale: TargetScale, guessed: boolean): NumberScale {
  const target = `${known.low > 0 ? scale.lowAble : scale.low}–${scale.high}`;
  const why = `${known.low}–${known.high} onto ${target}`;
  return {
    fileScale: spell(known),
    read(value) {
      if (value > known.high)
        return { level: null, why: `outside ${known.low}–${known.high}`, guessed: true };
      if (value < known.low)
        return {
          level: value === 0 ? scale.low : null,
          why: `below ${known.low}–${known.high}`,
          guessed: true,
        };
      return { level: rescale(scale, value, known.low, known.high), why, guessed };
    },
  };
}
