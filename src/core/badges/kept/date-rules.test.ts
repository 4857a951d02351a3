import { expect, test } from 'vitest';
import { expiryDay, issueDay } from './date-rules.ts';

test.each([
  ['2026-03-05T23:30:00-05:00', '2026-03-05'],
  ['2026-03-05', '2026-03-05'],
  ['2026-02-30T00:00:00Z', null],
  ['soon', null],
  [null, null],
])('%j was issued on %j', (instant, day) => {
  expect(issueDay(instant)).toBe(day);
});

test.each([
  ['2027-01-01T00:00:00Z', '2027-01-01'],
  ['2027-01-01T00:00:00+01:00', '2027-01-01'],
  ['2026-12-31T23:59:59Z', '2027-01-01'],
  ['2026-12-31T00:00:00.001Z', '2027-01-01'],
  ['2027-01-01', '2027-01-01'],
  ['9999-12-31T23:59:59Z', null],
  ['+012345-01-01T00:00:00Z', null],
  ['never', null],
  [null, null],
])('what is valid until %j no longer counts on %j', (instant, day) => {
  expect(expiryDay(instant)).toBe(day);
});
