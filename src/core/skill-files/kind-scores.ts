import { breathing } from './steps.ts';
import type { SheetGrid, TableFile } from '#core/tables/index.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { SKILL_FILE_KINDS, type SkillFileKind } from '#shared/contract/skill-files.ts';
import { hintsOf } from './hints.ts';
import { ledgerOf } from './ledger-sheet.ts';
import { READERS } from './readers.ts';

export interface KindScores {
  /** A matrix that this program wrote: there is no doubt. */
  readonly own: boolean;
  /** 0–1 of the sheet that looks most like it; 0: nothing of the kind. */
  readonly scores: Readonly<Record<SkillFileKind, number>>;
  /** What that sheet was understood as, in a sentence; null: as nothing. */
  readonly reasons: Readonly<Record<SkillFileKind, string | null>>;
}

/** Rows that tell what a sheet is; a long one need not be read as everything that it is not. */
const TELLING = 250;
/** Columns that tell it: more are read when it is imported. */
const TELLING_COLUMNS = 1000;
const HIDDEN = 0.6;

/** How much a file looks like each kind. @param breathe awaited between two looks */
export async function kindScores(
  context: AppContext,
  file: TableFile,
  breathe: () => Promise<void>,
): Promise<KindScores> {
  const hints = hintsOf(context.workspaces.currentOrNull());
  const scores: Record<SkillFileKind, number> = {
    matrix: 0,
    skills: 0,
    requirements: 0,
    credentials: 0,
    awards: 0,
  };
  const reasons: Record<SkillFileKind, string | null> = {
    matrix: null,
    skills: null,
    requirements: null,
    credentials: null,
    awards: null,
  };
  const start: TableFile = { ...file, sheets: file.sheets.map(firstCells) };
  for (const [index, grid] of start.sheets.entries()) {
    if (grid.rowCount === 0) continue;
    for (const kind of SKILL_FILE_KINDS) {
      const reading = await breathing(READERS[kind](grid, index, start, hints), breathe);
      if (!reading) continue;
      const score = reading.score * (grid.hidden ? HIDDEN : 1);
      if (score <= scores[kind]) continue;
      scores[kind] = score;
      reasons[kind] = reading.reason;
    }
  }
  return { own: ledgerOf(file) !== null, scores, reasons };
}

/** A sheet cut off after its first rows and columns. */
function firstCells(grid: SheetGrid): SheetGrid {
  if (grid.rowCount <= TELLING && grid.columnCount <= TELLING_COLUMNS) return grid;
  return {
    name: grid.name,
    hidden: grid.hidden,
    rowCount: Math.min(grid.rowCount, TELLING),
    columnCount: Math.min(grid.columnCount, TELLING_COLUMNS),
    merges: grid.merges,
    rowNumber: (index) => grid.rowNumber(index),
    kind: (index, column) => grid.kind(index, column),
    value: (index, column) => grid.value(index, column),
    text: (index, column) => grid.text(index, column),
    isRowHidden: (index) => grid.isRowHidden(index),
    isColumnHidden: (column) => grid.isColumnHidden(column),
  };
}
