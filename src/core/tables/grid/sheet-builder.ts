import { CELL, type CellKind } from '../types.ts';
import { CELL_SEGMENT, type CellSegment, type SheetData } from './sheet-data.ts';

/** Collects the cells of one sheet in the order they are read: rows rising, columns rising within a row. */
export class SheetBuilder {
  readonly #name: string;
  readonly #hidden: boolean;
  readonly #segments: CellSegment[] = [];
  #segment: CellSegment = {
    columns: new Uint16Array(0),
    kinds: new Uint8Array(0),
    values: new Float64Array(0),
  };
  #fill = 0;
  #total = 0;
  #columnCount = 0;
  #rowNumbers = new Int32Array(256);
  #rowStarts = new Int32Array(256);
  #hiddenRows = new Uint8Array(256);
  #rows = 0;
  #lastColumn = -1;
  readonly #hiddenColumns: (readonly [number, number])[] = [];
  #merges: number[] = [];

  constructor(name: string, hidden: boolean) {
    this.#name = name;
    this.#hidden = hidden;
  }

  get name(): string {
    return this.#name;
  }

  get cellCount(): number {
    return this.#total;
  }

  /** The number of the row being filled; 0 before the first. */
  get lastRow(): number {
    return this.#rows === 0 ? 0 : (this.#rowNumbers[this.#rows - 1] ?? 0);
  }

  get lastColumn(): number {
    return this.#lastColumn;
  }

  /** Begins row `number` (1-based, larger than the last). A row without cells vanishes again. */
  beginRow(number: number, hidden: boolean): void {
    this.#dropEmptyRow();
    if (this.#rows + 1 >= this.#rowStarts.length) this.#growRows();
    this.#rowNumbers[this.#rows] = number;
    this.#rowStarts[this.#rows] = this.#total;
    this.#hiddenRows[this.#rows] = hidden ? 1 : 0;
    this.#rows++;
    this.#lastColumn = -1;
  }

  /** Adds a cell to the right of the last one of the row; `value` as CellSegment has it. */
  add(column: number, kind: CellKind, value: number): void {
    if (kind === CELL.empty) return;
    if (this.#fill === this.#segment.kinds.length) this.#nextSegment();
    this.#segment.columns[this.#fill] = column;
    this.#segment.kinds[this.#fill] = kind;
    this.#segment.values[this.#fill] = value;
    this.#fill++;
    this.#total++;
    this.#lastColumn = column;
    if (column >= this.#columnCount) this.#columnCount = column + 1;
  }

  hideColumns(first: number, last: number): void {
    this.#hiddenColumns.push([first, last]);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    this.#merges.push(top, left, bottom, right);
  }

  finish(): SheetData {
    this.#dropEmptyRow();
    if (this.#fill > 0) this.#segments.push(cut(this.#segment, this.#fill));
    this.#rowStarts[this.#rows] = this.#total;
    return {
      name: this.#name,
      hidden: this.#hidden,
      columnCount: this.#columnCount,
      rowNumbers: this.#rowNumbers.slice(0, this.#rows),
      rowStarts: this.#rowStarts.slice(0, this.#rows + 1),
      hiddenRows: this.#hiddenRows.slice(0, this.#rows),
      segments: this.#segments,
      hiddenColumns: this.#hiddenColumns,
      merges: Int32Array.from(this.#merges),
    };
  }

  #dropEmptyRow(): void {
    if (this.#rows > 0 && this.#rowStarts[this.#rows - 1] === this.#total) this.#rows--;
  }

  #nextSegment(): void {
    const length = this.#segment.kinds.length;
    if (length === CELL_SEGMENT) {
      this.#segments.push(this.#segment);
      this.#segment = emptySegment(CELL_SEGMENT);
      this.#fill = 0;
      return;
    }
    // Small sheets stay small: the first segment grows to its full size by doubling.
    const larger = emptySegment(Math.max(256, Math.min(CELL_SEGMENT, length * 4)));
    larger.columns.set(this.#segment.columns);
    larger.kinds.set(this.#segment.kinds);
    larger.values.set(this.#segment.values);
    this.#segment = larger;
  }

  #growRows(): void {
    const size = this.#rowStarts.length * 2;
    const numbers = new Int32Array(size);
    const starts = new Int32Array(size);
    const hidden = new Uint8Array(size);
    numbers.set(this.#rowNumbers);
    starts.set(this.#rowStarts);
    hidden.set(this.#hiddenRows);
    this.#rowNumbers = numbers;
    this.#rowStarts = starts;
    this.#hiddenRows = hidden;
  }
}

const emptySegment = (size: number): CellSegment => ({
  columns: new Uint16Array(size),
  kinds: new Uint8Array(size),
  values: new Float64Array(size),
});

const cut = (segment: CellSegment, size: number): CellSegment => ({
  columns: segment.columns.slice(0, size),
  kinds: segment.kinds.slice(0, size),
  values: segment.values.slice(0, size),
});
