import type { Clock } from '#core/index.ts';
import { isIsoDate } from '#shared/dates.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The local calendar day of a moment: what the calendar on her wall says. */
const localDay = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/**
 * The machine's clock, or one that stands still where tests and screenshots ask for it: `UPSKILL_TODAY` fixes the day,
 * `UPSKILL_NOW` (ISO 8601) the moment.
 */
export function createClock(environment: Readonly<Record<string, string | undefined>>): Clock {
  const { UPSKILL_TODAY: day, UPSKILL_NOW: moment } = environment;
  const fixed = moment === undefined ? Number.NaN : Date.parse(moment);
  const now = (): Date => (Number.isNaN(fixed) ? new Date() : new Date(fixed));
  return {
    now,
    today: () => (day !== undefined && isIsoDate(day) ? day : localDay(now())),
  };
}
