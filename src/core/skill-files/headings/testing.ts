import type { RowValue, SheetGrid, TableFile } from '#core/tables/index.ts';
import { gridFromRows } from '#core/tables/index.ts';
import type { ReaderHints, SheetReader, SheetReading } from '../types.ts';

const none: ReadonlySet<string> = new Set();

/** What a new workspace knows. */
export const NO_HINTS: ReaderHints = {
  people: none,
  skills: none,
  roles: none,
  emails: none,
  numbers: none,
  levels: none,
};

export type Rows = readonly (readonly RowValue[])[];

/** A file of these sheets, as if read from a workbook. */
export const fileOf = (...sheets: readonly SheetGrid[]): TableFile => ({
  format: 'xlsx',
  encoding: null,
  separator: null,
  sheets,
  notes: [],
});

/** What a reader makes of a file with one sheet. */
export function readRows(
  reader: SheetReader,
  rows: Rows,
  name = 'Sheet1',
  hints: ReaderHints = NO_HINTS,
): SheetReading | null {
  const grid = gridFromRows(rows, { name });
  return reader(grid, 0, fileOf(grid), hints);
}
