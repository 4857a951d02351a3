import { isoDate, isIsoDate, type IsoDate } from '#shared/dates.ts';
import { MONTH_NAMES } from './words/months.ts';
import { plainKey } from './words/phrases.ts';

const months = new Map<string, number>();
for (const [index, names] of MONTH_NAMES.entries()) {
  for (const name of names.split('|')) months.set(plainKey(name), index + 1);
}
const monthOf = (word: string): number | null =>
  months.get(plainKey(word).replace(/\.$/u, '')) ?? null;

/** The only day that a text says in whatever order it is written; day before month where both could be. */
export function readDay(text: string, monthFirst = false): IsoDate | null {
  const plain = text.trim().replace(/[T\s]\d{1,2}:\d{2}.*$/u, '');
  if (isIsoDate(plain)) return plain;
  const numbers = /^(\d{1,4})\s?[./\-年]\s?(\d{1,2})\s?[./\-月]\s?(\d{1,4})日?\.?$/u.exec(plain);
  if (numbers) {
    const [a = 0, b = 0, c = 0] = numbers.slice(1).map(Number);
    if ((numbers[1] ?? '').length === 4) return isoDate(a, b, c);
    const year = c < 100 ? 2000 + c : c;
    if (a > 12) return isoDate(year, b, a);
    if (b > 12) return isoDate(year, a, b);
    return monthFirst ? isoDate(year, a, b) : isoDate(year, b, a);
  }
  const compact = /^((?:19|20)\d{2})([01]\d)([0-3]\d)$/u.exec(plain);
  if (compact) return isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const named =
    /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s./-]*(?:de\s|of\s)?(\p{L}{3,}\.?)[\s,./-]*(?:de\s|del\s)?(\d{2,4})$/u.exec(
      plain,
    ) ?? /^(\p{L}{3,}\.?)[\s./-]*(\d{1,2})(?:st|nd|rd|th)?[\s,./-]+(\d{4})$/u.exec(plain);
  if (named) {
    const [first = '', second = '', third = ''] = named.slice(1);
    const month = monthOf(first) ?? monthOf(second);
    const day = Number(monthOf(first) === null ? first : second);
    const year = Number(third);
    return month === null ? null : isoDate(year < 100 ? 2000 + year : year, month, day);
  }
  return monthIn(plain);
}

/** The first day of the month that a text names: "2024-03", "Mar 2024", "03/2024", "2024年3月". */
function monthIn(text: string): IsoDate | null {
  const numbers =
    /^((?:19|20)\d{2})\s?[./\-年_]\s?(\d{1,2})月?$/u.exec(text) ??
    /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/u.exec(text);
  if (numbers) return isoDate(Number(numbers[1]), Number(numbers[2]), 1);
  const turned = /^(\d{1,2})[./\-_]((?:19|20)\d{2})$/u.exec(text);
  if (turned) return isoDate(Number(turned[2]), Number(turned[1]), 1);
  const named =
    /^(\p{L}{3,}\.?)[\s,./_'’-]*((?:19|20)?\d{2})$/u.exec(text) ??
    /^((?:19|20)\d{2})[\s,./_-]*(\p{L}{3,}\.?)$/u.exec(text);
  if (!named) return null;
  const [first = '', second = ''] = named.slice(1);
  const month = monthOf(first) ?? monthOf(second);
  const year = Number(monthOf(first) === null ? first : second);
  return month === null ? null : isoDate(year < 100 ? 2000 + year : year, month, 1);
}

const YEAR = String.raw`((?:19|20)\d{2})`;

/** The day or the first day of the period that the name of a sheet or a title tells; null where it tells none. */
export function dayInName(text: string): IsoDate | null {
  const whole = readDay(text);
  if (whole !== null) return whole;
  const quarter =
    new RegExp(String.raw`\b[QTК]([1-4])[\s\-_/.']*${YEAR}\b`, 'iu').exec(text) ??
    turned(new RegExp(String.raw`\b${YEAR}[\s\-_/.]*[QTК]([1-4])\b`, 'iu').exec(text));
  if (quarter) return isoDate(Number(quarter[2]), Number(quarter[1]) * 3 - 2, 1);
  const half =
    new RegExp(String.raw`\b[HS]([12])[\s\-_/.]*${YEAR}\b`, 'iu').exec(text) ??
    turned(new RegExp(String.raw`\b${YEAR}[\s\-_/.]*[HS]([12])\b`, 'iu').exec(text));
  if (half) return isoDate(Number(half[2]), Number(half[1]) * 6 - 5, 1);
  const part =
    /\d{4}[./\-年_]\s?\d{1,2}[./\-月_]\s?\d{1,2}|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}\.?\s\p{L}{3,}\.?\s\d{4}|(?<!\p{L})\p{L}{3,}\.?[\s_-]\d{1,2},\s\d{4}|(?<!\d)(?:19|20)\d{2}[-_./年]\s?\d{1,2}月?(?!\d)|(?<!\p{L})\p{L}{3,}\.?[\s_'-]+(?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{6}(?!\d)/u.exec(
      text,
    );
  if (part) {
    const found = readDay(part[0].replaceAll('_', '-').trim());
    if (found !== null) return found;
  }
  const fiscal = new RegExp(String.raw`^(?:fy\s?)?${YEAR}$`, 'iu').exec(text.trim());
  return fiscal ? isoDate(Number(fiscal[1]), 1, 1) : null;
}

const turned = (match: RegExpExecArray | null): readonly string[] | null =>
  match ? [match[0], match[2] ?? '', match[1] ?? ''] : null;
