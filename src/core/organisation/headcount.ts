import { addDays, isoDate, type IsoDate } from '#shared/dates.ts';
import type { Staff } from './staff.ts';

const MONTHS = 13;

export interface MonthOfHeadcount {
  /** YYYY-MM */
  readonly month: string;
  /** Active at its end; the month of the as-of day ends with that day. */
  readonly people: number;
  readonly joined: number;
  readonly left: number;
}

/**
 * The month of the day and the twelve before it. Each month's people are those of the month before, and joined, less
 * left. So that this holds, whose last day is the last of a month has left in the next: they are active on that day.
 */
export function headcountOf(staff: Staff, day: IsoDate): MonthOfHeadcount[] {
  const ends = monthEnds(day);
  const periodOf = periodsOf(ends);
  const joined = ends.map(() => 0);
  const left = ends.map(() => 0);
  let present = 0;
  for (const [at, hired] of staff.hireDate.entries()) {
    const leaving = staff.leavingDate[at] ?? null;
    if (leaving === null && staff.status[at] === 'left') continue;
    if (leaving !== null && hired !== null && leaving < hired) continue;
    // Gone on the day after the last one.
    const start = hired === null ? 0 : periodOf(hired);
    const end = leaving === null ? ends.length : periodOf(addDays(leaving, 1));
    if (start === 0 && end > 0) present += 1;
    if (start > 0 && start < ends.length) joined[start] = (joined[start] ?? 0) + 1;
    if (end > 0 && end < ends.length) left[end] = (left[end] ?? 0) + 1;
  }
  // The first end is there only to count from.
  return ends.slice(1).map((end, at) => {
    const month = { joined: joined[at + 1] ?? 0, left: left[at + 1] ?? 0 };
    present += month.joined - month.left;
    return { month: end.slice(0, 7), people: present, ...month };
  });
}

/** For a day the place of the first of the ends that it does not come after; the number of ends where it comes after all. */
function periodsOf(ends: readonly IsoDate[]): (day: IsoDate) => number {
  const known = new Map<IsoDate, number>();
  return (day) => {
    const period = known.get(day) ?? ends.filter((end) => end < day).length;
    known.set(day, period);
    return period;
  };
}

const dayBefore = (day: IsoDate): IsoDate => addDays(day, -1);

/** Last days of the thirteen months before that of the day, then the day itself. */
function monthEnds(day: IsoDate): IsoDate[] {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const first = year * 12 + month - 1;
  const ends = Array.from({ length: MONTHS }, (_, back) => {
    const next = first - (MONTHS - 1 - back);
    return dayBefore(isoDate(Math.floor(next / 12), (next % 12) + 1, 1) ?? day);
  });
  return [...ends, day];
}
