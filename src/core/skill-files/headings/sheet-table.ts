import { CELL, spreadMerges, type SheetGrid } from '#core/tables/index.ts';
import type { CellPart, ReadingChoice } from '../types.ts';
import { partKey } from '../types.ts';
import { isLevelHeading } from './level-headings.ts';
import { headingKey, meaningsOf } from './meaning.ts';
import type { Heading } from './words.ts';

/** A table with headings, as found in a sheet. Rows are indexes of stored rows. */
export interface SheetTable {
  /** The sheet with cells merged over several records in each of them. */
  readonly grid: SheetGrid;
  readonly sheet: number;
  /** Stored row of the headings. */
  readonly header: number;
  /** Heading by column; '' where there is none. */
  readonly headers: readonly string[];
  /** Stored rows below the headings, without repeated headings and totals. */
  readonly rows: readonly number[];
  /** Texts above the headings, from the top. */
  readonly above: readonly string[];
  /** Column of each meaning. */
  readonly columns: ReadonlyMap<Heading, number>;
  /** How sure each of them is, 0–1. */
  readonly sure: ReadonlyMap<Heading, number>;
}

const HEADER_WITHIN = 40;
/** Headings that are levels say together as much as one that is well known. */
const LEVELS_WEIGH = 0.6;
const WIDEST = 400;
const TOTAL =
  /^(?:(?:grand |sub-?)?total|sum|summe|gesamt(?:summe)?|somme|suma|totale|totaal|razem|合計|合计|합계|итого)s?\b:?$/iu;

const UNSEEN = /[\u00A0\u200B\uFEFF]/u;

/** The text of a cell without spare blanks around it. */
export function cellText(grid: SheetGrid, row: number, column: number): string {
  if (column < 0) return '';
  const text = grid.text(row, column);
  return (UNSEEN.test(text) ? text.replaceAll(/[\u00A0\u200B\uFEFF]/gu, ' ') : text).trim();
}

/** The table whose headings say most of what it holds; null where no row looks like headings. */
export function tableIn(
  sheetGrid: SheetGrid,
  sheet: number,
  choice: ReadingChoice | undefined,
): SheetTable | null {
  const chosen = choice?.headerRow;
  let best: { row: number; weight: number } | null = null;
  for (let row = 0; row < Math.min(sheetGrid.rowCount, HEADER_WITHIN); row++) {
    if (chosen !== undefined && sheetGrid.rowNumber(row) !== chosen) continue;
    const weight = headingWeight(headersOf(sheetGrid, row));
    if (weight > (best?.weight ?? 0)) best = { row, weight };
    else if (chosen !== undefined) best = { row, weight };
  }
  if (best === null) return null;
  return tableAt(sheetGrid, sheet, best.row);
}

/** The table whose headings stand in this stored row. */
export function tableAt(sheetGrid: SheetGrid, sheet: number, header: number): SheetTable {
  const headers = headersOf(sheetGrid, header);
  const rows: number[] = [];
  for (let row = header + 1; row < sheetGrid.rowCount; row++) {
    if (!isLeftOut(sheetGrid, row, headers)) rows.push(row);
  }
  const grid = spreadMerges(sheetGrid, {
    columns: headers.map((_, column) => column),
    rows: Int32Array.from(rows),
  });
  const above: string[] = [];
  for (let row = 0; row < header; row++) {
    for (let column = 0; column < Math.min(sheetGrid.columnCount, WIDEST); column++) {
      const text = cellText(sheetGrid, row, column);
      if (text !== '') above.push(text);
    }
  }
  return { grid, sheet, header, headers, rows, above, ...assign(headers) };
}

/** Headings of a row; a number or nothing below a heading that spans columns takes its text along ("Level" over 1, 2, 3). */
function headersOf(grid: SheetGrid, row: number): string[] {
  const width = Math.min(grid.columnCount, WIDEST);
  const headers = Array.from({ length: width }, (_, column) => cellText(grid, row, column));
  if (row === 0 || grid.rowNumber(row - 1) !== grid.rowNumber(row) - 1) return headers;
  const number = grid.rowNumber(row - 1);
  return headers.map((text, column) => {
    if (text !== '' && !/^\d{1,2}$/u.test(text)) return text;
    const merge = grid.merges.find(
      ({ top, bottom, left, right }) =>
        top <= number && bottom >= number && left <= column && right >= column,
    );
    // A heading merged down beside others stands in the upper row; one merged across belongs to all below it.
    const over = cellText(grid, row - 1, merge?.left ?? column);
    if (text === '') return merge && merge.bottom > number ? over : text;
    return merge && merge.right > merge.left && over !== '' ? `${over} ${text}` : text;
  });
}

/** How much a row is like headings: how many different things it names, and how surely. */
function headingWeight(headers: readonly string[]): number {
  const best = new Map<Heading, number>();
  let filled = 0;
  for (const text of headers) {
    if (text === '') continue;
    filled++;
    const meaning = meaningsOf(text)[0];
    if (meaning) best.set(meaning.heading, Math.max(best.get(meaning.heading) ?? 0, meaning.sure));
  }
  if (filled === 0) return 0;
  const levels = headers.filter(isLevelHeading).length;
  let weight = levels > 1 ? LEVELS_WEIGH : 0;
  for (const sure of best.values()) weight += sure;
  return weight * (0.5 + (0.5 * Math.min(filled, best.size + (levels > 1 ? levels : 0))) / filled);
}

function isLeftOut(grid: SheetGrid, row: number, headers: readonly string[]): boolean {
  let filled = 0;
  let same = 0;
  let first = '';
  for (const [column, header] of headers.entries()) {
    if (grid.kind(row, column) === CELL.empty) continue;
    const text = cellText(grid, row, column);
    if (text === '') continue;
    if (filled++ === 0) first = text;
    if (headingKey(text) === headingKey(header)) same++;
    else if (filled > 2) break;
  }
  if (filled === 0) return true;
  if (same === filled && same > 1) return true;
  return TOTAL.test(first);
}

/** Gives each meaning the column that is surest of it, and no column two meanings. */
function assign(headers: readonly string[]): Pick<SheetTable, 'columns' | 'sure'> {
  const bids = headers.flatMap((text, column) =>
    meaningsOf(text).map(({ heading, sure }) => ({ heading, sure, column })),
  );
  bids.sort((a, b) => b.sure - a.sure || a.column - b.column);
  const columns = new Map<Heading, number>();
  const sure = new Map<Heading, number>();
  const taken = new Set<number>();
  for (const bid of bids) {
    if (columns.has(bid.heading) || taken.has(bid.column)) continue;
    columns.set(bid.heading, bid.column);
    sure.set(bid.heading, bid.sure);
    taken.add(bid.column);
  }
  return { columns, sure };
}

/** Rows of which the preview is told what each cell is. */
const PREVIEWED = 60;

/** What cells are, for the preview: headings of columns that are read, and what stands below them. */
export function partsOf(
  { header, rows }: Pick<SheetTable, 'header' | 'rows'>,
  columns: ReadonlyMap<number, CellPart>,
): ReadonlyMap<string, CellPart> {
  const parts = new Map<string, CellPart>();
  for (const column of columns.keys())
    if (column >= 0) parts.set(partKey(header, column), 'header');
  for (const row of rows) {
    if (row >= PREVIEWED) break;
    for (const [column, part] of columns) if (column >= 0) parts.set(partKey(row, column), part);
  }
  return parts;
}

/** The share of rows in which the column holds something, 0–1; of the first few hundred. */
export function fillOf({ grid, rows }: SheetTable, column: number): number {
  const looked = rows.slice(0, 300);
  if (looked.length === 0 || column < 0) return 0;
  return looked.filter((row) => cellText(grid, row, column) !== '').length / looked.length;
}
