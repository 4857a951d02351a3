import { dayNumber, type IsoDate } from '#shared/dates.ts';

const MOST_KEPT = 100_000;
const kept = new Map<IsoDate, number>();

/** Days since 1970-01-01. Ratings of many people share few days, so each is worked out once. */
export function dayOf(date: IsoDate): number {
  const known = kept.get(date);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const day = dayNumber(date);
  kept.set(date, day);
  return day;
}
