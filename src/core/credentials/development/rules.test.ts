import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeast, perHour, perHundred, riseOf } from './rules.ts';

const requirement = { level: 2, required: 4, importance: 3, isMet: false };

test('a certified level closes the gap up to what is required', () => {
  expect(riseOf(requirement, 3)).toEqual({ levels: 1, points: 3, meets: false });
  expect(riseOf(requirement, 4)).toEqual({ levels: 2, points: 6, meets: true });
  expect(riseOf(requirement, 5)).toEqual({ levels: 2, points: 6, meets: true });
});

test('levels are not additive: one that is no higher closes nothing', () => {
  expect(riseOf(requirement, 2)).toEqual({ levels: 0, points: 0, meets: false });
  expect(riseOf({ ...requirement, level: 4, isMet: true }, 5).levels).toBe(0);
});

test('of the unrated nothing is claimed', () => {
  expect(riseOf({ ...requirement, level: -1 }, 5)).toEqual({ levels: 0, points: 0, meets: false });
});

test('a credential that is missing beside the level is a gap of no level', () => {
  expect(riseOf({ level: 4, required: 4, importance: 3, isMet: false }, 1)).toEqual({
    levels: 0,
    points: 0,
    meets: true,
  });
});

test('points by money and by hour are those of one person on average', () => {
  expect(perHundred(12, 4, 300)).toBe(1);
  expect(perHundred(12, 4, 0)).toBe(Infinity);
  expect(perHundred(12, 4, null)).toBeNull();
  expect(perHundred(0, 0, 300)).toBeNull();
  expect(perHour(12, 4, 6)).toBe(0.5);
  expect(perHour(12, 4, null)).toBeNull();
});

test('groups too small to be shown are put together, never to be found by subtraction', () => {
  expect(
    atLeast(
      [
        { key: 'Lyon', people: 9 },
        { key: 'Turin', people: 3 },
        { key: 'Porto', people: 2 },
      ],
      5,
    ),
  ).toEqual([
    { key: 'Lyon', people: 9 },
    { key: null, people: 5 },
  ]);
  expect(
    atLeast(
      [
        { key: 'Lyon', people: 9 },
        { key: 'Turin', people: 3 },
      ],
      5,
    ),
  ).toEqual([{ key: null, people: 12 }]);
  expect(atLeast([{ key: 'Turin', people: 3 }], 5)).toEqual([]);
});

test('whatever the groups, none shown is too small, and nobody is lost unless all are too few', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (sizes) => {
      const groups = sizes.map((people, at) => ({ key: `g${at}`, people }));
      const shown = atLeast(groups, 5);
      const all = sizes.reduce((sum, people) => sum + people, 0);
      expect(shown.every(({ people }) => people >= 5)).toBe(true);
      const sum = shown.reduce((total, { people }) => total + people, 0);
      expect(sum === all || (shown.length === 0 && all < 5)).toBe(true);
    }),
  );
});
