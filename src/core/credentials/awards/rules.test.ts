import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isIsoDate } from '#shared/dates.ts';
import { endOf, expiryOf, renewFrom, stateOn, validOn, type Validity } from './rules.ts';

const award = (
  issued: string,
  expires: string | null = null,
  revokedOn: string | null = null,
): Validity => ({ issued, expires, revokedOn });

describe('an award counts', () => {
  const year = award('2025-01-10', '2026-01-10');
  test.each([
    ['not before the day of issue', year, '2025-01-09', false],
    ['from the day of issue', year, '2025-01-10', true],
    ['on the day before it expires', year, '2026-01-09', true],
    ['not on the day on which it expires', year, '2026-01-10', false],
    ['for good, without an end', award('2025-01-10'), '9999-12-31', true],
    [
      'until the day before it was revoked',
      award('2025-01-10', null, '2025-03-01'),
      '2025-02-28',
      true,
    ],
    [
      'not on the day on which it was revoked',
      award('2025-01-10', null, '2025-03-01'),
      '2025-03-01',
      false,
    ],
    [
      'never, revoked on its first day',
      award('2025-01-10', null, '2025-01-10'),
      '2025-01-10',
      false,
    ],
  ])('%s', (_, one, day, counts) => {
    expect(validOn(one, day)).toBe(counts);
  });

  test('until the earlier of expiry and revocation', () => {
    expect(endOf(award('2025-01-01'))).toBe(null);
    expect(endOf(award('2025-01-01', '2026-01-01'))).toBe('2026-01-01');
    expect(endOf(award('2025-01-01', null, '2025-06-01'))).toBe('2025-06-01');
    expect(endOf(award('2025-01-01', '2026-01-01', '2025-06-01'))).toBe('2025-06-01');
    expect(endOf(award('2025-01-01', '2025-06-01', '2026-01-01'))).toBe('2025-06-01');
  });
});

describe('expiry', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2096-02-29', 48, '2100-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-03-31', 3, '2025-06-30'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-05-20', 36, '2028-05-20'],
    ['9999-06-01', 12, null],
    ['2025-05-20', null, null],
  ])('%s and %s months: %s', (issued, months, expires) => {
    expect(expiryOf(issued, months)).toBe(expires);
  });

  test('is a day of the calendar, never later in its month than the day of issue', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 80_000 }),
        fc.integer({ min: 1, max: 1200 }),
        (at, months) => {
          const issued = addDays('1900-01-01', at);
          const expires = expiryOf(issued, months) ?? '';
          expect(isIsoDate(expires)).toBe(true);
          expect(expires > issued).toBe(true);
          const later = Number(expires.slice(8)) - Number(issued.slice(8));
          expect(later <= 0).toBe(true);
          const monthsOf = (date: string) =>
            Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
          expect(monthsOf(expires) - monthsOf(issued)).toBe(months);
          if (later < 0) expect(addDays(expires, 1).slice(8)).toBe('01');
        },
      ),
    );
  });
});

describe('the state of an award', () => {
  const old = award('2024-03-01', '2026-03-01');
  const DUE = '2025-12-01';
  test.each([
    ['valid until its renewal is due', old, '2025-11-30', [], 'valid'],
    ['expiring from the day on which its renewal is due', old, DUE, [], 'expiring'],
    ['expiring on its last day', old, '2026-02-28', [], 'expiring'],
    ['expired from its expiry on', old, '2026-03-01', [], 'expired'],
    ['valid for good', award('2001-01-01'), '2026-03-01', [], 'valid'],
    [
      'revoked, whatever else',
      award('2024-03-01', '2026-03-01', '2025-01-01'),
      '2026-04-01',
      [award('2026-01-01')],
      'revoked',
    ],
    [
      'not yet revoked the day before',
      award('2024-03-01', null, '2025-01-01'),
      '2024-12-31',
      [],
      'valid',
    ],
    [
      'renewed by a later one that reaches further',
      old,
      DUE,
      [award('2025-11-01', '2027-11-01')],
      'renewed',
    ],
    ['renewed by one that does not expire', old, '2026-06-01', [award('2026-05-01')], 'renewed'],
    [
      'renewed, also where the later one has expired too',
      old,
      '2030-01-01',
      [award('2026-01-01', '2028-01-01')],
      'renewed',
    ],
    [
      'not renewed by one not issued yet',
      old,
      DUE,
      [award('2025-12-02', '2027-12-02')],
      'expiring',
    ],
    [
      'not renewed by one that was revoked',
      old,
      DUE,
      [award('2025-11-01', '2027-11-01', '2025-11-20')],
      'expiring',
    ],
    [
      'not renewed by one that does not reach further',
      old,
      '2026-04-01',
      [award('2025-01-01', '2026-01-01')],
      'expired',
    ],
    ['not renewed by an earlier one', old, '2026-04-01', [award('2020-01-01')], 'expired'],
    [
      'valid while no renewal is due, whatever came later',
      old,
      '2025-11-30',
      [award('2025-11-01', '2027-11-01')],
      'valid',
    ],
  ] as const)('is %s', (_, one, day, others, state) => {
    expect(stateOn(one, day, 90, [one, ...others])).toBe(state);
  });

  test('with no lead time goes from valid to expired', () => {
    expect(stateOn(old, '2026-02-28', 0, [])).toBe('valid');
    expect(stateOn(old, '2026-03-01', 0, [])).toBe('expired');
    expect(renewFrom('2026-03-01', 90)).toBe(DUE);
    expect(renewFrom(null, 90)).toBe(null);
  });
});
