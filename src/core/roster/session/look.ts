import {
  detectLayout,
  spreadMerges,
  type SheetGrid,
  type TableFile,
  type TableLayout,
} from '#core/tables/index.ts';
import { guessColumns } from '../mapping/guess.ts';
import { headerFingerprint } from '../mapping/header-text.ts';
import { profileColumn, type ColumnProfile } from '../mapping/profile.ts';
import { readHeader, recognise } from '../mapping/read-header.ts';
import type { Looked } from './session.ts';

const SAMPLE_ROWS = 300;
const LOOKED_AT = 3000;

/** Which part of a sheet is the table; header texts that HR files use weigh in. */
export const layoutOf = (
  grid: SheetGrid,
  chosen: { headerRow?: number | null | undefined; headerRows?: number | undefined } = {},
): TableLayout => detectLayout(grid, { recognise, ...chosen });

/**
 * Looks at every column of a table; of a long one at rows spread over all of it, which is as telling and much quicker.
 * @param breathe awaited every few thousand cells
 */
export async function lookAt(
  sheet: SheetGrid,
  layout: TableLayout,
  breathe: () => Promise<void>,
): Promise<Looked> {
  const grid = spreadMerges(sheet, layout);
  const { rows } = layout;
  const sample = spread(rows);
  const completed = new Map<number, Promise<ColumnProfile>>();
  const headerOf = (column: number): string => layout.headers[column] ?? '';
  const complete = (column: number, breathe: () => Promise<void>): Promise<ColumnProfile> => {
    const known =
      completed.get(column) ?? profileColumn(grid, rows, column, headerOf(column), breathe);
    completed.set(column, known);
    return known;
  };
  const profiles: ColumnProfile[] = [];
  for (const column of layout.columns) {
    const profile = await profileColumn(grid, sample, column, headerOf(column), breathe);
    if (sample === rows) completed.set(column, Promise.resolve(profile));
    // A column that is empty in the sample need not be so.
    profiles.push(profile.filled === 0 ? await complete(column, breathe) : profile);
    readHeader(headerOf(column));
    await breathe();
  }
  const guesses = guessColumns(grid, sample, profiles);
  const own = profiles.filter((_, index) => guesses[index]?.field !== null);
  const fingerprint = headerFingerprint(own.map(({ header }) => header));
  return { grid, layout, profiles, guesses, fingerprint, complete };
}

/** All rows of a short table, of a long one every so many. */
function spread(rows: Int32Array): Int32Array {
  if (rows.length <= LOOKED_AT * 2) return rows;
  const step = rows.length / LOOKED_AT;
  return Int32Array.from({ length: LOOKED_AT }, (_, index) => rows[Math.floor(index * step)] ?? 0);
}

/** What the sheets of a file look like, seen as rosters. By index of the sheet. */
export interface Likeness {
  /** Of sheets that hold anything. */
  readonly layouts: Map<number, TableLayout>;
  /** 0–1: by the fields found and the number of rows. */
  readonly scores: readonly number[];
  /** Fields of people that its columns may be. */
  readonly fields: readonly (readonly string[])[];
}

/** How much each sheet looks like a roster. The words have to be made ready before. */
export async function likenessOf(file: TableFile, breathe: () => Promise<void>): Promise<Likeness> {
  const layouts = new Map<number, TableLayout>();
  const scores: number[] = [];
  const fields: string[][] = [];
  for (const [index, grid] of file.sheets.entries()) {
    if (grid.rowCount === 0) {
      scores.push(0);
      fields.push([]);
      continue;
    }
    const layout = layoutOf(grid);
    layouts.set(index, layout);
    await breathe();
    const sample = { ...layout, rows: layout.rows.subarray(0, SAMPLE_ROWS) };
    const { guesses } = await lookAt(grid, sample, breathe);
    const found = guesses.map(({ field }) => field);
    fields.push(found.filter((field) => field !== null));
    scores.push(score(found, layout, grid.hidden));
  }
  return { layouts, scores, fields };
}

function score(fields: readonly (string | null)[], layout: TableLayout, hidden: boolean): number {
  const has = (field: string): boolean => fields.includes(field);
  const known = fields.filter((field) => field !== null && field !== 'custom').length;
  const named = has('name') || has('lastName') || has('firstName');
  const identified = named || has('employeeNumber') || has('email');
  const rows = Math.min(1, Math.log10(layout.rows.length + 1) / 2.5);
  let total =
    (named ? 0.25 : 0) +
    (has('employeeNumber') ? 0.15 : 0) +
    Math.min(0.4, known * 0.08) +
    rows * 0.2;
  if (!identified) total *= 0.3;
  if (layout.rows.length === 0) total *= 0.2;
  if (hidden) total *= 0.5;
  return Math.round(total * 100) / 100;
}

/** The sheet that looks most like a roster; the first of equals. */
export const bestSheet = (scores: readonly number[]): number =>
  scores.reduce((best, score, index) => (score > (scores[best] ?? 0) ? index : best), 0);
