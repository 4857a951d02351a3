/**
 * The first rows of an order, without putting all in order. @param keyOf rises along the order; `compare` decides between
 * rows of one key
 */
export function firstRows<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => number,
  compare: (a: Row, b: Row) => number,
): Row[] {
  const ordered = (a: Row, b: Row): number => keyOf(a) - keyOf(b) || compare(a, b);
  if (rows.length <= limit) return rows.toSorted(ordered);
  const last = Float64Array.from(rows, keyOf).sort()[limit - 1] ?? 0;
  return rows
    .filter((row) => keyOf(row) <= last)
    .sort(ordered)
    .slice(0, limit);
}
