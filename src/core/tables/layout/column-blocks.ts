import type { SheetGrid } from '../types.ts';

/** Neighbouring columns that hold something, with empty ones on either side. 0-based, inclusive. */
export interface ColumnBlock {
  readonly first: number;
  readonly last: number;
}

const SAMPLE_ROWS = 1200;

/** Stored rows to look at: all of a small sheet, the head and an even spread of a large one. */
export function sampleRows(count: number, from = 0): number[] {
  const rows: number[] = [];
  if (count - from <= SAMPLE_ROWS) {
    for (let row = from; row < count; row++) rows.push(row);
    return rows;
  }
  const head = SAMPLE_ROWS / 3;
  for (let row = from; row < from + head; row++) rows.push(row);
  const step = (count - from - head) / (SAMPLE_ROWS - head);
  for (let i = 0; i < SAMPLE_ROWS - head; i++) rows.push(Math.floor(from + head + i * step));
  return rows;
}

/** How many of the rows hold something in each column. */
export function columnFill(sheet: SheetGrid, rows: readonly number[]): Int32Array {
  const fill = new Int32Array(sheet.columnCount);
  for (const row of rows) {
    for (let column = 0; column < fill.length; column++) {
      if (sheet.kind(row, column) !== 0) fill[column] = (fill[column] ?? 0) + 1;
    }
  }
  return fill;
}

/** Splits the columns where some hold nothing at all, or next to nothing above a table (a long title's neighbour). */
export function columnBlocks(fill: Int32Array): ColumnBlock[] {
  const blocks: ColumnBlock[] = [];
  let first = -1;
  for (let column = 0; column <= fill.length; column++) {
    const empty = (fill[column] ?? 0) === 0;
    if (!empty && first < 0) first = column;
    if (empty && first >= 0) {
      blocks.push({ first, last: column - 1 });
      first = -1;
    }
  }
  return blocks;
}
