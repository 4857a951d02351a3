import { cellText, type SheetTable } from '../headings/sheet-table.ts';

/**
 * What stands in the row above the headings, over several columns each: families over roles, categories over skills.
 * Nothing where that row is a title or belongs to something else.
 */
export function headingsOver(
  { grid, header }: SheetTable,
  columns: readonly number[],
): ReadonlyMap<number, string> {
  const over = new Map<number, string>();
  const above = header - 1;
  if (above < 0 || grid.rowNumber(above) !== grid.rowNumber(header) - 1) return over;
  const first = columns[0] ?? 0;
  let text = '';
  const distinct = new Set<string>();
  for (const column of columns) {
    const here = cellText(grid, above, column);
    if (here !== '') {
      text = here;
      distinct.add(here);
    } else if (text === '' && column === first) return new Map();
    over.set(column, text);
  }
  // A title stands over all of them, and headings of single columns are no groups.
  return distinct.size < 2 || distinct.size === columns.length ? new Map() : over;
}
