import { columnLetter } from '../column-letter.ts';
import type { SheetGrid, TableLayout } from '../types.ts';
import type { ColumnBlock } from './column-blocks.ts';
import { REASON } from './data-rows.ts';
import { cleanText } from './shape.ts';
import { mergedColumns } from './spread-merges.ts';
import { isConflictMarker } from './words.ts';

/** What was decided about a sheet and why, each a sentence for the person who brought it. */
export function layoutNotes(
  sheet: SheetGrid,
  layout: Omit<TableLayout, 'score' | 'notes'>,
  aside: readonly ColumnBlock[],
  secondTable: number | null,
): string[] {
  const notes: string[] = [];
  const { header, headerRows, skipped } = layout;
  if (header === null) notes.push('No row names the columns; they are called by their letters.');
  else notes.push(...aboveHeader(sheet, header - headerRows));
  if (headerRows > 1 && header !== null) {
    notes.push(
      `Rows ${sheet.rowNumber(header - 1)} and ${sheet.rowNumber(header)} both name the columns.`,
    );
  }
  for (const block of aside) {
    const columns =
      block.first === block.last
        ? `Column ${columnLetter(block.first)} was`
        : `Columns ${columnLetter(block.first)} to ${columnLetter(block.last)} were`;
    notes.push(
      `${columns} left out: they stand apart from the table.`.replace(
        'was left out: they stand',
        'was left out: it stands',
      ),
    );
  }
  const rows = (reason: string): string[] =>
    skipped
      .filter((entry) => entry.reason === reason)
      .map((entry) => String(sheet.rowNumber(entry.row)));
  add(notes, rows(REASON.conflict), 'left out: version control left a marker there');
  add(notes, rows(REASON.repeated), 'left out: the header stands there again');
  add(notes, rows(REASON.section), 'left out: a heading within the table');
  add(notes, rows(REASON.total), 'left out: totals');
  add(notes, rows(REASON.footnote), 'left out: notes below the table');
  if (secondTable !== null) {
    notes.push(
      `Everything from row ${sheet.rowNumber(secondTable)} on was left out: another table begins there.`,
    );
  }
  const merged = mergedColumns(sheet, layout).map(columnLetter);
  if (merged.length > 0) {
    const where = merged.length === 1 ? 'column' : 'columns';
    notes.push(
      `Cells merged over several rows in ${where} ${merged.slice(0, 8).join(', ')} hold for each of them.`,
    );
  }
  notes.push(...hiddenParts(sheet, layout));
  return notes;
}

function aboveHeader(sheet: SheetGrid, last: number): string[] {
  if (last < 0) return [];
  const conflict = Array.from({ length: last + 1 }, (_, row) => row).filter((row) =>
    isConflictMarker(cleanText(sheet, row, 0)),
  );
  const notes = conflict.map(
    (row) => `Row ${sheet.rowNumber(row)} was left out: version control left a marker there.`,
  );
  if (conflict.length <= last) {
    notes.push(
      last === 0
        ? `Row ${sheet.rowNumber(0)} above the header was taken as a title.`
        : `Rows ${sheet.rowNumber(0)} to ${sheet.rowNumber(last)} above the header were taken as titles.`,
    );
  }
  return notes;
}

function add(notes: string[], rows: readonly string[], what: string): void {
  if (rows.length === 0) return;
  if (rows.length === 1) notes.push(`Row ${rows[0]} was ${what}.`);
  else if (rows.length <= 4)
    notes.push(`Rows ${rows.slice(0, -1).join(', ')} and ${rows.at(-1)} were ${what}.`);
  else notes.push(`${rows.length} rows, the first is row ${rows[0]}, were ${what}.`);
}

function hiddenParts(sheet: SheetGrid, layout: Omit<TableLayout, 'score' | 'notes'>): string[] {
  let hidden = 0;
  for (const row of layout.rows) if (sheet.isRowHidden(row)) hidden++;
  const columns = layout.columns.filter((column) => sheet.isColumnHidden(column));
  const notes: string[] = [];
  if (hidden > 0)
    notes.push(`${hidden === 1 ? 'One hidden row is' : `${hidden} hidden rows are`} included.`);
  if (columns.length > 0) {
    const names = columns.slice(0, 8).map(columnLetter).join(', ');
    notes.push(
      `${columns.length === 1 ? `The hidden column ${names} is` : `The hidden columns ${names} are`} included.`,
    );
  }
  return notes;
}
