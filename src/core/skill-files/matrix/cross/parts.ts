import { partKey, type CellPart } from '../../types.ts';
import type { Table } from '../table.ts';
import type { Block } from './read-cross.ts';

const ROWS = 80;
const COLUMNS = 120;

/** What each cell near the top of the sheet is. `table` is the whole sheet, rows as stored. */
export function partsOf(
  table: Table,
  blocks: readonly Block[],
  legend: ReadonlySet<number>,
): ReadonlyMap<string, CellPart> {
  const parts = new Map<string, CellPart>();
  const stored = new Map<number, number>();
  for (let row = 0; row < Math.min(ROWS, table.rows); row++) stored.set(table.rowAt[row] ?? 0, row);
  const columnOf = (at: number): number => table.columnAt[at] ?? 0;
  for (const at of legend) {
    const row = Math.floor(at / table.columns);
    if (row < ROWS) parts.set(partKey(row, columnOf(at % table.columns)), 'legend');
  }
  for (const { normal, columns, rows } of blocks) {
    const { table: own } = normal;
    const put = (row: number, column: number, part: CellPart): void => {
      const [r = 0, c = 0] = own.transposed
        ? [own.columnAt[column], own.rowAt[row]]
        : [own.rowAt[row], own.columnAt[column]];
      const index = stored.get(r);
      if (index !== undefined && c < COLUMNS) parts.set(partKey(index, c), part);
    };
    put(normal.skillRow, normal.nameColumn, 'header');
    for (const { index, aspect } of columns.skills) {
      put(normal.skillRow, index, 'skill');
      for (const row of rows.people.slice(0, COLUMNS)) {
        put(
          row.index,
          index,
          aspect === 'level' || aspect === 'self' || aspect === 'manager' ? 'level' : 'other',
        );
      }
    }
    for (const column of columns.person.keys()) put(normal.skillRow, column, 'header');
    for (const row of rows.people.slice(0, COLUMNS)) {
      put(row.index, normal.nameColumn, 'person');
      for (const column of columns.person.keys()) put(row.index, column, 'other');
    }
  }
  return parts;
}
