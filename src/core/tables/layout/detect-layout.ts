import type { LayoutOptions, SheetGrid, TableLayout } from '../types.ts';

/** First, simple form: the first row that fills most columns is the header. */
export function detectLayout(sheet: SheetGrid, options: LayoutOptions = {}): TableLayout {
  const width = sheet.columnCount;
  const filled = (row: number): number => {
    let count = 0;
    for (let column = 0; column < width; column++)
      if (sheet.text(row, column).trim() !== '') count++;
    return count;
  };
  let header = 0;
  while (header < sheet.rowCount - 1 && filled(header) < Math.ceil(width / 2)) header++;
  if (typeof options.headerRow === 'number') {
    for (let row = 0; row < sheet.rowCount; row++) {
      if (sheet.rowNumber(row) === options.headerRow) header = row;
    }
  }
  const headers = Array.from({ length: width }, (_, column) => sheet.text(header, column).trim());
  return {
    header: sheet.rowCount === 0 ? null : header,
    headerRows: 1,
    headers,
    columns: headers.map((_, column) => column),
    rows: Int32Array.from(
      { length: Math.max(0, sheet.rowCount - header - 1) },
      (_, i) => header + 1 + i,
    ),
    skipped: [],
    score: sheet.rowCount > 1 ? 0.5 : 0,
    notes: [],
  };
}
