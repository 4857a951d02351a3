import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { benchStateOf, gapOf, isMet, ratio, readinessOf } from './rules.ts';

const level = fc.integer({ min: -1, max: 20 });
const required = fc.integer({ min: 1, max: 20 });

test('a gap is the levels that are missing, never below 0; of the unrated all that is required', () => {
  expect(gapOf(4, 1)).toBe(3);
  expect(gapOf(4, 5)).toBe(0);
  expect(gapOf(4, 0)).toBe(4);
  expect(gapOf(4, -1)).toBe(4);
});

test('raising a level never raises a gap, and never makes a met requirement an unmet one', () => {
  fc.assert(
    fc.property(
      required,
      level,
      fc.integer({ min: 0, max: 20 }),
      fc.boolean(),
      (asked, from, by, holds) => {
        expect(gapOf(asked, from + by)).toBeLessThanOrEqual(gapOf(asked, from));
        if (isMet(asked, from, true, holds))
          expect(isMet(asked, from + by, true, holds)).toBe(true);
      },
    ),
  );
});

test('a requirement is met at its level, with a valid credential where one is needed, and never unrated', () => {
  expect(isMet(3, 3, false, false)).toBe(true);
  expect(isMet(3, 2, false, true)).toBe(false);
  expect(isMet(3, 5, true, false)).toBe(false);
  expect(isMet(3, 3, true, true)).toBe(true);
  expect(isMet(0, -1, false, false)).toBe(false);
});

test('a share of nothing is no share', () => {
  expect(ratio(0, 0)).toBeNull();
  expect(ratio(1, 4)).toBe(0.25);
});

test('ready needs every critical requirement met; what cannot be told is not called missed', () => {
  expect(readinessOf(0, 0, 0)).toBe('nothing-required');
  expect(readinessOf(3, 0, 0)).toBe('ready');
  expect(readinessOf(3, 1, 1)).toBe('not-ready');
  expect(readinessOf(3, 0, 1)).toBe('unknown');
});

test('a bench of nobody is a gap only where somebody is rated', () => {
  expect(benchStateOf(0, 4, 3)).toBe('none');
  expect(benchStateOf(0, 4, 4)).toBe('unrated');
  expect(benchStateOf(1, 4, 3)).toBe('single');
  expect(benchStateOf(2, 4, 0)).toBe('covered');
});
