import type { SheetGrid } from '../types.ts';
import type { ColumnBlock } from './column-blocks.ts';
import { cleanText, type Shape, shapeAt } from './shape.ts';
import { isConflictMarker } from './words.ts';

export interface HeaderGuess {
  /** Stored row. */
  readonly row: number;
  /** 0–1; below `MINIMUM_HEADER` the row is rather data. */
  readonly score: number;
}

export const MINIMUM_HEADER = 0.45;
const SEARCH_ROWS = 60;
const BELOW = 25;
/** Beyond so many columns a row looks no different: a sheet may have 16,384 of them. */
const WIDE = 400;

type Recognise = (header: string) => number;

/** The row that most looks like the names of the columns of a block, among the first of the sheet. */
export function findHeader(
  sheet: SheetGrid,
  block: ColumnBlock,
  recognise: Recognise | undefined,
): HeaderGuess | null {
  let best: HeaderGuess | null = null;
  const last = Math.min(sheet.rowCount, SEARCH_ROWS);
  const looked = { ...block, last: Math.min(block.last, block.first + WIDE - 1) };
  for (let row = 0; row < last; row++) {
    const score = headerScore(sheet, row, looked, recognise);
    if (score > (best?.score ?? 0) + 0.02) best = { row, score };
  }
  return best;
}

/** How much a row looks like column names: filled, words not values, each once, unlike what stands below. 0–1. */
export function headerScore(
  sheet: SheetGrid,
  row: number,
  block: ColumnBlock,
  recognise: Recognise | undefined,
): number {
  const width = block.last - block.first + 1;
  const names = new Set<string>();
  let filled = 0;
  let words = 0;
  let long = 0;
  let known = 0;
  for (let column = block.first; column <= block.last; column++) {
    const shape = shapeAt(sheet, row, column);
    if (shape === 'empty') continue;
    const text = cleanText(sheet, row, column);
    if (text === '') continue;
    if (isConflictMarker(text)) return 0;
    filled++;
    if (shape === 'text' && /\p{L}|#/u.test(text)) words++;
    if (text.length > 60) long++;
    names.add(text.toLowerCase());
    if (recognise) known += clamp(recognise(text));
  }
  if (filled === 0 || words === 0) return 0;
  const below = compareBelow(sheet, row, block);
  if (below.rows === 0 && width > 1 && filled === 1) return 0;
  const fill = filled / Math.max(below.width, 1);
  const base =
    0.3 * Math.min(1, fill) +
    0.2 * (words / filled) +
    0.1 * (names.size / filled) +
    0.25 * below.contrast +
    0.15 * (1 - below.recurring);
  const title = filled === 1 && width > 1 && (below.width > 1 || spansColumns(sheet, row, block));
  const single = title ? 0.3 : 1;
  const share = words / filled;
  const penalty =
    single *
    (namesStandBelow(sheet, row, block, filled) ? 0.4 : 1) *
    (1 - 0.5 * (long / filled)) *
    (1 - 0.6 * below.recurring) *
    (0.3 + 0.7 * share * share) *
    (continuesAbove(sheet, row, block) ? 0.5 : 1);
  if (!recognise) return clamp(base * penalty);
  // A few names the caller knows outweigh looks: nobody has “Hire date” in a row of values.
  const knownShare = known / filled;
  const certainty = Math.min(1, known / 3) * 0.6 + knownShare * 0.4;
  return clamp(base * penalty * (0.75 + 0.25 * certainty) + 0.3 * certainty * penalty);
}

/** Whether the row above fills the same cells with the same kinds of values: then this is one record among others. */
function continuesAbove(sheet: SheetGrid, row: number, block: ColumnBlock): boolean {
  if (row === 0 || sheet.rowNumber(row - 1) !== sheet.rowNumber(row) - 1) return false;
  let values = 0;
  for (let column = block.first; column <= block.last; column++) {
    const shape = shapeAt(sheet, row, column);
    if (shape !== shapeAt(sheet, row - 1, column)) return false;
    if (shape !== 'text' && shape !== 'empty') values++;
  }
  return values > 0;
}

/** Whether a cell of the row is merged over several columns, as titles are. */
function spansColumns(sheet: SheetGrid, row: number, block: ColumnBlock): boolean {
  const number = sheet.rowNumber(row);
  return sheet.merges.some(
    ({ top, bottom, left, right }) =>
      top <= number &&
      bottom >= number &&
      right > left &&
      left >= block.first &&
      left <= block.last,
  );
}

/** Whether the next row is one of names and at least twice as full: then this one groups them, as Workday's does. */
function namesStandBelow(
  sheet: SheetGrid,
  row: number,
  block: ColumnBlock,
  filled: number,
): boolean {
  if (row + 1 >= sheet.rowCount || sheet.rowNumber(row + 1) !== sheet.rowNumber(row) + 1)
    return false;
  const names = new Set<string>();
  let cells = 0;
  for (let column = block.first; column <= block.last; column++) {
    const shape = shapeAt(sheet, row + 1, column);
    if (shape === 'empty') continue;
    if (shape !== 'text') return false;
    cells++;
    names.add(cleanText(sheet, row + 1, column).toLowerCase());
  }
  return cells >= 2 * filled && names.size === cells;
}

interface Below {
  readonly rows: number;
  /** Columns that the rows below fill, typically. */
  readonly width: number;
  /** Share of this row's cells that are words above a column of numbers, dates or e-mails. */
  readonly contrast: number;
  /** Share of this row's cells that occur again below in the same column, as values do and names do not. */
  readonly recurring: number;
}

function compareBelow(sheet: SheetGrid, row: number, block: ColumnBlock): Below {
  const end = Math.min(sheet.rowCount, row + 1 + BELOW);
  const rows = end - row - 1;
  if (rows <= 0) return { rows: 0, width: block.last - block.first + 1, contrast: 0, recurring: 0 };
  const widths: number[] = [];
  const others: number[] = [];
  for (let below = row + 1; below < end; below++) {
    // The header again, as on each page of a print, says nothing against it.
    if (!sameTexts(sheet, row, below, block)) others.push(below);
    let width = 0;
    for (let column = block.first; column <= block.last; column++) {
      if (sheet.kind(below, column) !== 0) width++;
    }
    widths.push(width);
  }
  widths.sort((a, b) => a - b);
  let cells = 0;
  let contrast = 0;
  let recurring = 0;
  for (let column = block.first; column <= block.last; column++) {
    const own = shapeAt(sheet, row, column);
    if (own === 'empty') continue;
    cells++;
    const shapes = new Map<Shape, number>();
    const text = cleanText(sheet, row, column).toLowerCase();
    let again = false;
    for (const below of others) {
      const shape = shapeAt(sheet, below, column);
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
      if (shape === own && !again) again = cleanText(sheet, below, column).toLowerCase() === text;
    }
    if (again) recurring++;
    const values = others.length - (shapes.get('empty') ?? 0);
    if (own === 'text' && values > 0 && (shapes.get('text') ?? 0) < values * 0.4) contrast++;
  }
  return {
    rows,
    width: widths[Math.floor(widths.length * 0.75)] ?? 0,
    contrast: cells === 0 ? 0 : Math.min(1, (contrast / cells) * 2),
    recurring: cells === 0 ? 0 : recurring / cells,
  };
}

function sameTexts(sheet: SheetGrid, row: number, other: number, block: ColumnBlock): boolean {
  let filled = 0;
  for (let column = block.first; column <= block.last; column++) {
    const text = sheet.text(row, column);
    if (text === '') continue;
    filled++;
    if (text !== sheet.text(other, column)) return false;
  }
  return filled > 1;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
