import type { ReaderHints } from '../types.ts';
import { levelOfHeading } from './level-headings.ts';
import { cellText, type SheetTable } from './sheet-table.ts';

export interface AnchorColumn {
  readonly column: number;
  /** As in `levelOfHeading`. */
  readonly level: string;
}

/** Texts shorter than this are marks, not descriptions. */
const SHORTEST = 15;

/** Columns that say what each level looks like: headed by a level, and filled with sentences. */
export function anchorColumns(table: SheetTable, levels: ReaderHints['levels']): AnchorColumn[] {
  const best = new Map<string, AnchorColumn & { length: number }>();
  for (const [column, header] of table.headers.entries()) {
    const level = levelOfHeading(header, levels);
    if (level === null) continue;
    const length = usualLength(table, column);
    // Published tables have a mark and a description for each level.
    if (length >= SHORTEST && length > (best.get(level)?.length ?? 0)) {
      best.set(level, { column, level, length });
    }
  }
  return best.size < 2 ? [] : [...best.values()].sort((a, b) => a.column - b.column);
}

function usualLength({ grid, rows }: SheetTable, column: number): number {
  const lengths = rows
    .slice(0, 300)
    .map((row) => cellText(grid, row, column).length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
