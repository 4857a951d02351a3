import { CELL, type SheetGrid, type TableLayout } from '../types.ts';

type Records = Pick<TableLayout, 'columns' | 'rows'>;
/** For each column with merges, the stored row whose value holds, by stored row of a record below it. */
type Spread = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * The sheet with the value of a cell merged over several records in each of them, as people read it: a department
 * written once beside all who work in it. Cells with a value of their own keep it. The same sheet where there are none.
 */
export function spreadMerges(sheet: SheetGrid, layout: Records): SheetGrid {
  const spread = findSpread(sheet, layout);
  if (spread.size === 0) return sheet;
  const source = (row: number, column: number): number => spread.get(column)?.get(row) ?? row;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    merges: sheet.merges,
    rowNumber: (row) => sheet.rowNumber(row),
    kind: (row, column) => sheet.kind(source(row, column), column),
    value: (row, column) => sheet.value(source(row, column), column),
    text: (row, column) => sheet.text(source(row, column), column),
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
  };
}

/** Columns of the table in which merged cells hold for several records. */
export const mergedColumns = (sheet: SheetGrid, layout: Records): number[] => [
  ...findSpread(sheet, layout).keys(),
];

function findSpread(sheet: SheetGrid, { columns, rows }: Records): Spread {
  const spread = new Map<number, Map<number, number>>();
  const first = rows[0];
  if (first === undefined) return spread;
  const table = new Set(columns);
  const begin = sheet.rowNumber(first);
  const merges = sheet.merges
    .filter(({ top, bottom, left }) => bottom > top && bottom > begin && table.has(left))
    .toSorted((a, b) => a.left - b.left || a.top - b.top);
  // Merges do not overlap, except in damaged files: there the first counts, so that each row is looked at once.
  let column = -1;
  let done = 0;
  for (const { top, bottom, left } of merges) {
    if (left !== column) done = 0;
    column = left;
    if (top <= done) continue;
    done = bottom;
    let at = atOrAfter(rows, top, sheet);
    const from = rows[at];
    // What is merged with the header or a heading is no value of the records below.
    if (from === undefined || sheet.rowNumber(from) !== top) continue;
    if (sheet.kind(from, left) === CELL.empty) continue;
    for (at++; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (sheet.rowNumber(row) > bottom) break;
      if (sheet.kind(row, left) !== CELL.empty) continue;
      const known = spread.get(left) ?? new Map<number, number>();
      spread.set(left, known.set(row, from));
    }
  }
  return spread;
}

/** The first of the records that stands in the source row `number` or below it. */
function atOrAfter(rows: Int32Array, number: number, sheet: SheetGrid): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sheet.rowNumber(rows[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
