import { expect, test } from 'vitest';
import { createClock } from './clock.ts';

test('stands still where it is told to', () => {
  const clock = createClock({ UPSKILL_TODAY: '2026-06-15', UPSKILL_NOW: '2026-06-15T08:30:00Z' });
  expect(clock.today()).toBe('2026-06-15');
  expect(clock.now().toISOString()).toBe('2026-06-15T08:30:00.000Z');
});

test('tells the day of the wall, not of Greenwich', () => {
  const now = new Date();
  const wall = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  for (const environment of [{}, { UPSKILL_TODAY: '2026-02-30' }, { UPSKILL_NOW: 'soon' }])
    expect(createClock(environment).today().split('-').map(Number)).toEqual(wall);
});
