import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRows } from './first-rows.ts';

test('the first rows are those of the whole in order', () => {
  const row = fc.record({ key: fc.integer({ min: 0, max: 4 }), name: fc.integer() });
  fc.assert(
    fc.property(fc.array(row), fc.integer({ min: 1, max: 20 }), (rows, limit) => {
      const compare = (a: { name: number }, b: { name: number }) => a.name - b.name;
      const all = rows.toSorted((a, b) => a.key - b.key || compare(a, b));
      expect(firstRows(rows, limit, ({ key }) => key, compare)).toEqual(all.slice(0, limit));
    }),
  );
});
