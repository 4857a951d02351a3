import type { SheetGrid } from '#core/tables/index.ts';
import { cellText } from './sheet-table.ts';

/** Columns of a publisher's format by their exact names, without case, blanks and signs ("preferredLabel" → `preferredlabel`). */
export interface RawColumns {
  /** Stored row of the names. */
  readonly header: number;
  /** The first of these columns that is there; −1: none. */
  at(...names: readonly string[]): number;
  has(...names: readonly string[]): boolean;
  readonly names: ReadonlyMap<string, number>;
}

const HEADER_WITHIN = 15;

export const rawKey = (text: string): string =>
  text.toLowerCase().replaceAll(/[^\p{L}\p{N}*]+/gu, '');

/** The first row that has all of these names; null where none has. */
export function rawColumns(grid: SheetGrid, required: readonly string[]): RawColumns | null {
  for (let row = 0; row < Math.min(grid.rowCount, HEADER_WITHIN); row++) {
    const names = new Map<string, number>();
    for (let column = 0; column < Math.min(grid.columnCount, 200); column++) {
      const key = rawKey(cellText(grid, row, column));
      if (key !== '' && !names.has(key)) names.set(key, column);
    }
    if (!required.every((name) => names.has(name))) continue;
    return {
      header: row,
      at: (...wanted) => names.get(wanted.find((name) => names.has(name)) ?? '') ?? -1,
      has: (...wanted) => wanted.every((name) => names.has(name)),
      names,
    };
  }
  return null;
}
