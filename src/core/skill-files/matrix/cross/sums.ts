import { isNumberText, numberOf } from '../level-text.ts';
import { textAt } from '../table.ts';
import type { Normal } from './normal.ts';

const ENOUGH = 3;
const LOOKED_AT = 200;

const numberAt = (normal: Normal, row: number, column: number): number | null => {
  const text = textAt(normal.table, row, column);
  return isNumberText(text) ? numberOf(text) : null;
};

/** Whether the numbers of a column are sums or averages of the skills before it. */
export function isSumColumn(
  normal: Normal,
  skills: readonly { readonly index: number }[],
  column: number,
): boolean {
  if (skills.length < 2) return false;
  const columns = skills.map(({ index }) => index);
  let sums = 0;
  let averages = 0;
  let looked = 0;
  for (const row of normal.rows) {
    const value = numberAt(normal, row, column);
    if (value === null || value === 0) continue;
    const parts = columns.flatMap((index) => numberAt(normal, row, index) ?? []);
    if (parts.length < 2) continue;
    if (++looked > LOOKED_AT) break;
    const sum = parts.reduce((a, b) => a + b, 0);
    if (Math.abs(sum - value) < 0.01) sums++;
    else if (isAverage(value, sum, parts.length, columns.length)) averages++;
    else return false;
  }
  return sums >= ENOUGH || averages >= ENOUGH;
}

/** An average is known by its decimals; a round one may be a level. */
const isAverage = (value: number, sum: number, filled: number, all: number): boolean =>
  !Number.isInteger(value) &&
  (Math.abs(sum / filled - value) < 0.06 || Math.abs(sum / all - value) < 0.06);

/** Whether the numbers of a row are sums, averages or counts of the rows before it. */
export function isSumRow(
  normal: Normal,
  columns: readonly { readonly index: number }[],
  before: readonly number[],
  row: number,
): boolean {
  if (before.length < 2) return false;
  let matching = 0;
  let looked = 0;
  let large = 0;
  for (const { index } of columns.slice(0, LOOKED_AT)) {
    const value = numberAt(normal, row, index);
    if (value === null || value === 0) continue;
    const parts = before.flatMap((r) => numberAt(normal, r, index) ?? []);
    if (parts.length < 2) continue;
    looked++;
    const sum = parts.reduce((a, b) => a + b, 0);
    if (Math.abs(sum - value) < 0.01 || isAverage(value, sum, parts.length, before.length))
      matching++;
    if (value > 10 || !Number.isInteger(value)) large++;
  }
  return looked >= ENOUGH && matching === looked && large > 0;
}
