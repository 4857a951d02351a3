import type { LayoutOptions, SheetGrid, TableLayout } from '../types.ts';
import { type ColumnBlock, columnBlocks, columnFill, sampleRows } from './column-blocks.ts';
import { findDataRows } from './data-rows.ts';
import { columnNames, secondHeaderRow } from './header-names.ts';
import { findHeader, headerScore, MINIMUM_HEADER } from './header-row.ts';
import { layoutNotes } from './layout-notes.ts';
import { cleanText } from './shape.ts';
import { sheetScore } from './sheet-score.ts';
import { joinBlocks, range } from './table-columns.ts';

interface Header {
  readonly row: number | null;
  readonly rows: number;
  readonly score: number;
}

/**
 * Finds the table in a sheet: which row names the columns, which columns and rows belong to it, and what is left out
 * (titles above, a second table beside it, repeated headers, section headings, totals, footnotes), with reasons.
 * `recognise` makes it sure where the looks of the sheet alone are not. Pure; takes some 50 ms for 50,000 rows.
 */
export function detectLayout(sheet: SheetGrid, options: LayoutOptions = {}): TableLayout {
  const blocks = columnBlocks(columnFill(sheet, sampleRows(sheet.rowCount)));
  const main = mainBlock(sheet, blocks, options);
  if (main === null) return emptyLayout(sheet);
  const { header, block } = main;
  const { columns, aside } =
    header.row === null
      ? { columns: range(block), aside: blocks.filter((other) => other !== block) }
      : joinBlocks(sheet, block, blocks, header.row);
  const headers =
    header.row === null
      ? Array.from({ length: sheet.columnCount }, () => '')
      : columnNames(sheet, header.row, header.rows, columns, options.recognise);
  const data = findDataRows(
    sheet,
    header.row === null ? 0 : header.row + 1,
    columns,
    headerTexts(sheet, header),
  );
  const layout = {
    header: header.row,
    headerRows: header.row === null ? 0 : header.rows,
    headers,
    columns,
    rows: data.rows,
    skipped: data.skipped,
  };
  return {
    ...layout,
    score: sheetScore(sheet, layout, header.score, options.recognise),
    notes: layoutNotes(sheet, layout, aside, data.secondTable),
  };
}

/** The block of columns with the most convincing header; for equal ones the larger. */
function mainBlock(
  sheet: SheetGrid,
  blocks: readonly ColumnBlock[],
  options: LayoutOptions,
): { block: ColumnBlock; header: Header } | null {
  let best: { block: ColumnBlock; header: Header; weight: number } | null = null;
  const widest = Math.max(...blocks.map((block) => block.last - block.first + 1));
  for (const block of blocks) {
    const header = headerOf(sheet, block, options);
    const width = block.last - block.first + 1;
    const rows = blockRows(sheet, block);
    const weight = (0.2 + header.score) * Math.sqrt(width / widest) * Math.log2(2 + rows);
    if (weight > (best?.weight ?? 0)) best = { block, header, weight };
  }
  return best;
}

function blockRows(sheet: SheetGrid, block: ColumnBlock): number {
  const sample = sampleRows(sheet.rowCount);
  let count = 0;
  for (const row of sample) {
    for (let column = block.first; column <= block.last; column++) {
      if (sheet.kind(row, column) !== 0) {
        count++;
        break;
      }
    }
  }
  return count;
}

function headerOf(sheet: SheetGrid, block: ColumnBlock, options: LayoutOptions): Header {
  if (options.headerRow !== undefined) return chosenHeader(sheet, block, options);
  const guess = findHeader(sheet, block, options.recognise);
  if (guess === null || guess.score < MINIMUM_HEADER)
    return { row: null, rows: 0, score: guess?.score ?? 0 };
  const two = secondHeaderRow(sheet, guess.row, range(block), options.recognise);
  if (two) return { row: guess.row + 1, rows: 2, score: guess.score };
  // The better known line may be the lower of the two.
  const above =
    guess.row > 0 && secondHeaderRow(sheet, guess.row - 1, range(block), options.recognise);
  return { row: guess.row, rows: above ? 2 : 1, score: guess.score };
}

/** The header she chose; a row that holds nothing stands for the next that does. */
function chosenHeader(sheet: SheetGrid, block: ColumnBlock, options: LayoutOptions): Header {
  if (typeof options.headerRow !== 'number') return { row: null, rows: 0, score: 0.5 };
  let row = 0;
  while (row < sheet.rowCount - 1 && sheet.rowNumber(row) < options.headerRow) row++;
  const rows = Math.min(options.headerRows ?? 1, row + 1);
  return { row, rows, score: headerScore(sheet, row, block, options.recognise) };
}

/** The texts of the header rows, to know them again further down. */
function headerTexts(sheet: SheetGrid, header: Header): string[][] {
  if (header.row === null) return [];
  const last = header.row;
  return Array.from({ length: header.rows }, (_, i) =>
    Array.from({ length: sheet.columnCount }, (_, column) => cleanText(sheet, last - i, column)),
  );
}

const emptyLayout = (sheet: SheetGrid): TableLayout => ({
  header: null,
  headerRows: 0,
  headers: Array.from({ length: sheet.columnCount }, () => ''),
  columns: [],
  rows: new Int32Array(0),
  skipped: [],
  score: 0,
  notes: ['The sheet is empty.'],
});
