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
  const value = text.trim();
  if (value.length < 6 || value.length > 40) return false;
  if (NUMERIC_DATE.test(value) || EIGHT_DIGITS.test(value)) return true;
  if (!/\d/u.test(value)) return false;
  if (/^(?:令和|平成|昭和)/u.test(value)) return true;
  const words = value.match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? [];
  return (
    words.length <= 3 && words.some((word) => monthOfWord(word) !== null) && /\d{2}/u.test(value)
  );
}

const AMOUNT =
  /^[(+-]?\s?(?:\p{Sc}|[A-Z]{2,3})?\s?[(+-]?\d[\d\s.,'’\u00a0\u202f]*\)?\s?(?:\p{Sc}|%|[A-Z]{3}|zł|kr)?$/u;
/** Whether a text is a number or an amount, in any country's way of writing it. */
export const looksNumeric = (text: string): boolean => AMOUNT.test(text.trim());

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
export const isSuffix = (text: string): boolean => SUFFIX.test(text.trim());
