import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
  columnPool,
  drawnIn,
  headWords,
  placeAt,
  revealed,
  rowPool,
  type Metrics,
} from './metrics.ts';

const METRICS: Metrics = { rowHeight: 30, columnWidth: 42, frozen: 300, head: 150 };
const SIZE = { rows: 2000, columns: 100 };
const view = { top: 0, left: 0, width: 1000, height: 750 };

test('only what is on the screen is drawn, and the pool is large enough for it', () => {
  fc.assert(
    fc.property(fc.nat(60_000), fc.nat(4000), (top, left) => {
      const now = { ...view, top, left };
      const drawn = drawnIn(now, METRICS, SIZE);
      expect(drawn.lastRow - drawn.firstRow).toBeLessThan(rowPool(now, METRICS));
      expect(drawn.lastColumn - drawn.firstColumn).toBeLessThan(columnPool(now, METRICS));
    }),
  );
  expect(drawnIn(view, METRICS, SIZE)).toEqual({
    firstRow: 0,
    lastRow: 24,
    firstColumn: 0,
    lastColumn: 18,
  });
  expect(drawnIn(view, METRICS, { rows: 2, columns: 0 })).toMatchObject({
    lastRow: 1,
    lastColumn: -1,
  });
});

test('a cell is brought into sight by the least movement, and not behind what stays', () => {
  expect(revealed({ row: 3, column: 2 }, view, METRICS)).toEqual({ top: 0, left: 0 });
  expect(revealed({ row: 20, column: 20 }, view, METRICS)).toEqual({ top: 30, left: 182 });
  expect(revealed({ row: 1, column: 1 }, { ...view, top: 90, left: 90 }, METRICS)).toEqual({
    top: 30,
    left: 42,
  });
});

test('the cell under the pointer', () => {
  expect(placeAt(310, 160, view, METRICS)).toEqual({ row: 0, column: 0, frozen: false });
  expect(placeAt(310 + 42, 160 + 60, { ...view, top: 15 }, METRICS)).toMatchObject({
    row: 2,
    column: 1,
  });
  expect(placeAt(100, 200, view, METRICS)).toMatchObject({ row: 1, frozen: true });
  expect(placeAt(400, 100, view, METRICS)).toBeNull();
});

test('a name too long for its heading says that it goes on', () => {
  expect(headWords('Quality management')).toBe('Quality management');
  expect(headWords('a'.repeat(120))).toBe(`${'a'.repeat(63)}…`);
});
