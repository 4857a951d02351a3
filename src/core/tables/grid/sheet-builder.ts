import { CELL, type CellKind } from '../types.ts';
import { LIMITS } from '../limits.ts';
import { CELL_SEGMENT, CELL_SEGMENT_BITS, type CellSegment, type SheetData } from './sheet-data.ts';
import { RowIndex } from './row-index.ts';

/**
 * Collects the cells of one sheet in the order they are read. Rows and columns rise in nearly every file; where they do
 * not, they are put in order, and of two values for one cell the later counts.
 */
export class SheetBuilder {
  readonly #name: string;
  #hidden: boolean;
  readonly #rows = new RowIndex();
  readonly #segments: CellSegment[] = [];
  #segment: CellSegment = emptySegment(0);
  #fill = 0;
  #total = 0;
  #columnCount = 0;
  #rowStart = 0;
  #lastColumn = -1;
  #rowSorted = true;
  readonly #hiddenColumns: (readonly [number, number])[] = [];
  readonly #merges: number[] = [];

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

  /** Begins row `number` (1-based). A row that gets no cell is not stored. */
  beginRow(number: number, hidden: boolean): void {
    this.#endRow();
    this.#rows.begin(number, this.#total, hidden);
    this.#rowStart = this.#total;
    this.#lastColumn = -1;
    this.#rowSorted = true;
  }

  /** Adds a cell to the row; `value` as CellSegment has it. */
  add(column: number, kind: CellKind, value: number): void {
    if (kind === CELL.empty) return;
    if (this.#fill === this.#segment.kinds.length) this.#nextSegment();
    this.#segment.columns[this.#fill] = column;
    this.#segment.kinds[this.#fill] = kind;
    this.#segment.values[this.#fill] = value;
    this.#fill++;
    this.#total++;
    if (column <= this.#lastColumn) this.#rowSorted = false;
    this.#lastColumn = column;
    if (column >= this.#columnCount) this.#columnCount = column + 1;
  }

  /** Marks the sheet as hidden, where that is known only later. */
  hide(): void {
    this.#hidden = true;
  }

  /** 0-based, inclusive. */
  hideColumns(first: number, last: number): void {
    if (this.#hiddenColumns.length < LIMITS.columnRanges) this.#hiddenColumns.push([first, last]);
  }

  /** Rows 1-based, columns 0-based, inclusive. */
  merge(top: number, left: number, bottom: number, right: number): void {
    if (this.#merges.length < LIMITS.merges * 4) this.#merges.push(top, left, bottom, right);
  }

  finish(): SheetData {
    this.#endRow();
    if (this.#fill > 0) this.#segments.push(cut(this.#segment, this.#fill));
    return {
      name: this.#name,
      hidden: this.#hidden,
      columnCount: this.#columnCount,
      ...this.#rows.finish(),
      segments: this.#segments,
      hiddenColumns: this.#hiddenColumns,
      merges: Int32Array.from(this.#merges),
    };
  }

  #endRow(): void {
    this.#rows.end(this.#rowSorted ? this.#total : this.#sortRow());
  }

  /** Orders the cells of the row by column; gives the end of those that count (what is behind it is never read). */
  #sortRow(): number {
    const last = new Map<number, { kind: number; value: number }>();
    for (let at = this.#rowStart; at < this.#total; at++) {
      const { segment, place } = this.#locate(at);
      last.set(segment.columns[place] ?? 0, {
        kind: segment.kinds[place] ?? 0,
        value: segment.values[place] ?? 0,
      });
    }
    let at = this.#rowStart;
    for (const [column, { kind, value }] of [...last].sort(([a], [b]) => a - b)) {
      const { segment, place } = this.#locate(at++);
      segment.columns[place] = column;
      segment.kinds[place] = kind;
      segment.values[place] = value;
    }
    return at;
  }

  #locate(at: number): { segment: CellSegment; place: number } {
    return {
      segment: this.#segments[at >>> CELL_SEGMENT_BITS] ?? this.#segment,
      place: at & (CELL_SEGMENT - 1),
    };
  }

  #nextSegment(): void {
    const length = this.#segment.kinds.length;
    if (length === CELL_SEGMENT) {
      this.#segments.push(this.#segment);
      this.#segment = emptySegment(CELL_SEGMENT);
      this.#fill = 0;
      return;
    }
    // Small sheets stay small: the first segment grows to its full size step by step.
    const larger = emptySegment(Math.max(256, Math.min(CELL_SEGMENT, length * 4)));
    larger.columns.set(this.#segment.columns);
    larger.kinds.set(this.#segment.kinds);
    larger.values.set(this.#segment.values);
    this.#segment = larger;
  }
}

function emptySegment(size: number): CellSegment {
  return {
    columns: new Uint16Array(size),
    kinds: new Uint8Array(size),
    values: new Float64Array(size),
  };
}

const cut = (segment: CellSegment, size: number): CellSegment => ({
  columns: segment.columns.slice(0, size),
  kinds: segment.kinds.slice(0, size),
  values: segment.values.slice(0, size),
});
