import type { IsoDate } from '#shared/dates.ts';
import { isoDate } from '#shared/dates.ts';
import type { Staff } from './staff.ts';

/** The same day a year earlier; 28 February for 29 February. */
export function yearBefore(day: IsoDate): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isoDate(year - 1, month, date) ?? isoDate(year - 1, month, date - 1) ?? day;
}

/** 1 for each person hired in the year that ends with the day, else 0. */
export function joinedInYear(staff: Staff, day: IsoDate): Uint8Array {
  const from = yearBefore(day);
  return Uint8Array.from(staff.hireDate, (hired) =>
    hired !== null && hired > from && hired <= day ? 1 : 0,
  );
}

/** 1 for each person gone in the year that ends with the day (the last day of employment was before it), else 0. */
export function leftInYear(staff: Staff, day: IsoDate): Uint8Array {
  const from = yearBefore(day);
  return Uint8Array.from(staff.leavingDate, (left) =>
    left !== null && left >= from && left < day ? 1 : 0,
  );
}
