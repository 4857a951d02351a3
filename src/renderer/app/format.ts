import { isIsoDate } from '#shared/dates.ts';
import type { SalaryPeriod } from '#shared/person-fields.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

let locale = 'en-GB';

/** Separators of numbers follow the workspace; set once its settings are known. */
export function setFormatLocale(tag: string): void {
  try {
    locale = new Intl.NumberFormat(tag).resolvedOptions().locale;
  } catch {
    locale = 'en-GB';
  }
}

/** `12 Mar 2026` for a day; the text itself where it is none. */
export function formatDate(date: string): string {
  const day = date.slice(0, 10);
  if (!isIsoDate(day)) return date;
  const [year = '', month = '', number = ''] = day.split('-');
  return `${Number(number)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** A value of the history or of a file as it is read on screen; nothing is said in words. */
export function shownValue(value: string | null): string {
  if (value === null || value === '') return 'none';
  return isIsoDate(value) ? formatDate(value) : value;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `16:04` in this computer's time zone. */
export function formatTime(instant: string): string {
  const at = new Date(instant);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** `28 Sep 16:04` this year, `28 Sep 2025 16:04` otherwise; "today 16:04" on the same day. */
export function formatInstant(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  if (at.toDateString() === now.toDateString()) return `today ${formatTime(instant)}`;
  const day = `${at.getDate()} ${MONTHS[at.getMonth()] ?? ''}`;
  const year = at.getFullYear() === now.getFullYear() ? '' : ` ${at.getFullYear()}`;
  return `${day}${year} ${formatTime(instant)}`;
}

/** Whole or decimal, with the separators of the workspace and a true minus. */
export const formatNumber = (value: number, decimals = 0): string =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(value)
    .replace('-', '−');

/** An amount in minor units, without its currency: `52,500` or `52,500.50`. */
export function formatAmount(minor: number, currency: string | null): string {
  const digits = currencyDigits(currency);
  const value = minor / 10 ** digits;
  return formatNumber(value, Number.isInteger(value) ? 0 : digits);
}

const PERIODS: Record<SalaryPeriod, string> = {
  year: 'a year',
  month: 'a month',
  week: 'a week',
  day: 'a day',
  hour: 'an hour',
};

/** `EUR 52,500 a year` */
export const formatSalary = (
  minor: number,
  currency: string | null,
  period: SalaryPeriod | null,
): string =>
  [currency, formatAmount(minor, currency), period === null ? null : PERIODS[period]]
    .filter((part) => part !== null)
    .join(' ');

/** Decimals of a currency: 2 for most, 0 for yen. */
export function currencyDigits(currency: string | null): number {
  if (currency === null) return 2;
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits ?? 2
    );
  } catch {
    return 2;
  }
}

/** `1 person`, `240 people`. */
export const count = (value: number, one: string, many: string): string =>
  `${formatNumber(value)} ${value === 1 ? one : many}`;

/** `84 KB`, `3.2 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${formatNumber(bytes / 1024 / 1024, 1)} MB`;
}
