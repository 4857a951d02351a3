import { CELL } from '#core/tables/index.ts';
import { cellText, type SheetTable } from '../headings/sheet-table.ts';

/**
 * Rows that are a heading over those below them: they hold one text, in the first column or that of the skills, where
 * other rows hold more. By row, with the text.
 */
export function sectionRows(table: SheetTable, skill: number): ReadonlyMap<number, string> {
  const sections = new Map<number, string>();
  if (table.columns.has('category')) return sections;
  const merged = new Set(
    table.grid.merges.filter(({ left, right }) => right > left).map(({ top }) => top),
  );
  let fuller = 0;
  for (const row of table.rows) {
    let filled = 0;
    let text = '';
    let column = -1;
    for (let at = 0; at < table.headers.length && filled < 2; at++) {
      if (table.grid.kind(row, at) === CELL.empty) continue;
      const here = cellText(table.grid, row, at);
      if (here === '') continue;
      filled++;
      if (filled === 1) [text, column] = [here, at];
    }
    if (filled > 1) fuller++;
    else if (filled === 1 && (column === skill || column < skill) && text.length <= 80) {
      sections.set(row, text.replace(/\s*[:：]$/u, ''));
    }
  }
  // Where most rows hold one text, that is how skills are written.
  if (fuller <= sections.size * 1.5) return new Map();
  if ([...sections.keys()].every((row) => merged.has(table.grid.rowNumber(row)))) return sections;
  // A skill of which nothing else is told looks the same: headings begin the table, and each has rows below it.
  const isOne = table.rows.map((row) => sections.has(row));
  const isBroken = isOne.some((one, at) => one && (isOne[at + 1] ?? true));
  return isOne[0] && !isBroken ? sections : new Map();
}

/**
 * What a column says of a row, carried down over empty cells where it is written once for all rows below it: then no
 * value comes back after another.
 */
export function carriedDown(table: SheetTable, column: number): (row: number) => string {
  if (column < 0) return () => '';
  const runs: string[] = [];
  let empty = 0;
  for (const row of table.rows) {
    const text = cellText(table.grid, row, column);
    if (text === '') empty++;
    else if (runs.at(-1) !== text) runs.push(text);
  }
  const first = table.rows[0];
  const isCarried =
    empty > 0 &&
    runs.length > 1 &&
    first !== undefined &&
    cellText(table.grid, first, column) !== '' &&
    new Set(runs).size === runs.length;
  if (!isCarried) return (row) => cellText(table.grid, row, column);
  const values = new Map<number, string>();
  let last = '';
  for (const row of table.rows) {
    last = cellText(table.grid, row, column) || last;
    values.set(row, last);
  }
  return (row) => values.get(row) ?? '';
}
