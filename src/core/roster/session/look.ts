import {
  detectLayout,
  type SheetGrid,
  type TableFile,
  type TableLayout,
} from '#core/tables/index.ts';
import { guessColumns } from '../mapping/guess.ts';
import { headerFingerprint } from '../mapping/header-text.ts';
import { profileColumn } from '../mapping/profile.ts';
import { readHeader, recognise } from '../mapping/read-header.ts';
import type { Looked } from './session.ts';

const SAMPLE_ROWS = 300;

/** Which part of a sheet is the table; header texts that HR files use weigh in. */
export const layoutOf = (
  grid: SheetGrid,
  chosen: { headerRow?: number | null | undefined; headerRows?: number | undefined } = {},
): TableLayout => detectLayout(grid, { recognise, ...chosen });

/** Looks at every column of a table. @param breathe awaited after every column */
export async function lookAt(
  grid: SheetGrid,
  layout: TableLayout,
  breathe: () => Promise<void>,
): Promise<Looked> {
  const profiles = [];
  for (const column of layout.columns) {
    const header = layout.headers[column] ?? '';
    profiles.push(await profileColumn(grid, layout.rows, column, header, breathe));
    readHeader(header);
    await breathe();
  }
  const guesses = guessColumns(grid, layout.rows, profiles);
  const own = profiles.filter((_, index) => guesses[index]?.field !== null);
  return {
    grid,
    layout,
    profiles,
    guesses,
    fingerprint: headerFingerprint(own.map(({ header }) => header)),
  };
}

/** How much each sheet looks like a roster, 0–1: by the fields found in it and the number of its rows. */
export async function scoreSheets(
  file: TableFile,
  layouts: Map<number, TableLayout>,
  breathe: () => Promise<void>,
): Promise<number[]> {
  const scores: number[] = [];
  for (const [index, grid] of file.sheets.entries()) {
    if (grid.rowCount === 0) {
      scores.push(0);
      continue;
    }
    const layout = layoutOf(grid);
    layouts.set(index, layout);
    await breathe();
    const sample = { ...layout, rows: layout.rows.subarray(0, SAMPLE_ROWS) };
    const { guesses } = await lookAt(grid, sample, breathe);
    scores.push(
      score(
        guesses.map(({ field }) => field),
        layout,
        grid.hidden,
      ),
    );
  }
  return scores;
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
