import type { SheetGrid, TableFile } from '#core/tables/index.ts';
import type { LegendEntry } from '../../types.ts';
import { tableOf, type Table } from '../table.ts';
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
export function legendOf(table: Table, grid: SheetGrid, file: TableFile): SheetLegend {
  const named = isLegendName(grid.name) && grid.rowCount * grid.columnCount <= MOST_CELLS;
  const own = findLegend(table, named);
  const isLegendSheet =
    named && own.lines.length >= 2 && own.cells.size >= filledCells(table) * 0.4;
  if (own.lines.length >= 2) {
    return { entries: rankLegend(own.lines), cells: own.cells, from: null, isLegendSheet };
  }
  for (const [index, other] of file.sheets.entries()) {
    if (other === grid || !isLegendName(other.name)) continue;
    if (other.rowCount * other.columnCount > MOST_CELLS) continue;
    const found = findLegend(tableOf(other, index), true);
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

const isLegendName = (name: string): boolean => LEGEND_HEADING.test(plainKey(name));

function filledCells(table: Table): number {
  let filled = 0;
  for (const code of table.codes) if (code !== 0) filled++;
  return filled;
}
