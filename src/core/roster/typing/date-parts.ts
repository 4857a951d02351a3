import { monthOfWord } from '../mapping/shapes.ts';
import { plainDigits } from './digits.ts';

/** A date as written, taken apart but not yet understood. `width` is the number of digits of each part. */
type DateParts =
  | {
      readonly kind: 'numbers';
      readonly numbers: readonly [number, number, number];
      readonly widths: readonly [number, number, number];
      readonly separator: string;
    }
  | {
      readonly kind: 'named';
      readonly day: number;
      readonly month: number;
      readonly year: number;
      readonly width: number;
    }
  | { readonly kind: 'month'; readonly month: number; readonly year: number }
  | { readonly kind: 'year'; readonly year: number };

const TIME =
  /(?:[T,\s]\s*(?:(?:午前|午後|上午|下午|오전|오후)\s*)?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)$/iu;
const NUMBERS =
  /^(\d{1,4})\s*([./\-\s]|年|년)\s*(\d{1,2})\s*(?:[./\-\s]|月|월)\s*(\d{1,4})\s*(?:日|일|\.)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const ERA =
  /^(令和|平成|昭和|民[國国]|[RHS])\s*(\d{1,3}|元)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?$/u;
const ERA_START: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
  // Of the Republic of China, as counted in Taiwan.
  民國: 1911,
  民国: 1911,
};
const MONTH_YEAR = /^(?:(\d{4})[./\-年년]\s*(\d{1,2})[月월]?|(\d{1,2})[./-](\d{4}))$/u;

/** Takes a written date apart, or null where the text is not written as one. */
export function dateParts(text: string): DateParts | null {
  const value = plainDigits(text)
    .trim()
    .replace(TIME, '')
    .replace(/\s*\([^)]*\)$/u, '')
    .trim();
  const numbers = NUMBERS.exec(value);
  if (numbers) {
    const [, a = '', separator = '', b = '', c = ''] = numbers;
    return {
      kind: 'numbers',
      numbers: [Number(a), Number(b), Number(c)],
      widths: [a.length, b.length, c.length],
      separator: separator.trim() === '' ? ' ' : separator,
    };
  }
  const compact = COMPACT.exec(value);
  if (compact) {
    const [, y = '', m = '', d = ''] = compact;
    return {
      kind: 'numbers',
      numbers: [Number(y), Number(m), Number(d)],
      widths: [4, 2, 2],
      separator: '',
    };
  }
  const era = ERA.exec(value);
  if (era) {
    const [, name = '', year = '', month = '', day = ''] = era;
    const start = ERA_START[name] ?? 0;
    return {
      kind: 'named',
      day: Number(day),
      month: Number(month),
      year: start + (year === '元' ? 1 : Number(year)),
      width: 4,
    };
  }
  const short = MONTH_YEAR.exec(value);
  if (short) {
    const month = Number(short[2] ?? short[3]);
    return month >= 1 && month <= 12
      ? { kind: 'month', month, year: Number(short[1] ?? short[4]) }
      : null;
  }
  if (/^(?:19|20)\d{2}$/u.test(value)) return { kind: 'year', year: Number(value) };
  return named(value);
}

/** "15-Apr-16", "April 15th, 2016", "1er janvier 2020", "Montag, 3. März 2020", "15 de enero de 2020". */
function named(value: string): DateParts | null {
  const words = value.match(/\p{L}[\p{L}\p{M}]*(?:\s\p{L}[\p{L}\p{M}]*)?/gu) ?? [];
  let month: number | null = null;
  for (const word of words.flatMap((word) => [word, ...word.split(/\s/u)]))
    month ??= monthOfWord(word);
  if (month === null || words.length > 5) return null;
  const numbers = value.match(/\d+/gu) ?? [];
  const [first = '', second = ''] = numbers;
  if (numbers.length === 1 && first.length === 4)
    return { kind: 'month', month, year: Number(first) };
  if (numbers.length !== 2) return null;
  const yearFirst = first.length === 4;
  const [day, year] = yearFirst ? [second, first] : [first, second];
  return { kind: 'named', day: Number(day), month, year: Number(year), width: year.length };
}
