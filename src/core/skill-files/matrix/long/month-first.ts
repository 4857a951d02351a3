import { textAt, type Table } from '../table.ts';

/** Whether the written dates of a column have the month before the day: some day beyond 12 stands second. */
export function isMonthFirst(table: Table, header: number, column: number): boolean {
  let dayFirst = 0;
  let monthFirst = 0;
  for (let row = header + 1; row < table.rows; row++) {
    const match = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/u.exec(textAt(table, row, column));
    if (!match) continue;
    if (Number(match[1]) > 12) dayFirst++;
    if (Number(match[2]) > 12) monthFirst++;
  }
  return monthFirst > dayFirst;
}
