import { CELL, type SheetGrid } from '#core/tables/index.ts';
import { KIND } from '../difference/difference.ts';
import { FATE } from '../difference/identity.ts';
import { reasons } from './difference-view.ts';
import type { Compared, Looked } from './session.ts';

/** Headers of the two columns that are added; recognised and left out when the workbook is dropped in again. */
const REASON = 'Reason not imported';
const ROW = 'Original row';

/**
 * Writes the rows that do not go in as a workbook: the file's own columns as they are, then why, and the row each was.
 * Every text is written as text, so that one beginning with "=" is no formula.
 * @returns how many rows were written
 */
export async function writeRejectedRows(
  { grid, layout }: Looked,
  { difference, table, problems }: Compared,
  out: string,
): Promise<number> {
  // Loaded when it is asked for: writing workbooks is rare, and takes long to load.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Rows not imported', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const { columns } = layout;
  sheet.addRow([...columns.map((column) => layout.headers[column] ?? ''), REASON, ROW]);
  sheet.getRow(1).font = { bold: true };
  columns.forEach((_, index) => {
    sheet.getColumn(index + 1).width = 18;
  });
  sheet.getColumn(columns.length + 1).width = 60;
  const reason = reasons(difference, table, problems);
  let written = 0;
  for (let row = 0; row < difference.people.count; row++) {
    if (difference.kinds[row] !== KIND.skipped || difference.identities.fate[row] === FATE.merged)
      continue;
    const stored = table.rows[row] ?? 0;
    const added = sheet.addRow([
      ...columns.map((column) => cellValue(grid, stored, column)),
      reason(row),
      table.rowNumber(row),
    ]);
    added.eachCell((cell, index) => {
      if (typeof cell.value === 'string') cell.numFmt = '@';
      else if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
      if (index === columns.length + 1) cell.font = { color: { argb: 'FF9C2A1F' } };
    });
    written++;
  }
  await workbook.xlsx.writeFile(out);
  return written;
}

function cellValue(
  grid: SheetGrid,
  row: number,
  column: number,
): string | number | boolean | Date | null {
  const kind = grid.kind(row, column);
  const value = grid.value(row, column);
  if (kind === CELL.empty || value === null) return null;
  if (kind === CELL.date) return new Date(Number(value));
  return kind === CELL.error ? String(value) : value;
}
