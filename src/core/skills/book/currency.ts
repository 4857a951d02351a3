import { ALWAYS, NEVER } from './types.ts';

/** Year and month of a day, counted as months since March of year 0, and the day in it from 0 (Hinnant's civil_from_days). */
function marchMonth(day: number): { months: number; dayOfMonth: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const year = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  return {
    months: (year + era * 400) * 12 + month,
    dayOfMonth: dayOfYear - Math.floor((153 * month + 2) / 5),
  };
}

/** First day of a month counted since March of year 0. */
function firstDayOf(months: number): number {
  const year = Math.floor(months / 12);
  const month = months - year * 12;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfEra =
    365 * yearOfEra +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    Math.floor((153 * month + 2) / 5);
  return era * 146_097 + dayOfEra - 719_468;
}

/** The same day so many calendar months later (31 January and one month is the last of February); days since 1970. */
function monthsAfter(day: number, months: number): number {
  const { months: month, dayOfMonth } = marchMonth(day);
  const first = firstDayOf(month + months);
  return Math.min(first + dayOfMonth, firstDayOf(month + months + 1) - 1);
}

/** The last day on which a rating of this day is current. `months` 0: for good. */
export const lastFreshDay = (day: number, months: number): number =>
  months === 0 ? NEVER : monthsAfter(day, months);

/** The first day of which a rating is still current on `day`: what is older is stale. `months` 0: any. */
export function freshFrom(day: number, months: number): number {
  if (months === 0) return ALWAYS;
  let first = monthsAfter(day, -months);
  while (monthsAfter(first, months) < day) first += 1;
  while (monthsAfter(first - 1, months) >= day) first -= 1;
  return first;
}
