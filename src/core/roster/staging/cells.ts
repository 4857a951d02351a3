import { CELL, type CellKind, type CellValue, type SheetGrid } from '#core/tables/index.ts';
import { tidy } from '../typing/person-name.ts';

/** What she decided of a cell: a text typed instead, or `null`: the value is left out. */
export type Overrides = ReadonlyMap<number, ReadonlyMap<number, string | null>>;

/** The cells of one column of the table, by position of the staged row. */
export interface Cells {
  readonly count: number;
  kind(index: number): CellKind;
  value(index: number): CellValue;
  /** As a person reads it, tidied. */
  text(index: number): string;
  /** The value is left out by her decision. */
  dropped(index: number): boolean;
}

/** @param rows stored rows of the sheet */
export function cellsOf(
  grid: SheetGrid,
  rows: Int32Array,
  column: number,
  overrides: ReadonlyMap<number, string | null> | undefined,
): Cells {
  const plain: Cells = {
    count: rows.length,
    kind: (index) => grid.kind(rows[index] ?? 0, column),
    value: (index) => grid.value(rows[index] ?? 0, column),
    text: (index) => tidy(grid.text(rows[index] ?? 0, column)),
    dropped: () => false,
  };
  if (!overrides || overrides.size === 0) return plain;
  return {
    count: rows.length,
    kind: (index) => (overrides.has(index) ? CELL.text : plain.kind(index)),
    value: (index) => (overrides.has(index) ? (overrides.get(index) ?? '') : plain.value(index)),
    text: (index) => (overrides.has(index) ? tidy(overrides.get(index) ?? '') : plain.text(index)),
    dropped: (index) => overrides.get(index) === null,
  };
}
