import { beforeTable } from '../change-log/tables.ts';
import type { ReadHandle } from '../types.ts';
import { entityWords, type StoredRow } from './index.ts';

/** What a person would call the row: as it stands, or, where it is gone, as it last was. */
export function labelOf(db: ReadHandle, table: string, rowId: number): string {
  const words = entityWords(table);
  const present = db.get<StoredRow>(`SELECT * FROM ${table} WHERE id = ?`, [rowId]);
  if (present) return words.label(present);
  const last = db.get<StoredRow>(
    `SELECT b.* FROM change_row r JOIN ${beforeTable(table)} b ON b.id = r.id
     WHERE r.entity = ? AND r.row_id = ? ORDER BY r.change_id DESC LIMIT 1`,
    [table, rowId],
  );
  return last ? words.label({ ...last, id: rowId }) : `${words.one} ${rowId}`;
}
