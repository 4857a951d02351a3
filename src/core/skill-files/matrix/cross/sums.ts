import { isNumberText, numberOf } from '../level-text.ts';
import { codeAt, type Table } from '../table.ts';
import type { Normal } from './normal.ts';

const ENOUGH = 3;

/** What each code is as a number; NaN where it is none. */
export function numbersOf(table: Table): Float64Array {
  return Float64Array.from(table.texts, (text) =>
    isNumberText(text) ? numberOf(text) : Number.NaN,
  );
}

/** Sums so far of each row (or column): whether the next one is a sum or an average is known at once. */
export class RunningSums {
  readonly #sums = new Map<number, number>();
  readonly #counts = new Map<number, number>();
  #parts = 0;
  readonly #at: (line: number, index: number) => number;
  readonly #lines: readonly number[];

  /** @param lines what a sum runs along, such as the rows of people for columns of skills */
  constructor(lines: readonly number[], at: (line: number, index: number) => number) {
    this.#lines = lines;
    this.#at = at;
  }

  add(index: number): void {
    this.#parts++;
    for (const line of this.#lines) {
      const value = this.#at(line, index);
      if (Number.isNaN(value)) continue;
      this.#sums.set(line, (this.#sums.get(line) ?? 0) + value);
      this.#counts.set(line, (this.#counts.get(line) ?? 0) + 1);
    }
  }

  /** Whether all numbers of it are sums, or all averages with decimals: a round average may be a level. */
  isSum(index: number): boolean {
    if (this.#parts < 2) return false;
    let sums = 0;
    let averages = 0;
    let telling = 0;
    for (const line of this.#lines) {
      const value = this.#at(line, index);
      const count = this.#counts.get(line) ?? 0;
      if (Number.isNaN(value) || value === 0 || count < 2) continue;
      const sum = this.#sums.get(line) ?? 0;
      if (Math.abs(sum - value) < 0.01) sums++;
      else if (Math.abs(sum / count - value) < 0.06 || Math.abs(sum / this.#parts - value) < 0.06)
        averages++;
      else return false;
      if (value > 10 || !Number.isInteger(value)) telling++;
    }
    return sums + averages >= ENOUGH && telling > 0;
  }
}

/** Sums of columns along the rows of people. */
export const sumsAlongRows = ({ table, rows }: Normal, numbers: Float64Array): RunningSums =>
  new RunningSums(rows, (row, column) => numbers[codeAt(table, row, column)] ?? Number.NaN);

/** Sums of rows along the columns of skills. */
export const sumsAlongColumns = (
  { table }: Normal,
  columns: readonly { readonly index: number }[],
  numbers: Float64Array,
): RunningSums =>
  new RunningSums(
    columns.map(({ index }) => index),
    (column, row) => numbers[codeAt(table, row, column)] ?? Number.NaN,
  );
