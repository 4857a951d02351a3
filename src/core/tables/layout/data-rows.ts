import { CELL, type SheetGrid } from '../types.ts';
import { columnFill, sampleRows } from './column-blocks.ts';
import { cleanText, shapeAt } from './shape.ts';
import { beginsTotal, isConflictMarker } from './words.ts';

export interface DataRows {
  readonly rows: Int32Array;
  readonly skipped: { readonly row: number; readonly reason: string }[];
  /** Stored row where a second table below begins, or null. */
  readonly secondTable: number | null;
}

export const REASON = {
  conflict: 'A marker that version control left in the file',
  repeated: 'Repeats the header',
  section: 'A heading within the table',
  total: 'A row of totals',
  footnote: 'A note below the table',
} as const;

/** Which stored rows from `from` on are records of the table in `columns`, and why others between them are not. */
export function findDataRows(
  sheet: SheetGrid,
  from: number,
  columns: readonly number[],
  headers: readonly (readonly string[])[],
): DataRows {
  const judge = new RowJudge(sheet, from, columns, headers);
  const rows: number[] = [];
  const skipped: { row: number; reason: string }[] = [];
  let secondTable: number | null = null;
  for (let row = from; row < sheet.rowCount; row++) {
    const verdict = judge.judge(row);
    if (verdict === 'data') rows.push(row);
    else if (verdict === 'second-table') {
      secondTable = row;
      break;
    } else if (verdict !== 'outside') skipped.push({ row, reason: REASON[verdict] });
  }
  // A heading below the last record is a note.
  const last = rows.at(-1) ?? -1;
  for (const entry of skipped) {
    if (entry.row > last && entry.reason === REASON.section) entry.reason = REASON.footnote;
  }
  return { rows: Int32Array.from(rows), skipped, secondTable };
}

/** The middle of the fuller rows: where groups are small, headings and subtotals can outnumber the records. */
function typicalFill(counts: readonly number[]): number {
  const rising = counts.toSorted((a, b) => a - b);
  const full = rising[Math.floor((rising.length - 1) * 0.9)] ?? 0;
  const fuller = rising.filter((count) => count * 2 >= full);
  return fuller[Math.floor(fuller.length / 2)] ?? 0;
}

type Verdict = 'data' | 'outside' | 'second-table' | keyof typeof REASON;

class RowJudge {
  readonly #sheet: SheetGrid;
  readonly #from: number;
  readonly #columns: readonly number[];
  readonly #headers: readonly (readonly string[])[];
  /** The best filled columns: a row that fills most of them needs no closer look. */
  readonly #probes: readonly number[];
  /** Cells that a record fills, typically. */
  readonly #typical: number;
  /** Columns that hold hardly any words. */
  readonly #valueColumns: readonly number[];

  constructor(
    sheet: SheetGrid,
    from: number,
    columns: readonly number[],
    headers: readonly (readonly string[])[],
  ) {
    this.#sheet = sheet;
    this.#from = from;
    this.#columns = columns;
    this.#headers = headers;
    const sample = sampleRows(sheet.rowCount, from);
    const fill = columnFill(sheet, sample);
    this.#probes = [...columns].sort((a, b) => (fill[b] ?? 0) - (fill[a] ?? 0)).slice(0, 6);
    this.#typical = typicalFill(sample.map((row) => this.#filled(row)));
    this.#valueColumns = columns.filter((column) => this.#holdsValues(column, sample));
  }

  judge(row: number): Verdict {
    let probed = 0;
    for (const column of this.#probes) {
      if (this.#sheet.kind(row, column) !== CELL.empty) probed++;
    }
    if (probed > 1 && this.#repeatsHeader(row)) return 'repeated';
    // Nearly every row of a large table ends here.
    if (probed > 1 && probed === this.#probes.length && !this.#afterGap(row)) return 'data';
    const first = this.#columns.find((column) => this.#sheet.kind(row, column) !== CELL.empty);
    if (first === undefined) return 'outside';
    if (isConflictMarker(this.#sheet.text(row, first))) return 'conflict';
    if (probed <= 1 && this.#repeatsHeader(row)) return 'repeated';
    const filled = this.#filled(row);
    if (filled >= this.#typical && probed === this.#probes.length && !this.#afterGap(row))
      return 'data';
    const text = cleanText(this.#sheet, row, first);
    if (filled < this.#typical * 0.75 && beginsTotal(text)) return 'total';
    if (filled > 1 && this.#totalsElsewhere(row, filled)) return 'total';
    if (probed * 2 >= this.#probes.length && filled > 1) {
      return this.#startsSecondTable(row, filled) ? 'second-table' : 'data';
    }
    if (text === '' && filled === 1) return 'outside';
    if (this.#typical >= 3 && filled === 1 && this.#isHeading(row, first, text)) return 'section';
    if (this.#typical >= 4 && filled <= 2 && this.#afterGap(row)) return 'footnote';
    return 'data';
  }

  #filled(row: number): number {
    let count = 0;
    for (const column of this.#columns) if (this.#sheet.kind(row, column) !== CELL.empty) count++;
    return count;
  }

  #holdsValues(column: number, sample: readonly number[]): boolean {
    let words = 0;
    let values = 0;
    for (const row of sample.slice(0, 300)) {
      const shape = shapeAt(this.#sheet, row, column);
      if (shape === 'text') words++;
      else if (shape !== 'empty') values++;
    }
    return values >= 3 && words <= values * 0.25;
  }

  #repeatsHeader(row: number): boolean {
    return this.#headers.some((names) => {
      let same = 0;
      let named = 0;
      // From the right, where values recur (country, status) and are at hand; names and ids stand to the left.
      for (let i = this.#columns.length - 1; i >= 0; i--) {
        const column = this.#columns[i] ?? 0;
        const name = names[column] ?? '';
        if (name === '') continue;
        named++;
        if (this.#sheet.kind(row, column) === CELL.text && this.#reads(row, column, name)) same++;
        else if (named - same > 2) return false;
      }
      return same >= 2 ? same >= named * 0.8 : named === 1 && same === 1;
    });
  }

  /** Whether the cell says `name`; most differ in length already, so few need cleaning. */
  #reads(row: number, column: number, name: string): boolean {
    const raw = this.#sheet.text(row, column);
    return (
      raw === name || (raw.length > name.length && cleanText(this.#sheet, row, column) === name)
    );
  }

  /** “Total” need not stand in the first cell; but a row of totals lacks the words that records have. */
  #totalsElsewhere(row: number, filled: number): boolean {
    if (filled > this.#typical * 0.6) return false;
    return this.#columns.some(
      (column) =>
        this.#sheet.kind(row, column) === CELL.text &&
        /^(?:grand |sub)?total:?$/i.test(cleanText(this.#sheet, row, column)),
    );
  }

  #isHeading(row: number, column: number, text: string): boolean {
    if (shapeAt(this.#sheet, row, column) !== 'text') return false;
    const number = this.#sheet.rowNumber(row);
    const spans = this.#sheet.merges.some(
      ({ top, bottom, left, right }) =>
        top <= number && bottom >= number && left <= column && right > left,
    );
    return spans || column === this.#columns[0] || text.length > 30 || this.#afterGap(row);
  }

  #afterGap(row: number): boolean {
    return row > this.#from && this.#sheet.rowNumber(row) - this.#sheet.rowNumber(row - 1) > 1;
  }

  /** After a blank line, words where all records have values: the names of another table. */
  #startsSecondTable(row: number, filled: number): boolean {
    // Without a header there is nothing to tell another one by.
    if (
      this.#headers.length === 0 ||
      !this.#afterGap(row) ||
      this.#valueColumns.length < 2 ||
      filled < 2
    )
      return false;
    const worded = this.#valueColumns.filter(
      (column) => shapeAt(this.#sheet, row, column) === 'text',
    );
    return worded.length >= 2 && worded.length >= this.#valueColumns.length * 0.8;
  }
}
