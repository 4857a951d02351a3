import {
  aspectOf,
  CATEGORY_HEADER,
  CODE_HEADER,
  isTotalLabel,
  PERSON_HEADER,
  SKILL_HEADER,
} from '../words/headers.ts';
import { personField } from '../person-columns.ts';
import { isGivenName } from '../words/given-names.ts';
import { plainKey } from '../words/phrases.ts';
import { codeAt, shownAt, textAt, type Table } from '../table.ts';
import type { LevelCodes } from './level-codes.ts';

/** Where a table of levels stands: which row heads its columns, which column heads its rows. */
export interface Frame {
  /** The row that names the columns of levels. */
  readonly header: number;
  /** The column that names the rows. */
  readonly label: number;
  /** Columns of levels, rising. */
  readonly levelColumns: readonly number[];
  /** First row that holds levels. */
  readonly firstRow: number;
}

const HEADER_ROWS = 60;

/** The best frame of a table, or null where nothing in it is like a matrix. */
export function findFrame(table: Table, levels: LevelCodes, headerRow?: number): Frame | null {
  const counts = countColumns(table, levels);
  const candidates: Candidate[] = [];
  const rows = Math.min(table.rows - 1, HEADER_ROWS);
  for (let row = 0; row < rows; row++) {
    if (headerRow === undefined || table.rowAt[row] === headerRow) {
      const candidate = judgeHeader(table, levels, counts, row);
      if (candidate.first >= 0) candidates.push(candidate);
    }
    counts.take(row);
  }
  const best = firstGood(candidates);
  if (!best || (best.columns.length < 2 && best.score < 1)) return null;
  const { row: header, columns, first: firstRow } = best;
  const label = findLabel(table, levels, header, firstRow, columns);
  if (label < 0) return null;
  return { header, label, levelColumns: columns, firstRow };
}

interface Candidate {
  readonly row: number;
  readonly score: number;
  readonly columns: readonly number[];
  /** First row of levels below it; -1: there is none. */
  readonly first: number;
}

/** The first table of a sheet that is not much weaker than the best one; of the rows above its levels, the best. */
function firstGood(candidates: readonly Candidate[]): Candidate | null {
  const most = Math.max(0, ...candidates.map(({ score }) => score));
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (!best) {
      if (candidate.score > 0 && candidate.score >= most * 0.5) best = candidate;
    } else if (candidate.row >= best.first) break;
    else if (candidate.score >= best.score) best = candidate;
  }
  return best;
}

interface Counts {
  /** Of the rows not yet taken, per column. */
  readonly level: Int32Array;
  readonly filled: Int32Array;
  /** Whether the numbers of a column merely count its rows. */
  readonly numbering: Uint8Array;
  take(row: number): void;
}

function countColumns(table: Table, levels: LevelCodes): Counts {
  const level = new Int32Array(table.columns);
  const filled = new Int32Array(table.columns);
  const add = (row: number, by: number): void => {
    for (let column = 0; column < table.columns; column++) {
      const code = codeAt(table, row, column);
      if (code === 0) continue;
      filled[column] = (filled[column] ?? 0) + by;
      if ((levels[code] ?? 0) > 0) level[column] = (level[column] ?? 0) + by;
    }
  };
  for (let row = 0; row < table.rows; row++) add(row, 1);
  add(0, -1);
  const numbering = Uint8Array.from({ length: table.columns }, (_, c) =>
    counts(table, c) ? 1 : 0,
  );
  return {
    level,
    filled,
    numbering,
    take: (row) => {
      if (row + 1 < table.rows) add(row + 1, -1);
    },
  };
}

/** 1, 2, 3 … down a column. */
function counts(table: Table, column: number): boolean {
  let steps = 0;
  let breaks = 0;
  let last: number | null = null;
  for (let row = 0; row < table.rows; row++) {
    const text = textAt(table, row, column);
    if (!/^\d{1,6}\.?$/u.test(text)) continue;
    const number = Number(text.replace('.', ''));
    if (last !== null) {
      if (number === last + 1) steps++;
      else breaks++;
    }
    last = number;
  }
  return steps >= 2 && breaks <= steps / 4;
}

function judgeHeader(table: Table, levels: LevelCodes, counts: Counts, row: number): Candidate {
  const columns: number[] = [];
  const seen = new Set<number>();
  let score = 0;
  for (let column = 0; column < table.columns; column++) {
    const code = codeAt(table, row, column);
    const level = counts.level[column] ?? 0;
    const isLevels = level > 0 && level >= (counts.filled[column] ?? 0) * 0.5;
    if (!isLevels) continue;
    const head = shownAt(table, row, column);
    if (counts.numbering[column] === 1 && (isNumberHead(head) || isAlone(counts, column))) continue;
    if (NUMBERS.has(personField(head) ?? '')) continue;
    if (code === 0) {
      if (shownAt(table, row, column) !== '') columns.push(column);
      continue;
    }
    columns.push(column);
    score += labelWeight(table.texts[code] ?? '', levels[code] ?? 0, seen.has(code));
    seen.add(code);
  }
  const first = columns.length === 0 ? -1 : firstLevelRow(table, levels, row, columns);
  const far = first < 0 ? 0 : Math.max(0, first - row - 4);
  let corner = 0;
  for (let column = 0; column < Math.min(table.columns, (columns[0] ?? 0) + 1); column++) {
    const key = plainKey(textAt(table, row, column));
    if (key !== '' && (SKILL_HEADER.test(key) || PERSON_HEADER.test(key))) corner = 1;
  }
  // Beside "Name" numbers are heads as well: days of a month, numbers of machines.
  if (corner === 1) score = Math.max(score, columns.length * 0.4);
  return {
    row,
    score: score * (1 - Math.min(0.6, far * 0.1)) * (1 + corner * 0.3),
    columns,
    first,
  };
}

const NUMBERS: ReadonlySet<string> = new Set(['number', 'email']);

/** A column of numbers before the names, rather than one of several columns of levels. */
const isAlone = ({ level, filled }: Counts, column: number): boolean =>
  column <= 1 &&
  (filled[column + 1] ?? 0) > 0 &&
  (level[column + 1] ?? 0) < (filled[column + 1] ?? 0) * 0.5;

/** Above a column that numbers its rows stands nothing, or "No.". */
const isNumberHead = (head: string): boolean =>
  head === '' || CODE_HEADER.exec(plainKey(head))?.[0] === plainKey(head);

function labelWeight(text: string, level: number, again: boolean): number {
  if (again) return 0.2;
  if (isTotalLabel(text) || aspectOf(text) !== null) return 0.3;
  const key = plainKey(text);
  const named = key.split(/[\s,]+/u).some(isGivenName) ? 0.25 : 0;
  if (level > 0 && named === 0) return /^\p{L}/u.test(text) ? 0.35 : 0.05;
  return (text.length > 60 ? 0.6 : 1) + named;
}

function firstLevelRow(
  table: Table,
  levels: LevelCodes,
  header: number,
  columns: readonly number[],
): number {
  let empty = 0;
  for (let row = header + 1; row < table.rows; row++) {
    let level = 0;
    let other = 0;
    for (const column of columns) {
      const code = codeAt(table, row, column);
      if (code === 0) continue;
      if ((levels[code] ?? 0) > 0 && !isAspect(table.texts[code] ?? '')) level++;
      else other++;
    }
    if (level > 0 && level >= other) return row;
    if (other > 0) empty++;
    if (empty > 12) break;
  }
  return -1;
}

const isAspect = (text: string): boolean => !/\d/u.test(text) && aspectOf(text) !== null;

/** The column whose texts name the rows: by the words above it, then by how many different ones it holds. */
function findLabel(
  table: Table,
  levels: LevelCodes,
  header: number,
  firstRow: number,
  levelColumns: readonly number[],
): number {
  const taken = new Set(levelColumns);
  const lastLevel = levelColumns.at(-1) ?? table.columns;
  let best = -1;
  let bestScore = 0.05;
  for (let column = 0; column < table.columns; column++) {
    if (taken.has(column)) continue;
    const score =
      labelScore(table, levels, header, firstRow, levelColumns, column) *
      (column > lastLevel ? 0.5 : 1);
    if (score > bestScore) [best, bestScore] = [column, score];
  }
  return best;
}

const LOOKED_AT = 400;

function labelScore(
  table: Table,
  levels: LevelCodes,
  header: number,
  firstRow: number,
  levelColumns: readonly number[],
  column: number,
): number {
  let rated = 0;
  let filled = 0;
  let letters = 0;
  let length = 0;
  const different = new Set<string>();
  for (let row = firstRow; row < Math.min(table.rows, firstRow + LOOKED_AT); row++) {
    if (!levelColumns.some((c) => (levels[codeAt(table, row, c)] ?? 0) > 0)) continue;
    rated++;
    const text = shownAt(table, row, column);
    if (text === '') continue;
    filled++;
    length += text.length;
    if (/\p{L}{2}|\p{Script=Han}/u.test(text) && !/^\p{L}{0,4}[-_]?\d+$/u.test(text)) letters++;
    different.add(text);
  }
  if (filled === 0) return 0;
  const above = shownAt(table, header - 1, column);
  const key = plainKey(shownAt(table, header, column) || (above.length <= 20 ? above : ''));
  const category = CATEGORY_HEADER.test(key);
  const skill = !category && SKILL_HEADER.test(key);
  const person = PERSON_HEADER.test(key);
  const head = category ? 0.4 : skill || person ? 1.8 : 1;
  const mean = length / filled;
  const named = NUMBERS.has(personField(shownAt(table, header, column)) ?? '') ? 0.5 : 0.15;
  return (
    head *
    (filled / rated) *
    (0.2 + 0.8 * (different.size / filled)) *
    (named + (1 - named) * (letters / filled)) *
    (mean > 80 ? 0.4 : mean > 50 ? 0.7 : 1)
  );
}
