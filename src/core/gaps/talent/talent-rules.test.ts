import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListed, lackOf, pointsAsked, pointsHad } from './talent-rules.ts';

const asked = fc.record({
  level: fc.integer({ min: 0, max: 20 }),
  credential: fc.boolean(),
  need: fc.constantFrom('must' as const, 'wish' as const),
});
const level = fc.integer({ min: -1, max: 20 });

describe('match score', () => {
  it('counts a wish half, and a credential as one level', () => {
    const must = { level: 3, credential: false, need: 'must' } as const;
    expect([pointsAsked(must), pointsHad(must, 2, false)]).toEqual([6, 4]);
    const wish = { level: 3, credential: true, need: 'wish' } as const;
    expect([pointsAsked(wish), pointsHad(wish, 5, true), pointsHad(wish, 5, false)]).toEqual([
      4, 4, 3,
    ]);
  });

  it('gives nothing to the unrated, and everything to who has all', () => {
    fc.assert(
      fc.property(asked, level, (condition, level) => {
        expect(pointsHad(condition, -1, false)).toBe(0);
        const had = pointsHad(condition, Math.max(level, condition.level), true);
        expect(had).toBe(pointsAsked(condition));
        expect(lackOf(condition, Math.max(level, condition.level), true)).toBe(0);
      }),
    );
  });

  it('lies between nothing and all, and a higher level or a credential never lowers it', () => {
    fc.assert(
      fc.property(asked, level, fc.boolean(), (condition, level, holds) => {
        const had = pointsHad(condition, level, holds);
        expect(had).toBeGreaterThanOrEqual(0);
        expect(had).toBeLessThanOrEqual(pointsAsked(condition));
        expect(pointsHad(condition, level + 1, holds)).toBeGreaterThanOrEqual(had);
        expect(pointsHad(condition, level, true)).toBeGreaterThanOrEqual(had);
        expect(lackOf(condition, level + 1, holds)).toBeLessThanOrEqual(
          lackOf(condition, level, holds),
        );
      }),
    );
  });
});

describe('nearly', () => {
  const sql = { level: 3, credential: true, need: 'must' } as const;
  it.each([
    [3, true, true, true],
    [2, true, false, true],
    [3, false, false, true],
    [2, false, false, false],
    [1, true, false, false],
    [-1, false, false, false],
  ])('at level %i, credential %s: listed %s, nearly %s', (level, holds, listed, nearly) => {
    expect(isListed(lackOf(sql, level, holds), false)).toBe(listed);
    expect(isListed(lackOf(sql, level, holds), true)).toBe(nearly);
  });

  it('does not take the unrated for people who nearly have it', () => {
    const any = { level: 1, credential: false, need: 'must' } as const;
    expect(isListed(lackOf(any, -1, false), true)).toBe(false);
    expect(isListed(lackOf(any, 0, false), true)).toBe(true);
  });
});
