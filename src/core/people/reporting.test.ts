import { describe, expect, it } from 'vitest';
import { reportingLoops } from './reporting.ts';

describe('loops in a reporting line', () => {
  it('finds none in a tree', () => {
    expect(
      reportingLoops(
        new Map([
          [2, 1],
          [3, 1],
          [4, 2],
        ]),
      ),
    ).toEqual([]);
  });

  it('names each loop once, from its smallest id, and nobody who only hangs below one', () => {
    const managers = new Map([
      [9, 3],
      [3, 7],
      [7, 3],
      [5, 5],
      [6, 5],
      [2, 1],
    ]);
    expect(reportingLoops(managers)).toEqual([[3, 7], [5]]);
  });
});
