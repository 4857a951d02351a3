import { isoDate, type IsoDate } from '#shared/dates.ts';
import type { DateOrder, OrderFinding } from './date-order.ts';
import { dateParts } from './date-parts.ts';

/** A day; or nothing, said on purpose ("0000-00-00"); or a text that is no day, with what it may have meant. */
export type DateReading =
  | { readonly date: IsoDate; readonly ambiguous: boolean }
  | { readonly date: null }
  | { readonly date: undefined; readonly why: string; readonly proposal: IsoDate | null };

const NEVER_YEAR = 2900;
const NEVER: ReadonlySet<string> = new Set([
  '1900-01-01',
  '1900-01-02',
  '1899-12-31',
  '1899-12-30',
  '1753-01-01',
]);
const DAY_MS = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * Reads a written date under the order found for its column.
 * @param latestYear two-digit years beyond it are of the last century
 */
export function readDate(
  text: string,
  finding: Pick<OrderFinding, 'order' | 'bySeparator' | 'mixed'>,
  latestYear: number,
): DateReading {
  const parts = dateParts(text);
  if (parts === null) return bad('it is not written as a date', null);
  if (parts.kind === 'month') return bad('it has no day', isoDate(parts.year, parts.month, 1));
  if (parts.kind === 'year') return bad('it has no day and month', isoDate(parts.year, 1, 1));
  if (parts.kind === 'named')
    return finish(parts.year, parts.month, parts.day, parts.width, latestYear, false);
  const [a, b, c] = parts.numbers;
  const [first, , third] = parts.widths;
  if (a === 0 && b === 0 && c === 0) return { date: null };
  if (first >= 3 || a > 31) {
    if (b > 12 && c <= 12) return finish(a, c, b, first, latestYear, false);
    return finish(a, b, c, first, latestYear, false);
  }
  const order: DateOrder = finding.bySeparator.get(parts.separator) ?? finding.order;
  if (order === 'ymd' && third <= 2) return finish(a, b, c, first, latestYear, false);
  if (a > 12) return finish(c, b, a, third, latestYear, false);
  if (b > 12) return finish(c, a, b, third, latestYear, false);
  const ambiguous = finding.mixed && a !== b;
  return order === 'mdy'
    ? finish(c, a, b, third, latestYear, ambiguous)
    : finish(c, b, a, third, latestYear, ambiguous);
}

const bad = (why: string, proposal: IsoDate | null): DateReading => ({
  date: undefined,
  why,
  proposal,
});

function finish(
  year: number,
  month: number,
  day: number,
  width: number,
  latest: number,
  ambiguous: boolean,
): DateReading {
  let full = year;
  if (width <= 2) {
    const century = Math.floor(latest / 100) * 100;
    full = century + year > latest ? century - 100 + year : century + year;
  } else if (year === 0 || year >= NEVER_YEAR) return { date: null };
  return judge(isoDate(full, month, day), full, ambiguous);
}

function judge(date: IsoDate | null, year: number, ambiguous: boolean): DateReading {
  if (date === null) return bad('there is no such day', null);
  if (NEVER.has(date)) return { date: null };
  if (year >= 1300 && year <= 1500) return bad('its year is of another calendar', null);
  if (year >= 2400) return bad('its year is of another calendar, or mistyped', null);
  // Years of the Republic of China, as counted in Taiwan, go up by one a year with ours.
  if (year >= 70 && year <= 150 && date !== null)
    return bad(`the year ${year} may be of the calendar of Taiwan`, taiwanese(date, year));
  if (year < 1900) return bad(`the year ${year} cannot be right`, null);
  return { date, ambiguous };
}

const taiwanese = (date: IsoDate, year: number): IsoDate | null =>
  isoDate(year + 1911, Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** A cell that holds a date: milliseconds since 1970 of the day as written. */
export function dateOfCell(ms: number): DateReading {
  const time = new Date(ms);
  const year = time.getUTCFullYear();
  if (Number.isNaN(year)) return bad('it is not a date', null);
  if (year >= NEVER_YEAR || year <= 0) return { date: null };
  return judge(isoDate(year, time.getUTCMonth() + 1, time.getUTCDate()), year, false);
}

/** A number in a column of dates: days as Excel counts them, or 20240131. */
export function dateOfNumber(number: number): DateReading {
  if (number === 0 || number === 1) return { date: null };
  if (Number.isInteger(number) && number >= 19000101 && number <= 99991231) {
    return readDate(String(number), { order: 'ymd', bySeparator: new Map(), mixed: false }, 2100);
  }
  if (number >= 2 && number < 2_958_466)
    return dateOfCell(EXCEL_EPOCH + Math.floor(number) * DAY_MS);
  return bad('it is a number', null);
}
