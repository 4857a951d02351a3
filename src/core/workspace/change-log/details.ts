import type * as z from 'zod';
import type { rowChangeSchema } from '#shared/contract/history.ts';
import {
  entityWords,
  type EntityWords,
  type Look,
  type StoredRow,
  type StoredValue,
} from '../entities/index.ts';
import { lookOf } from '../entities/labels.ts';
import type { ReadHandle } from '../types.ts';
import { aboutSql, rowsAbout } from './dependants.ts';
import type { ChangeHead } from './heads.ts';
import { beforeTable, type TrackedTable } from './tables.ts';

export type RowChange = z.infer<typeof rowChangeSchema>;

interface LogRow {
  id: number;
  entity: string;
  rowId: number;
  operation: RowChange['operation'];
}

interface Window {
  readonly offset: number;
  readonly limit: number;
  readonly personId?: number | undefined;
}

/** What a change did, row by row, with values as they are shown; a window on it, and how many rows there are. */
export function changeDetails(
  db: ReadHandle,
  change: ChangeHead,
  tracked: readonly TrackedTable[],
  window: Window,
): { total: number; rows: RowChange[] } {
  const { personId, offset, limit } = window;
  const about = personId === undefined ? null : aboutSql(rowsAbout(db, 'person', personId));
  const range = { first: change.firstRow, last: change.lastRow, ...about?.parameters };
  // Rows of other changes are never within the range: one change is written at a time.
  const where = `id BETWEEN :first AND :last AND ${about?.sql ?? 'TRUE'}`;
  const counted = () =>
    db.get<{ n: number }>(`SELECT count(*) AS n FROM change_row NOT INDEXED WHERE ${where}`, range)
      ?.n ?? 0;
  const total = personId === undefined ? sumOf(change) : counted();
  const rows = db.all<LogRow>(
    `SELECT id, entity, row_id AS rowId, operation FROM change_row NOT INDEXED WHERE ${where}
     ORDER BY id LIMIT :limit OFFSET :offset`,
    { ...range, limit, offset },
  );
  const columns = new Map(tracked.map((table) => [table.name, table.columns]));
  const look = lookOf(db);
  return {
    total,
    rows: rows.map((row) => {
      const words = entityWords(row.entity, columns.get(row.entity));
      const before = row.operation === 'added' ? null : imageOf(db, row.entity, row.id, row.rowId);
      const after = row.operation === 'removed' ? null : rowAfter(db, change.id, row);
      const shown = after ?? before;
      return {
        entity: words.one,
        entityId: row.rowId,
        label: shown ? words.label(shown, look) : `${words.one} ${row.rowId}`,
        operation: row.operation,
        fields: differences(words, before, after, look),
      };
    }),
  };
}

const sumOf = ({ touched }: ChangeHead): number =>
  touched.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);

function imageOf(db: ReadHandle, table: string, logId: number, rowId: number): StoredRow | null {
  const image = db.get<StoredRow>(`SELECT * FROM ${beforeTable(table)} WHERE id = ?`, [logId]);
  return image ? { ...image, id: rowId } : null;
}

/** What the row held after the change: what the next change of it found, or what stands now. */
function rowAfter(db: ReadHandle, changeId: number, row: LogRow): StoredRow | null {
  const next = db.get<{ id: number }>(
    `SELECT id FROM change_row WHERE entity = ? AND row_id = ? AND change_id > ? ORDER BY change_id LIMIT 1`,
    [row.entity, row.rowId, changeId],
  );
  if (next) return imageOf(db, row.entity, next.id, row.rowId);
  return db.get<StoredRow>(`SELECT * FROM ${row.entity} WHERE id = ?`, [row.rowId]) ?? null;
}

function differences(
  words: EntityWords,
  before: StoredRow | null,
  after: StoredRow | null,
  look: Look,
): RowChange['fields'] {
  const fields = Object.entries(words.columns).flatMap(
    ([column, { label, show, refersTo, entries }]) => {
      const was = before?.[column] ?? null;
      const is = after?.[column] ?? null;
      if (entries) return entryDifferences(was, is);
      const text = (value: StoredValue, row: StoredRow | null): string | null => {
        if (value === null || row === null) return null;
        if (refersTo) return look.label(refersTo, Number(value));
        if (show) return show(value, row, look);
        return value instanceof Uint8Array ? `${value.length} bytes` : String(value);
      };
      const shown = { field: label, before: text(was, before), after: text(is, after) };
      // Two blobs of one length are shown alike, and yet differ.
      return Object.is(was, is) && shown.before === shown.after ? [] : [shown];
    },
  );
  return fields.filter((field) => field.before !== null || field.after !== null);
}

const entriesOf = (value: StoredValue): Record<string, string> =>
  typeof value === 'string' ? (JSON.parse(value) as Record<string, string>) : {};

function entryDifferences(was: StoredValue, is: StoredValue): RowChange['fields'] {
  const before = new Map(Object.entries(entriesOf(was)));
  const after = new Map(Object.entries(entriesOf(is)));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((field) => field.before !== field.after);
}
