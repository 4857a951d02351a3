/** A calendar day as `YYYY-MM-DD`. No time zone: the day that is written on the paper. */
export type IsoDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Whether the text is a day that exists (2024-02-30 does not). */
export function isIsoDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  return isoDate(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** The day as `YYYY-MM-DD`, or null where the calendar has no such day. `month` is 1–12. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, 10);
}

/** Days since 1970-01-01; negative before. */
export const dayNumber = (date: IsoDate): number =>
  Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

/** The day that lies `days` after `date` (before, where negative). */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10);

/** Completed months from `from` to `to` (31 Jan to 28 Feb is none, to 1 Mar is one); negative where `to` is earlier. */
export function completedMonths(from: IsoDate, to: IsoDate): number {
  if (to < from) return -completedMonths(to, from);
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
