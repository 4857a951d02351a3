import { addDays } from '#shared/dates.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { PeopleSearch } from '../people/people-search.ts';

/** Completed years of a band as the core names it: "< 1 year", "1–2", "> 20 years". Null: not a band we know. */
export function bandYears(band: string): { first: number; last: number | null } | null {
  const numbers = [...band.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const [first, last] = numbers;
  if (first === undefined) return null;
  if (band.trim().startsWith('<')) return { first: 0, last: first - 1 };
  if (band.trim().startsWith('>')) return { first: first + 1, last: null };
  return { first, last: last ?? first };
}

/** People hired so that they have completed the years of the band on the day. */
export function bandSearch(band: string, day: IsoDate): PeopleSearch | null {
  const years = bandYears(band);
  if (years === null) return null;
  return {
    ...(years.last === null ? {} : { hiredFrom: addDays(yearsBefore(day, years.last + 1), 1) }),
    hiredTo: yearsBefore(day, years.first),
  };
}

function yearsBefore(day: IsoDate, years: number): IsoDate {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  // 29 February is there only every fourth year; the day before it stands for it.
  return `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
}
