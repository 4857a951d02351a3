import { isNumberText, levelness, numberOf } from '../level-text.ts';
import { codeAt, placeAt, textAt, type Table } from '../table.ts';
import { LEGEND_HEADING } from '../words/headers.ts';
import { isLevelWord, rankOfWords, saysBlank, saysNotRated, symbolRank } from '../words/levels.ts';
import { plainKey } from '../words/phrases.ts';
import { definitionsIn, isToken } from './definitions.ts';
import type { LegendLine } from './rank-legend.ts';

export interface FoundLegend {
  readonly lines: readonly LegendLine[];
  /** Cells of the table that belong to it. */
  readonly cells: ReadonlySet<number>;
}

/** Legends stand near the edges: further cells of a large sheet are not looked through. */
const NEAR = 80;

class Collector {
  readonly lines: LegendLine[] = [];
  readonly cells = new Set<number>();
  readonly table: Table;
  constructor(table: Table) {
    this.table = table;
  }
  add(row: number, column: number, token: string, meaning: string): void {
    this.lines.push({ token, meaning, at: placeAt(this.table, row, column) });
    this.mask(row, column);
  }
  mask(row: number, column: number): void {
    this.cells.add(row * this.table.columns + column);
  }
}

/** @param whole the sheet is a legend and nothing else: no heading is asked for */
export function findLegend(table: Table, whole: boolean): FoundLegend {
  const found = new Collector(table);
  const rows = rowsToLook(table);
  inCells(table, rows, found);
  for (const row of rows) tokensOverWords(table, row, found);
  listsDown(table, rows, whole, found);
  return found;
}

const rowsToLook = (table: Table): number[] =>
  Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => row < NEAR || row >= table.rows - NEAR,
  );

/** Cells that define in words: several in one cell, or one a cell with another beside or below. */
function inCells(table: Table, rows: readonly number[], found: Collector): void {
  const single: { row: number; column: number; token: string; meaning: string }[] = [];
  const cache = new Map<number, ReturnType<typeof definitionsIn>>();
  for (const row of rows) {
    for (let column = 0; column < table.columns; column++) {
      const code = codeAt(table, row, column);
      if (code === 0) continue;
      let definitions = cache.get(code);
      if (!definitions) cache.set(code, (definitions = definitionsIn(table.texts[code] ?? '')));
      const [first] = definitions;
      if (definitions.length > 1) {
        for (const { token, meaning } of definitions) found.add(row, column, token, meaning);
      } else if (first) single.push({ row, column, ...first });
    }
  }
  const near = (a: { row: number; column: number }, b: { row: number; column: number }): boolean =>
    (a.row === b.row && Math.abs(a.column - b.column) <= 3) ||
    (a.column === b.column && Math.abs(a.row - b.row) <= 2);
  const tokens = new Set(single.map(({ token }) => token));
  // Answers such as "3 - Independent" come back again and again in a matrix; a legend says each thing once.
  if (single.length > tokens.size * 2 || single.length > 30) return;
  for (const cell of single) {
    if (!single.some((other) => other !== cell && other.token !== cell.token && near(cell, other)))
      continue;
    found.add(cell.row, cell.column, cell.token, cell.meaning);
  }
}

/** "4 3 2 1 0" in one row with the words below (or above, beside a heading). */
function tokensOverWords(table: Table, row: number, found: Collector): void {
  for (let column = 0; column < table.columns; column++) {
    let end = column;
    while (end < table.columns && isStep(table, row, column, end)) end++;
    if (end - column < 3) continue;
    const columns = Array.from({ length: end - column }, (_, i) => column + i);
    const below = wordsAt(table, row + 1, columns, column);
    const headed = LEGEND_HEADING.test(plainKey(textAt(table, row, column - 1)));
    const above = below ? null : wordsAt(table, row - 1, columns, column);
    const words =
      below ??
      (above && (headed || (!hasTextBefore(table, row, column) && mostlyLevels(above)))
        ? above
        : null);
    if (words && (below === null || !levelsFollow(table, row + 2, columns))) {
      for (const [index, c] of columns.entries()) {
        found.add(row, c, textAt(table, row, c), words[index] ?? '');
        found.mask(below ? row + 1 : row - 1, c);
        // Further words below that belong to the same numbers: a second line of each meaning.
      }
    } else if (headed) for (const c of columns) found.add(row, c, textAt(table, row, c), '');
    column = end - 1;
  }
}

/** A row of a matrix begins with a name. */
const hasTextBefore = (table: Table, row: number, column: number): boolean =>
  table.codes
    .subarray(row * table.columns, row * table.columns + column)
    .some((code) => code !== 0);

/** Whether the cell continues numbers that go up or down by one. */
function isStep(table: Table, row: number, start: number, column: number): boolean {
  const text = textAt(table, row, column);
  if (!isNumberText(text) || !Number.isInteger(numberOf(text)) || numberOf(text) > 10) return false;
  if (column === start) return true;
  const before = numberOf(textAt(table, row, column - 1));
  const step = numberOf(text) - before;
  if (Math.abs(step) !== 1) return false;
  return column === start + 1 || before - numberOf(textAt(table, row, column - 2)) === step;
}

function wordsAt(
  table: Table,
  row: number,
  columns: readonly number[],
  _first: number,
): string[] | null {
  if (row < 0 || row >= table.rows) return null;
  const words = columns.map((column) => textAt(table, row, column));
  const filled = words.filter(
    (word) => word !== '' && levelness(word) !== 1 && !isNumberText(word),
  );
  return filled.length === words.length && new Set(filled).size === filled.length ? words : null;
}

const mostlyLevels = (words: readonly string[]): boolean =>
  words.filter((word) => rankOfWords(word) !== null).length >= words.length / 2;

/** Under a legend stands no table of levels: at most another legend. */
function levelsFollow(table: Table, row: number, columns: readonly number[]): boolean {
  let levels = 0;
  for (let r = row; r < Math.min(row + 4, table.rows); r++) {
    const filled = columns.filter((column) => levelness(textAt(table, r, column)) === 2);
    const words = wordsAt(table, r + 1, columns, 0);
    if (filled.length >= columns.length * 0.6 && !words && !isRun(table, r, columns)) levels++;
  }
  return levels >= 2;
}

const isRun = (table: Table, row: number, columns: readonly number[]): boolean =>
  columns.every((column) => isStep(table, row, columns[0] ?? 0, column));

/** Token and words side by side, one line below the other. */
function listsDown(table: Table, rows: readonly number[], whole: boolean, found: Collector): void {
  const free = (row: number, column: number): string =>
    found.cells.has(row * table.columns + column) ? '' : textAt(table, row, column);
  for (let column = 0; column < table.columns; column++) {
    for (let i = 0; i < rows.length; i++) {
      const start = rows[i] ?? 0;
      const list = listAt(table, start, column, free);
      if (list.lines.length < (whole ? 2 : 3)) continue;
      if (whole || isLegendList(table, start, column, list)) {
        for (const { row, token, meaning, cells } of list.lines) {
          found.add(row, column, token, meaning);
          for (const c of cells) found.mask(row, c);
        }
        maskHeading(table, start, column, found);
      }
      i += list.lines.length - 1;
    }
  }
}

interface ListLine {
  readonly row: number;
  readonly token: string;
  readonly meaning: string;
  readonly cells: readonly number[];
}

/** Lines from a row on: a different token each, words beside it, nothing else in the row that is like a level. */
function listAt(
  table: Table,
  start: number,
  column: number,
  free: (row: number, column: number) => string,
): { readonly lines: ListLine[]; readonly turned: boolean } {
  for (const turned of [false, true]) {
    const lines: ListLine[] = [];
    const seen = new Set<string>();
    for (let row = start; row < table.rows && lines.length < 15; row++) {
      const [token, meaningAt] = turned
        ? [free(row, column + 1), column]
        : [free(row, column), column + 1];
      const meaning = free(row, meaningAt);
      if (token === '' || !isToken(token) || seen.has(token)) break;
      if (turned ? meaning === '' || levelness(meaning) === 1 || isNumberText(meaning) : false)
        break;
      const said = turned || meaning !== '' ? meaning : free(row, column + 2);
      if (said === '' || isNumberText(said) || said === token || symbolRank(said) !== null) break;
      // Words beside words are levels beside levels.
      if ((token.length > 4 || isLevelWord(token)) && levelness(said) === 2) break;
      seen.add(token);
      const cells = [column, column + 1];
      for (let c = column + 2; c < Math.min(table.columns, column + 5); c++) {
        const more = free(row, c);
        if (more !== '' && levelness(more) === 0) cells.push(c);
        else break;
      }
      lines.push({ row, token, meaning: said, cells });
    }
    if (lines.length >= 2) return { lines, turned };
  }
  return { lines: [], turned: false };
}

/** A heading near it, words that are levels, or symbols; so that numbered names and data are not taken for one. */
function isLegendList(
  table: Table,
  start: number,
  column: number,
  { lines, turned }: { readonly lines: readonly ListLine[]; readonly turned: boolean },
): boolean {
  const meanings = lines.map(({ meaning }) => meaning);
  const said = meanings.filter(
    (meaning) => rankOfWords(meaning) !== null || saysNotRated(meaning),
  ).length;
  const tokens = lines.map(({ token }) => token);
  if (tokens.filter(saysBlank).length > 0) return true;
  const busy = lines.some(({ row, cells }) => {
    let levels = 0;
    for (let c = 0; c < table.columns; c++) {
      if (!cells.includes(c) && levelness(textAt(table, row, c)) === 2) levels++;
    }
    return levels > 1 && !aside(table, row, cells);
  });
  const headed = headingNear(table, start, column);
  if (busy) return headed && said >= lines.length / 2;
  if (headed) return said >= 1 || !turned;
  return said >= Math.max(2, lines.length * 0.6);
}

/** Whether a legend stands beside a table rather than being a part of its rows: an empty column parts them. */
function aside(table: Table, row: number, cells: readonly number[]): boolean {
  const first = Math.min(...cells);
  const gap = (table.columnAt[first] ?? 0) - (table.columnAt[first - 1] ?? -2) > 1;
  return first > 0 && (gap || textAt(table, row, first - 1) === '');
}

function headingNear(table: Table, row: number, column: number): boolean {
  for (let r = Math.max(0, row - 3); r <= row; r++) {
    for (let c = Math.max(0, column - 1); c <= column + 1; c++) {
      const text = textAt(table, r, c);
      if (text.length <= 40 && LEGEND_HEADING.test(plainKey(text))) return true;
    }
  }
  return false;
}

function maskHeading(table: Table, row: number, column: number, found: Collector): void {
  for (let r = Math.max(0, row - 2); r < row; r++) {
    for (let c = Math.max(0, column - 1); c <= column + 1; c++) {
      const text = textAt(table, r, c);
      if (text.length <= 40 && LEGEND_HEADING.test(plainKey(text))) found.mask(r, c);
    }
  }
}
