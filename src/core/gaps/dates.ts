import { addDays, type IsoDate } from '#shared/dates.ts';
import { ALWAYS, NEVER, type Ratings } from '#core/skills/index.ts';

const MOST_KEPT = 50_000;
const kept = new Map<number, IsoDate>();

/** The date of a day since 1970-01-01. Few days are spoken of often, so each is written once. */
export function dateOf(day: number): IsoDate {
  let date = kept.get(day);
  if (date === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(day, (date = addDays('1970-01-01', day)));
  }
  return date;
}

/** Null for "always" and "never". */
export const dateOrNull = (day: number): IsoDate | null =>
  day === NEVER || day === ALWAYS ? null : dateOf(day);

/** The day of a rating by its place; null where there is none. */
export const ratedOn = ({ day }: Ratings, rating: number): IsoDate | null =>
  rating < 0 ? null : dateOf(day[rating] ?? 0);
