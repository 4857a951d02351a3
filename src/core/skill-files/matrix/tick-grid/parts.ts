import { partKey, type CellPart } from '../../types.ts';
import type { Table } from '../table.ts';
import type { Heads } from './heads-of.ts';
import type { Labels } from './labels.ts';
import type { TickRows } from './rows.ts';

const MOST_ROWS = 80;

/** What each cell near the top of the sheet is. */
export function gridParts(
  table: Table,
  heads: Heads,
  labels: Labels,
  { rows, anchors }: TickRows,
): ReadonlyMap<string, CellPart> {
  const parts = new Map<string, CellPart>();
  const put = (row: number, column: number, part: CellPart): void => {
    parts.set(partKey(row, table.columnAt[column] ?? 0), part);
  };
  put(heads.row, labels.skill, 'header');
  for (const start of heads.starts) {
    heads.levels.forEach((_, at) => put(heads.row, start + at, 'header'));
    for (const [row, at] of anchors) put(row, start + at, 'legend');
    for (const row of rows.slice(0, MOST_ROWS))
      heads.levels.forEach((_, at) => put(row, start + at, 'level'));
  }
  for (const row of rows.slice(0, MOST_ROWS)) put(row, labels.skill, 'skill');
  return parts;
}
