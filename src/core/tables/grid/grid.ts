import { CELL, type CellKind, type CellValue, type SheetGrid } from '../types.ts';
import { dateText, numberText } from '../values/cell-text.ts';
import { CELL_SEGMENT, CELL_SEGMENT_BITS, type SheetData } from './sheet-data.ts';
import type { TextPool } from './text-pool.ts';

const KINDS: readonly CellKind[] = [
  CELL.empty,
  CELL.text,
  CELL.number,
  CELL.boolean,
  CELL.date,
  CELL.error,
];

/** A sheet over its compact form. Looking up a cell is constant time in full rows, logarithmic in gappy ones. */
export class Grid implements SheetGrid {
  readonly #data: SheetData;
  readonly #texts: TextPool;
  #merges: SheetGrid['merges'] | undefined;

  constructor(data: SheetData, texts: TextPool) {
    this.#data = data;
    this.#texts = texts;
  }

  get name(): string {
    return this.#data.name;
  }

  get hidden(): boolean {
    return this.#data.hidden;
  }

  get rowCount(): number {
    return this.#data.rowNumbers.length;
  }

  get columnCount(): number {
    return this.#data.columnCount;
  }

  get merges(): SheetGrid['merges'] {
    this.#merges ??= Array.from({ length: this.#data.merges.length / 4 }, (_, i) => {
      const [top = 0, left = 0, bottom = 0, right = 0] = this.#data.merges.subarray(
        i * 4,
        i * 4 + 4,
      );
      return { top, left, bottom, right };
    });
    return this.#merges;
  }

  rowNumber(index: number): number {
    const number = this.#data.rowNumbers[index];
    if (number === undefined) throw new RangeError(`the sheet has no stored row ${index}`);
    return number;
  }

  kind(index: number, column: number): CellKind {
    const at = this.#find(index, column);
    return at < 0 ? CELL.empty : this.#kindAt(at);
  }

  value(index: number, column: number): CellValue {
    const at = this.#find(index, column);
    if (at < 0) return null;
    const value = this.#valueAt(at);
    switch (this.#kindAt(at)) {
      case CELL.text:
      case CELL.error:
        return this.#texts.get(value);
      case CELL.boolean:
        return value === 1;
      case CELL.empty:
        return null;
      default:
        return value;
    }
  }

  text(index: number, column: number): string {
    const at = this.#find(index, column);
    if (at < 0) return '';
    const value = this.#valueAt(at);
    switch (this.#kindAt(at)) {
      case CELL.text:
      case CELL.error:
        return this.#texts.get(value);
      case CELL.boolean:
        return value === 1 ? 'TRUE' : 'FALSE';
      case CELL.date:
        return dateText(value);
      case CELL.number:
        return numberText(value);
      default:
        return '';
    }
  }

  isRowHidden(index: number): boolean {
    return this.#data.hiddenRows[index] === 1;
  }

  isColumnHidden(column: number): boolean {
    return this.#data.hiddenColumns.some(([first, last]) => column >= first && column <= last);
  }

  #kindAt(at: number): CellKind {
    const kind = this.#data.segments[at >>> CELL_SEGMENT_BITS]?.kinds[at & (CELL_SEGMENT - 1)];
    return KINDS[kind ?? 0] ?? CELL.empty;
  }

  #valueAt(at: number): number {
    return this.#data.segments[at >>> CELL_SEGMENT_BITS]?.values[at & (CELL_SEGMENT - 1)] ?? 0;
  }

  #columnAt(at: number): number {
    return this.#data.segments[at >>> CELL_SEGMENT_BITS]?.columns[at & (CELL_SEGMENT - 1)] ?? 0;
  }

  /** The place of a cell among all cells, or -1. */
  #find(index: number, column: number): number {
    const start = this.#data.rowStarts[index];
    const end = this.#data.rowEnds[index];
    if (start === undefined || end === undefined) return -1;
    // Cells rise, so column c stands at most c places after the start: exactly there where the row has no gap.
    let high = Math.min(start + column, end - 1);
    if (high < start) return -1;
    const guess = this.#columnAt(high);
    if (guess === column) return high;
    if (guess < column) return -1;
    let low = start;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#columnAt(middle);
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
