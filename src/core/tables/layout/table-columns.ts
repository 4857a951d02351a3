import type { SheetGrid } from '../types.ts';
import type { ColumnBlock } from './column-blocks.ts';
import { cleanText } from './shape.ts';

/**
 * The columns of the table around a block: a block beyond an empty column belongs to it where it is filled in the same
 * rows and has names in the same header row that are not names of the first one again; else it is a table of its own.
 */
export function joinBlocks(
  sheet: SheetGrid,
  main: ColumnBlock,
  blocks: readonly ColumnBlock[],
  header: number,
): { columns: number[]; aside: ColumnBlock[] } {
  const names = new Set(
    range(main).map((column) => cleanText(sheet, header, column).toLowerCase()),
  );
  const joined = [main];
  const aside: ColumnBlock[] = [];
  for (const block of blocks) {
    if (block === main) continue;
    (belongs(sheet, main, block, header, names) ? joined : aside).push(block);
  }
  const columns = joined.flatMap(range).sort((a, b) => a - b);
  return { columns, aside };
}

export const range = ({ first, last }: ColumnBlock): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

function belongs(
  sheet: SheetGrid,
  main: ColumnBlock,
  block: ColumnBlock,
  header: number,
  names: ReadonlySet<string>,
): boolean {
  const own = range(block).map((column) => cleanText(sheet, header, column).toLowerCase());
  const named = own.filter((name) => name !== '');
  if (named.length < own.length * 0.5 || named.some((name) => names.has(name))) return false;
  const end = Math.min(sheet.rowCount, header + 1 + 500);
  let mainRows = 0;
  let both = 0;
  for (let row = header + 1; row < end; row++) {
    if (!holds(sheet, row, main)) continue;
    mainRows++;
    if (holds(sheet, row, block)) both++;
  }
  return mainRows > 0 && both >= mainRows * 0.5;
}

const holds = (sheet: SheetGrid, row: number, block: ColumnBlock): boolean =>
  range(block).some((column) => sheet.kind(row, column) !== 0);
