import { partKey, type CellPart } from '../../types.ts';
import type { Table } from '../table.ts';
import type { LongColumns, LongField } from './long-columns.ts';

const ROWS = 80;

const PART: Partial<Record<LongField, CellPart>> = {
  name: 'person',
  firstName: 'person',
  lastName: 'person',
  number: 'person',
  email: 'person',
  skill: 'skill',
  level: 'level',
  self: 'level',
  manager: 'level',
};

/** What each cell near the top of a list is. */
export function longParts(
  table: Table,
  { header, fields }: LongColumns,
): ReadonlyMap<string, CellPart> {
  const parts = new Map<string, CellPart>();
  for (const [column, field] of fields) {
    const at = table.columnAt[column] ?? 0;
    parts.set(partKey(header, at), 'header');
    for (let row = header + 1; row < Math.min(table.rows, ROWS); row++) {
      parts.set(partKey(row, at), PART[field] ?? 'other');
    }
  }
  return parts;
}
