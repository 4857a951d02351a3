import { foldKey } from '#core/people/index.ts';
import type { SheetGrid } from '#core/tables/index.ts';
import { fullName } from '../typing/person-name.ts';

const VALUES = 200;
const ROWS = 20_000;

const keyOf = (text: string): string => foldKey(fullName(text));
/** First and last word of a name, as middle names come and go. */
const shortKey = (key: string): string => {
  const words = key.split(' ');
  return words.length > 2 ? `${words[0] ?? ''} ${words.at(-1) ?? ''}` : key;
};

/**
 * 0–1: how many of the values of a column occur in one of the others, as references to people do. Looks at a sample
 * of values and the first rows only. `pairs` are columns of first and last names to be read together.
 */
export function referenceShare(
  grid: SheetGrid,
  rows: Int32Array,
  column: number,
  targets: readonly number[],
  pairs: readonly (readonly [number, number])[],
): number {
  const wanted = new Set<string>();
  const looked = rows.length > ROWS ? rows.subarray(0, ROWS) : rows;
  for (const row of looked) {
    const text = grid.text(row, column).trim();
    if (text !== '') wanted.add(shortKey(keyOf(text)));
    if (wanted.size >= VALUES) break;
  }
  const total = wanted.size;
  if (total === 0) return 0;
  const found = (text: string): void => {
    if (text !== '') wanted.delete(shortKey(keyOf(text)));
  };
  for (const row of looked) {
    for (const target of targets) if (target !== column) found(grid.text(row, target));
    for (const [first, last] of pairs) found(`${grid.text(row, first)} ${grid.text(row, last)}`);
    if (wanted.size === 0) break;
  }
  return (total - wanted.size) / total;
}
