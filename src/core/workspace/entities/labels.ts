import { beforeTable } from '../change-log/tables.ts';
import type { ReadHandle } from '../types.ts';
import { entityWords, type Look, type StoredRow } from './index.ts';

/** For the words of many rows: what was looked up once is kept. */
export function lookOf(db: ReadHandle): Look {
  const labels = new Map<string, string>();
  const levels = new Map<number, string | null>();
  const look: Look = {
    label: (table, id) => {
      const key = `${table}/${id}`;
      const label = labels.get(key) ?? labelOf(db, table, id, look);
      labels.set(key, label);
      return label;
    },
    level: (value) => {
      const known = levels.get(value);
      if (known !== undefined) return known;
      const found = db.get<{ name: string }>('SELECT name FROM level WHERE value = ?', [value]);
      levels.set(value, found?.name ?? null);
      return found?.name ?? null;
    },
  };
  return look;
}

/** What a person would call the row: as it stands, or, where it is gone, as it last was. */
export function labelOf(
  db: ReadHandle,
  table: string,
  rowId: number,
  look: Look = lookOf(db),
): string {
  const words = entityWords(table);
  const present = db.get<StoredRow>(`SELECT * FROM ${table} WHERE id = ?`, [rowId]);
  if (present) return words.label(present, look);
  const last = db.get<StoredRow>(
    `SELECT b.* FROM change_row r JOIN ${beforeTable(table)} b ON b.id = r.id
     WHERE r.entity = ? AND r.row_id = ? ORDER BY r.change_id DESC LIMIT 1`,
    [table, rowId],
  );
  return last ? words.label({ ...last, id: rowId }, look) : `${words.one} ${rowId}`;
}
