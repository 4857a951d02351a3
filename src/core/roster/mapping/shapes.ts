import { plainDigits } from '../typing/digits.ts';
import { CURRENCY_SIGNS } from '../words/currencies.ts';
import { MONTH_NAMES } from '../words/months.ts';
import { foldKey } from '#core/people/index.ts';

const months = new Map<string, number>();
MONTH_NAMES.forEach((names, index) => {
  for (const name of names.split('|')) months.set(foldKey(name).replace(/\s+/gu, ''), index + 1);
});
/** 1–12, or null where the word is no month in any of the languages. */
export const monthOfWord = (word: string): number | null =>
  months.get(foldKey(word).replace(/[\s.]+/gu, '')) ?? null;

const NUMERIC_DATE =
  /^\d{1,4}\s?[./\-年년]\s?\d{1,2}\s?[./\-月월]\s?\d{1,4}\s?[日일.]?(?:[T\s,].*)?$/u;
const EIGHT_DIGITS = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;

/** Whether a text is written as dates are; whether it is one is found out later. */
export function looksDated(text: string): boolean {
  const value = plainDigits(text).trim();
  if (value.length < 6 || value.length > 40) return false;
  if (NUMERIC_DATE.test(value) || EIGHT_DIGITS.test(value)) return true;
  if (!/\d/u.test(value)) return false;
  if (/^(?:令和|平成|昭和|民國|民国)/u.test(value)) return true;
  const words = value.match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? [];
  return (
    words.length <= 3 && words.some((word) => monthOfWord(word) !== null) && /\d{2}/u.test(value)
  );
}

const SIGNS = CURRENCY_SIGNS.map(([sign]) => sign.replace(/[$.]/gu, String.raw`\$&`)).join('|');
const UNIT = String.raw`(?:\p{Sc}|%|％|${SIGNS}|[A-Z]{3}|kr|ريال|درهم|万|만|k|h)?`;
const AMOUNT = new RegExp(
  String.raw`^[(+-]?\s?${UNIT}\s?[(+-]?(\p{Nd}[\p{Nd}\s.,'’\u00a0\u202f٫٬]*)\)?-?\s?${UNIT}\.?(?:\s?\/?\s?(?:p\.?a\.?|p\.?m\.?|year|month|hour|jahr|monat|an|mois|mes|año))?$`,
  'iu',
);
/** The digits of a number or an amount, in any country's way of writing it, or null where a text is neither. */
const amountIn = (text: string): string | null => AMOUNT.exec(text.trim())?.[1] ?? null;
const FRACTION = /^\d{1,2}\s?\/\s?\d{1,2}$/u;

/** Whether a text is a number, an amount or a fraction. */
export const looksNumeric = (text: string): boolean =>
  amountIn(text) !== null || FRACTION.test(text.trim());

/** About how much a written number is: one or two digits behind the last mark are taken for decimals. */
export function roughNumber(text: string): number {
  const written = plainDigits(amountIn(text) ?? '').trim();
  const decimals = /[.,](\d{1,2})$/u.exec(written)?.[1] ?? '';
  const whole = decimals === '' ? written : written.slice(0, -decimals.length - 1);
  const number = whole.replace(/\D/gu, '');
  return number === '' ? Number.NaN : Number(`${number}.${decimals === '' ? '0' : decimals}`);
}

export const isEmailLike = (text: string): boolean =>
  /^(?:mailto:)?[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>()]{2,}$/iu.test(text.trim());

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|mba|cpa|esq|dds|pe|rn)\.?$/iu;
/** "Last, First", but not "John Smith, Jr." nor "Paris, France, Europe". */
export function isLastFirst(text: string): boolean {
  const parts = text.split(/[,،、，]/u);
  const [last = '', first = ''] = parts.map((part) => part.trim());
  if (parts.length < 2 || parts.length > 3 || last === '' || first === '') return false;
  if (parts.length === 3 && !SUFFIX.test(parts[2]?.trim() ?? '')) return false;
  return !SUFFIX.test(first) && !/\d/u.test(text);
}
