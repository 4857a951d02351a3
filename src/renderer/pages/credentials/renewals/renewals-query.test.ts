import { expect, test } from 'vitest';
import { chosenDays, monthsOn, renewalsQueryOf } from './renewals-query.ts';

test('months on end with the month where it is shorter', () => {
  expect(monthsOn('2026-11-30', 3)).toBe('2027-02-28');
  expect(monthsOn('2026-12-31', 12)).toBe('2027-12-31');
});

test('a month or a day can be chosen, anything else is not understood', () => {
  expect(chosenDays('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(chosenDays('2026-10-14')).toEqual({ from: '2026-10-14', to: '2026-10-14' });
  expect(chosenDays('soon')).toBeNull();
});

test('a chosen month narrows the list and leaves what is overdue out', () => {
  const query = renewalsQueryOf({ month: '2026-12', months: 6 }, '2026-09-30');
  expect(query).toMatchObject({ from: '2026-12-01', to: '2026-12-31', expired: false });
  expect(renewalsQueryOf({ months: 6 }, '2026-09-30')).toMatchObject({
    to: '2027-03-30',
    expired: true,
  });
});

test('a month that is cut by today or by the span lists what its column counts', () => {
  const today = '2026-09-14';
  expect(renewalsQueryOf({ month: '2026-09' }, today)).toMatchObject({
    from: today,
    to: '2026-09-30',
  });
  expect(renewalsQueryOf({ month: '2027-03', months: 6 }, today)).toMatchObject({
    from: '2027-03-01',
    to: '2027-03-14',
  });
  // An address kept from before, of a month that is over.
  expect(renewalsQueryOf({ month: '2026-05' }, today)).toMatchObject({
    from: '2026-05-01',
    to: '2026-05-31',
  });
});
