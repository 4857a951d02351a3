import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, isoDate, type IsoDate } from '#shared/dates.ts';
import { freshFrom, lastFreshDay } from './currency.ts';
import { ALWAYS, NEVER } from './types.ts';

const dateOf = (day: number): IsoDate => addDays('1970-01-01', day);

/** The same day of the month so many months later, or the last there is. */
function monthsLater(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  for (let last = day; ; last -= 1) {
    const found = isoDate(Math.floor(total / 12), (total % 12) + 1, last);
    if (found !== null) return found;
  }
}

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2025-12-15', 1, '2026-01-15'],
])('a rating of %s with a currency of %i months is current up to %s', (date, months, last) => {
  expect(dateOf(lastFreshDay(dayNumber(date), months))).toBe(last);
});

test('without a currency a rating is current for good', () => {
  expect(lastFreshDay(0, 0)).toBe(NEVER);
  expect(freshFrom(0, 0)).toBe(ALWAYS);
});

const day = fc.integer({ min: -200_000, max: 100_000 });
const months = fc.integer({ min: 1, max: 240 });

test('the last current day is the same day of a later month', () => {
  fc.assert(
    fc.property(day, months, (rated, currency) => {
      expect(dateOf(lastFreshDay(rated, currency))).toBe(monthsLater(dateOf(rated), currency));
    }),
  );
});

test('what is stale by its own last day is older than the first day that is current', () => {
  fc.assert(
    fc.property(day, months, fc.integer({ min: -70, max: 70 }), (now, currency, off) => {
      const first = freshFrom(now, currency);
      const rated = first + off;
      expect(rated < first).toBe(lastFreshDay(rated, currency) < now);
    }),
  );
});
