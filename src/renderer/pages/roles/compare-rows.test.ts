import { describe, expect, it } from 'vitest';
import { byDifference, differenceWords, isSame, type CompareRow } from './compare-rows.ts';

const asks = (level: number, importance = 1, credential = false) => ({
  level,
  importance,
  credential,
});
const row = (skill: string, a: CompareRow['a'], b: CompareRow['b']): CompareRow => ({
  skillId: 1,
  skill,
  category: null,
  a,
  b,
});

describe('two roles side by side', () => {
  it('differ by level, importance and credential', () => {
    expect(differenceWords(row('x', asks(2), asks(4)))).toBe('+2 levels');
    expect(differenceWords(row('x', asks(3, 3), asks(2, 1)))).toBe('−1 level, less important');
    expect(differenceWords(row('x', asks(3), asks(3, 1, true)))).toBe('with a credential');
    expect(differenceWords(row('x', asks(3), asks(3)))).toBe('same');
  });

  it('ask for a skill or do not, level 0 being not asked for', () => {
    expect(differenceWords(row('x', null, asks(1)))).toBe('only in the second');
    expect(differenceWords(row('x', asks(1), asks(0)))).toBe('only in the first');
  });

  it('stand with the largest difference first and what is the same at the end', () => {
    const rows = [
      row('Same', asks(2), asks(2)),
      row('Less', asks(3), asks(2)),
      row('Much', null, asks(4)),
    ];
    expect(byDifference(rows).map(({ skill }) => skill)).toEqual(['Much', 'Less', 'Same']);
    expect(rows.filter((one) => !isSame(one))).toHaveLength(2);
  });
});
