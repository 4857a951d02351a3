import { CELL, type CellValue, type SheetGrid } from '../types.ts';
import { Grid } from './grid.ts';
import { SheetBuilder } from './sheet-builder.ts';
import { TextPool } from './text-pool.ts';
import { TextPoolBuilder } from './text-pool-builder.ts';

/** A cell given by its value; a `Date` stands for the wall-clock time it shows in UTC. */
export type RowValue = CellValue | Date | undefined;

/** A sheet made from rows of values, first row = row 1: for pasted tables and for tests. Blank rows are not stored. */
export function gridFromRows(
  rows: readonly (readonly RowValue[])[],
  options: { readonly name?: string; readonly hidden?: boolean } = {},
): SheetGrid {
  const texts = new TextPoolBuilder();
  const sheet = new SheetBuilder(options.name ?? 'Sheet1', options.hidden ?? false);
  for (const [index, row] of rows.entries()) {
    sheet.beginRow(index + 1, false);
    for (const [column, value] of row.entries()) {
      if (value === null || value === undefined || value === '') continue;
      if (typeof value === 'string') sheet.add(column, CELL.text, texts.internText(value));
      else if (typeof value === 'number') sheet.add(column, CELL.number, value);
      else if (typeof value === 'boolean') sheet.add(column, CELL.boolean, value ? 1 : 0);
      else sheet.add(column, CELL.date, value.getTime());
    }
  }
  return new Grid(sheet.finish(), new TextPool(texts.finish()));
}
