import type { ReadingChoice, SheetReader, SheetReading, ReaderHints } from '../types.ts';
import { legendOf } from './legend/legend-of.ts';
import { readLong } from './long/read-long.ts';
import { readCross } from './cross/read-cross.ts';
import { crossReading } from './cross/cross-reading.ts';
import { emptyMatrix } from './empty-matrix.ts';
import { titleFacts, type TitleFacts } from './sheet-facts.ts';
import { readTickGrid } from './tick-grid/read-tick-grid.ts';
import { finished, type SteppedReader } from '../steps.ts';
import { tableSteps, without } from './table.ts';
import { plainKey } from './words/phrases.ts';

const UNSURE = 0.4;

/**
 * Reads a sheet of people's skills, however it is laid out. Null: there is nothing like it in the sheet; a low score:
 * there is, but it is more likely something else.
 */
export const matrixSteps: SteppedReader = function* (grid, sheet, file, hints, choice = {}) {
  const table = yield* tableSteps(grid, sheet);
  if (table.rows === 0 || table.columns === 0) return null;
  const legend = legendOf(table, grid, file, hints);
  if (legend.isLegendSheet) return null;
  const title = titleFacts(table, grid, file);
  const context = { grid, file, sheet, hints, choice, legend, title };
  const ticked = readTickGrid(table, context);
  if (ticked) return ticked;
  yield;
  const long = wantsLong(choice) ? yield* readLong(table, context) : null;
  if (long && (choice.shape === 'long' || long.score >= 0.5)) return long;
  if (choice.shape === 'long') return null;
  const sheetNames = new Set(
    file.sheets.filter((other) => other.name !== '').map(({ name }) => plainKey(name)),
  );
  const blocks = yield* readCross(
    without(table, legend.cells),
    legend.entries,
    hints,
    { sheetNames, ...unitOf(grid.name, title, hints) },
    choice,
  );
  const cross = crossReading(table, blocks, context);
  const found = better(long, cross);
  // What hardly looks like a matrix may be one that nobody filled in.
  if (found !== null && found.score >= UNSURE) return found;
  return emptyMatrix(without(table, legend.cells), context) ?? found;
};

/** The department or team that all of a sheet is of: as it says, or named as one that people of the workspace are in. */
function unitOf(
  name: string,
  { department, team }: Pick<TitleFacts, 'department' | 'team'>,
  { departments, teams }: ReaderHints,
): Pick<TitleFacts, 'department' | 'team'> {
  if (department !== null || team !== null) return { department, team };
  const key = plainKey(name);
  return {
    department: departments?.has(key) === true ? name : null,
    team: departments?.has(key) !== true && teams?.has(key) === true ? name : null,
  };
}

/** As `matrixSteps`, at once. */
export const readMatrixSheet: SheetReader = (...given) => finished(matrixSteps(...given));

const wantsLong = ({ shape }: ReadingChoice): boolean => shape === undefined || shape === 'long';

const better = (a: SheetReading | null, b: SheetReading | null): SheetReading | null =>
  !a || (b && b.score >= a.score) ? b : a;
