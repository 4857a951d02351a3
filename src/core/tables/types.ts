/** What a cell holds. `date` is milliseconds since 1970 UTC of the wall-clock time written in the cell. */
export const CELL = { empty: 0, text: 1, number: 2, boolean: 3, date: 4, error: 5 } as const;
export type CellKind = (typeof CELL)[keyof typeof CELL];

/** text and error: string; number and date: number; boolean: boolean; empty: null. */
export type CellValue = string | number | boolean | null;

export interface Cell {
  readonly kind: CellKind;
  readonly value: CellValue;
}

/** One sheet as read: only rows that hold something, each with its own number, so places in messages are true. */
export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  /** Stored rows (blank ones are not stored). */
  readonly rowCount: number;
  /** Columns from A to the last that holds something. */
  readonly columnCount: number;
  /** The 1-based row as Excel shows it, of stored row `index`; rising. */
  rowNumber(index: number): number;
  kind(index: number, column: number): CellKind;
  value(index: number, column: number): CellValue;
  /** The cell as a person would read it: dates ISO, numbers without a trailing `.0`, errors as `#N/A`, empty as ''. */
  text(index: number, column: number): string;
  isRowHidden(index: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Merged areas, 0-based columns and 1-based source rows, inclusive. */
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

export interface TableFile {
  readonly format: 'xlsx' | 'xlsm' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'html' | 'xml';
  /** For text formats only. */
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheets: readonly SheetGrid[];
  /** Told to the person: "The last 3 columns were cut at 16,384", "Row 812 has a broken number". */
  readonly notes: readonly string[];
}

export interface ReadOptions {
  /** For messages; default: the last part of the path. */
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((stage: string, done: number, total: number) => void) | undefined;
}

/** Which part of a sheet is the table. Row indexes are of stored rows. */
export interface TableLayout {
  /** Stored row of the (last) header row that names the columns; null: no header. */
  readonly header: number | null;
  readonly headerRows: number;
  /** One per column of the sheet: the name in the header, '' where none; repeated names are made distinct. */
  readonly headers: readonly string[];
  /** Columns of the table proper; a side table to the right is left out. */
  readonly columns: readonly number[];
  /** Stored rows that are data, in order: no repeated header, section row, total or footnote. */
  readonly rows: Int32Array;
  /** Stored rows within the table that were left out, and why. */
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
  /** 0–1, for choosing between sheets. */
  readonly score: number;
  readonly notes: readonly string[];
}

export interface LayoutOptions {
  /** 0–1: how sure a header text is one that the caller knows ("Employee ID" → 1). */
  readonly recognise?: ((header: string) => number) | undefined;
  /** Chosen by hand: 1-based source row, or null for none. */
  readonly headerRow?: number | null | undefined;
  readonly headerRows?: number | undefined;
}
