import { finished, type Steps } from '../steps.ts';
import { CELL, type SheetGrid } from '#core/tables/index.ts';
import type { CellPlace } from '../types.ts';

/** A sheet of more than so many cells is read up to there: more would not fit in memory several times over. */
const MOST_CELLS = 40_000_000;
const MOST_SPREAD = 500_000;

/** Cells that are looked at in a moment. */
const AT_ONCE = 4000;
/** After how many rows of so many cells others are answered. */
export const pauses = (cells: number): number =>
  Math.max(1, Math.floor(AT_ONCE / Math.max(1, cells)));

/**
 * A sheet as numbers: each distinct text has one code, 0 is empty. Rows and columns that hold nothing are not there;
 * `rowAt` and `columnAt` say where the others stand in the sheet.
 */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly codes: Int32Array;
  readonly texts: readonly string[];
  /** Of merged areas: cell → the code that the whole area shows. */
  readonly spread: ReadonlyMap<number, number>;
  /** 1-based row of the sheet, or 0-based column where the table is transposed. */
  readonly rowAt: Int32Array;
  readonly columnAt: Int32Array;
  readonly transposed: boolean;
  readonly sheet: number;
  readonly cut: boolean;
}

export const codeAt = (table: Table, row: number, column: number): number =>
  table.codes[row * table.columns + column] ?? 0;

export const textAt = (table: Table, row: number, column: number): string =>
  table.texts[codeAt(table, row, column)] ?? '';

/** The text that a cell shows: of a merged area, for all its cells. */
export function shownAt(table: Table, row: number, column: number): string {
  if (row < 0 || column < 0 || row >= table.rows || column >= table.columns) return '';
  const at = row * table.columns + column;
  return table.texts[table.codes[at] || (table.spread.get(at) ?? 0)] ?? '';
}

export function placeAt(table: Table, row: number, column: number): CellPlace {
  const [r = 0, c = 0] = [table.rowAt[row], table.columnAt[column]];
  return table.transposed
    ? { sheet: table.sheet, row: c, column: r }
    : { sheet: table.sheet, row: r, column: c };
}

/** Without spare blanks; a number in the digits of any script and with any minus as one in plain digits: "３", "٣". */
function tidyText(raw: string): string {
  const text = raw.replace(/[\u00a0\u200b\ufeff]/gu, ' ').trim();
  if (text.length > 12 || !/^[-−－]?\p{Nd}+(?:[.,．，٫]\p{Nd}+)?\s?[%％٪]?$/u.test(text))
    return text;
  return text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replace(/[−－]/u, '-')
    .replace(/[．٫]/u, '.')
    .replace(/，/u, ',')
    .replace(/[％٪]/u, '%');
}

/** Digits of a script stand side by side, from 0 to 9. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 128) return code - 48;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** The sheet as a table; texts without spare blanks. */
export const tableOf = (grid: SheetGrid, sheet: number): Table => finished(tableSteps(grid, sheet));

export function* tableSteps(grid: SheetGrid, sheet: number): Steps<Table> {
  const width = Math.max(1, grid.columnCount);
  const rows = Math.min(grid.rowCount, Math.floor(MOST_CELLS / width));
  const codeOf = new Map<string, number>([['', 0]]);
  const texts = [''];
  const used = new Uint8Array(width);
  const all = new Int32Array(rows * width);
  const pause = pauses(width);
  for (let row = 0; row < rows; row++) {
    if (row % pause === 0) yield;
    for (let column = 0; column < width; column++) {
      if (grid.kind(row, column) === CELL.empty) continue;
      const raw = grid.text(row, column);
      let code = codeOf.get(raw);
      if (code === undefined) {
        const tidy = tidyText(raw);
        code = codeOf.get(tidy) ?? texts.push(tidy) - 1;
        codeOf.set(tidy, code);
        codeOf.set(raw, code);
      }
      if (code === 0) continue;
      all[row * width + column] = code;
      used[column] = 1;
    }
  }
  const columnAt = Int32Array.from(used.keys().filter((column) => used[column] === 1));
  const columns = columnAt.length;
  let codes = all;
  if (columns < width) {
    codes = new Int32Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      if (row % pause === 0) yield;
      for (let column = 0; column < columns; column++) {
        codes[row * columns + column] = all[row * width + (columnAt[column] ?? 0)] ?? 0;
      }
    }
  }
  const rowAt = Int32Array.from({ length: rows }, (_, row) => grid.rowNumber(row));
  const base = { rows, columns, codes, texts, rowAt, columnAt, transposed: false, sheet };
  return { ...base, spread: spreadOf(grid, base), cut: rows < grid.rowCount };
}

function spreadOf(
  grid: SheetGrid,
  table: Pick<Table, 'rows' | 'columns' | 'codes' | 'rowAt' | 'columnAt'>,
): Map<number, number> {
  const spread = new Map<number, number>();
  for (const { top, left, bottom, right } of grid.merges) {
    const firstRow = lowerBound(table.rowAt, top);
    const firstColumn = lowerBound(table.columnAt, left);
    if (table.rowAt[firstRow] !== top || table.columnAt[firstColumn] !== left) continue;
    const code = table.codes[firstRow * table.columns + firstColumn] ?? 0;
    if (code === 0) continue;
    for (let row = firstRow; row < table.rows && (table.rowAt[row] ?? 0) <= bottom; row++) {
      for (let c = firstColumn; c < table.columns && (table.columnAt[c] ?? 0) <= right; c++) {
        if (spread.size >= MOST_SPREAD) return spread;
        spread.set(row * table.columns + c, code);
      }
    }
  }
  return spread;
}

/** Index of the first value that is not below `value`; the values rise. */
function lowerBound(values: Int32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same table with rows and columns changed over; places stay true. */
export function transpose(table: Table): Table {
  const { rows, columns } = table;
  const codes = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      codes[column * rows + row] = table.codes[row * columns + column] ?? 0;
    }
  }
  const spread = new Map<number, number>();
  for (const [at, code] of table.spread) {
    spread.set((at % columns) * rows + Math.floor(at / columns), code);
  }
  return {
    ...table,
    rows: columns,
    columns: rows,
    codes,
    spread,
    rowAt: table.columnAt,
    columnAt: table.rowAt,
    transposed: !table.transposed,
  };
}

/** Only some rows and columns, each from–to, `to` not included. */
export function slice(
  table: Table,
  [rowFrom, rowTo]: readonly [number, number],
  [columnFrom, columnTo]: readonly [number, number],
): Table {
  const rows = Math.max(0, rowTo - rowFrom);
  const columns = Math.max(0, columnTo - columnFrom);
  const codes = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const start = (row + rowFrom) * table.columns + columnFrom;
    codes.set(table.codes.subarray(start, start + columns), row * columns);
  }
  const spread = new Map<number, number>();
  for (const [at, code] of table.spread) {
    const row = Math.floor(at / table.columns) - rowFrom;
    const column = (at % table.columns) - columnFrom;
    if (row >= 0 && row < rows && column >= 0 && column < columns) {
      spread.set(row * columns + column, code);
    }
  }
  return {
    ...table,
    rows,
    columns,
    codes,
    spread,
    rowAt: table.rowAt.subarray(rowFrom, rowTo),
    columnAt: table.columnAt.subarray(columnFrom, columnTo),
  };
}

/** The table without the cells of a mask. */
export function without(table: Table, cells: ReadonlySet<number>): Table {
  if (cells.size === 0) return table;
  const codes = table.codes.slice();
  const spread = new Map(table.spread);
  for (const at of cells) {
    codes[at] = 0;
    spread.delete(at);
  }
  return { ...table, codes, spread };
}
