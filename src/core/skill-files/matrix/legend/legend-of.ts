import type { SheetGrid, TableFile } from '#core/tables/index.ts';
import type { LegendEntry, ReaderHints } from '../../types.ts';
import { personField } from '../person-columns.ts';
import { tableOf, textAt, type Table } from '../table.ts';
import { personLikeness } from '../words/likeness.ts';
import { LEGEND_HEADING } from '../words/headers.ts';
import { plainKey } from '../words/phrases.ts';
import { findLegend } from './find-legend.ts';
import { rankLegend } from './rank-legend.ts';

export interface SheetLegend {
  readonly entries: readonly LegendEntry[];
  /** Cells of this sheet that belong to it. */
  readonly cells: ReadonlySet<number>;
  /** Name of the sheet it stands on, where that is another one. */
  readonly from: string | null;
  /** Whether this sheet is a legend and nothing else. */
  readonly isLegendSheet: boolean;
}

const MOST_CELLS = 4000;

/** The legend of a sheet: its own, or that of a sheet named so. */
export function legendOf(
  table: Table,
  grid: SheetGrid,
  file: TableFile,
  hints: ReaderHints,
): SheetLegend {
  const small = grid.rowCount * grid.columnCount <= MOST_CELLS;
  const named = isLegendName(grid.name) && small && !hasPeople(table, hints);
  const own = findLegend(table, named);
  const isLegendSheet =
    named && own.lines.length >= 2 && own.cells.size >= filledCells(table) * 0.4;
  if (own.lines.length >= 2) {
    return { entries: rankLegend(own.lines), cells: own.cells, from: null, isLegendSheet };
  }
  for (const [index, other] of file.sheets.entries()) {
    if (other === grid || !isLegendName(other.name)) continue;
    if (other.rowCount * other.columnCount > MOST_CELLS) continue;
    const beside = tableOf(other, index);
    if (hasPeople(beside, hints)) continue;
    const found = findLegend(beside, true);
    if (found.lines.length >= 2) {
      return {
        entries: rankLegend(found.lines),
        cells: new Set(),
        from: other.name,
        isLegendSheet,
      };
    }
  }
  return { entries: [], cells: own.cells, from: null, isLegendSheet: false };
}

const NAMES: ReadonlySet<string> = new Set(['name', 'firstName', 'lastName', 'email']);

/** Whether a column is headed as one of people and holds them: "Ratings" may be the name of a sheet of ratings. */
function hasPeople(table: Table, hints: ReaderHints): boolean {
  for (let row = 0; row < Math.min(table.rows, 8); row++) {
    for (let column = 0; column < Math.min(table.columns, 10); column++) {
      if (!NAMES.has(personField(textAt(table, row, column)) ?? '')) continue;
      let filled = 0;
      let people = 0;
      for (let below = row + 1; below < Math.min(table.rows, row + 30); below++) {
        const text = textAt(table, below, column);
        if (text === '') continue;
        filled++;
        if (personLikeness(text, hints) >= 0.4) people++;
      }
      if (people > 0 && people >= filled * 0.5) return true;
    }
  }
  return false;
}

const isLegendName = (name: string): boolean => LEGEND_HEADING.test(plainKey(name));

function filledCells(table: Table): number {
  let filled = 0;
  for (const code of table.codes) if (code !== 0) filled++;
  return filled;
}
