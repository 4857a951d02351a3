import type { TextPoolData } from './text-pool.ts';

export const CELL_SEGMENT_BITS = 16;
export const CELL_SEGMENT = 1 << CELL_SEGMENT_BITS;

/** A run of cells, row after row. `values` holds the number, the date in ms, 0 or 1, or the index of a text. */
export interface CellSegment {
  readonly columns: Uint16Array<ArrayBuffer>;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly values: Float64Array<ArrayBuffer>;
}

/** One sheet as it travels between threads: only cells that hold something, 11 bytes each. */
export interface SheetData {
  readonly name: string;
  readonly hidden: boolean;
  readonly columnCount: number;
  /** 1-based, rising. */
  readonly rowNumbers: Int32Array<ArrayBuffer>;
  /** Cells of stored row `i` are [rowStarts[i], rowEnds[i]), their columns rising. */
  readonly rowStarts: Int32Array<ArrayBuffer>;
  readonly rowEnds: Int32Array<ArrayBuffer>;
  readonly hiddenRows: Uint8Array<ArrayBuffer>;
  readonly segments: readonly CellSegment[];
  /** Pairs: first and last hidden column, 0-based. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  /** Fours: top row (1-based), left, bottom, right (0-based columns). */
  readonly merges: Int32Array<ArrayBuffer>;
}

/** What the reading thread hands back when it is done. */
export interface FileData {
  readonly format: 'xlsx' | 'xlsm' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'html' | 'xml';
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheets: readonly SheetData[];
  readonly texts: TextPoolData;
  readonly notes: readonly string[];
}

/** The buffers of a file, to be moved to another thread rather than copied. */
export function transferList(file: FileData): ArrayBuffer[] {
  const list: ArrayBuffer[] = file.texts.segments.map((segment) => segment.buffer);
  list.push(file.texts.starts.buffer, file.texts.lengths.buffer);
  for (const sheet of file.sheets) {
    list.push(sheet.rowNumbers.buffer, sheet.rowStarts.buffer, sheet.rowEnds.buffer);
    list.push(sheet.hiddenRows.buffer, sheet.merges.buffer);
    for (const { columns, kinds, values } of sheet.segments) {
      list.push(columns.buffer, kinds.buffer, values.buffer);
    }
  }
  return list;
}
