import { addDays, isIsoDate, type IsoDate } from '#shared/dates.ts';

const WRITTEN_DAY = /^\d{4}-\d{2}-\d{2}/;

/** The day that stands in an instant as it is written; null: it has none that exists. */
export function issueDay(instant: string | null): IsoDate | null {
  const day = WRITTEN_DAY.exec(instant ?? '')?.[0] ?? '';
  return isIsoDate(day) ? day : null;
}

/**
 * The first day on which what is valid up to an instant no longer counts: that of the instant where it is midnight UTC, else
 * the day after. Null: there is no such instant.
 */
export function expiryDay(instant: string | null): IsoDate | null {
  const time = instant === null ? Number.NaN : Date.parse(instant);
  if (Number.isNaN(time)) return null;
  const utc = new Date(time).toISOString();
  const day = utc.slice(0, 10);
  // The calendar of this program has four digits for a year.
  if (!isIsoDate(day)) return null;
  if (utc.endsWith('T00:00:00.000Z')) return day;
  const next = addDays(day, 1);
  return isIsoDate(next) ? next : null;
}
