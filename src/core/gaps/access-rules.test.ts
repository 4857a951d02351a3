import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenGroups, type GroupSize } from './access-rules.ts';

const sizes = (...people: number[]): GroupSize[] =>
  people.map((count) => ({ people: count, withRequirements: count }));

describe('groups that are not shown', () => {
  it('are those of fewer than five, and one more where one alone could be found by subtraction', () => {
    expect(hiddenGroups(sizes(5, 20, 6))).toEqual([false, false, false]);
    expect(hiddenGroups(sizes(4, 20, 6))).toEqual([true, false, true]);
    expect(hiddenGroups(sizes(4, 3, 20))).toEqual([true, true, false]);
    // Two of one person each are still few together.
    expect(hiddenGroups(sizes(1, 1, 20, 9))).toEqual([true, true, false, true]);
    expect(hiddenGroups(sizes(3))).toEqual([true]);
  });

  it('are also those of whom few have any requirement', () => {
    expect(
      hiddenGroups([
        { people: 30, withRequirements: 2 },
        { people: 30, withRequirements: 30 },
        { people: 30, withRequirements: 12 },
        { people: 30, withRequirements: 0 },
      ]),
    ).toEqual([true, false, true, false]);
  });

  it('cannot be told from the whole, unless all are hidden', () => {
    const group = fc.integer({ min: 1, max: 30 }).chain((people) =>
      fc.record({
        people: fc.constant(people),
        withRequirements: fc.integer({ min: 0, max: people }),
      }),
    );
    fc.assert(
      fc.property(fc.array(group, { maxLength: 12 }), (groups) => {
        const hidden = hiddenGroups(groups);
        const left = groups.filter((_, at) => hidden[at]);
        for (const [at, { people, withRequirements }] of groups.entries()) {
          if (hidden[at]) continue;
          expect(people).toBeGreaterThanOrEqual(5);
          expect(withRequirements === 0 || withRequirements >= 5).toBe(true);
        }
        if (left.length === 0 || left.length === groups.length) return;
        const required = left.reduce((sum, one) => sum + one.withRequirements, 0);
        expect(left.length).toBeGreaterThan(1);
        expect(left.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThanOrEqual(5);
        expect(required === 0 || required >= 5).toBe(true);
      }),
    );
  });
});
