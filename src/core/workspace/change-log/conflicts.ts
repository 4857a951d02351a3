import { Problem } from '#shared/errors.ts';
import { labelOf } from '../entities/labels.ts';
import type { ReadHandle } from '../types.ts';
import type { ChangeHead } from './heads.ts';

/** Rows looked at between two breaths. */
const CHUNK = 1000;
/** Rows of a change that are looked at to show whether it can be undone. */
const SMALL = 100;
/** Rows looked for before the message says "and many more". */
const ENOUGH = 100;
/** Names told in a message. */
const TOLD = 3;

interface Touch {
  entity: string;
  rowId: number;
  changeId: number;
}

/**
 * The changes after `change` that still have an effect on what it left: all but those that were taken back since, and
 * those that took such a one back. Both of a pair must lie after the change, or else half of it counts.
 */
export function laterChanges(db: ReadHandle, change: ChangeHead): { id: number; title: string }[] {
  return db.all(
    `SELECT c.id, c.title FROM change c
     WHERE c.id > :id AND c.last_row IS NOT NULL AND c.undone_by IS NULL
       AND NOT EXISTS (SELECT 1 FROM change u WHERE u.id = c.undoes AND u.id > :id AND u.undone_by = c.id)
     ORDER BY c.id`,
    { id: change.id },
  );
}

/** Rows of `change` within a range of its rows that one of the later changes touched too. */
const touchesSince = (
  db: ReadHandle,
  from: number,
  to: number,
  later: string,
  limit: number,
): Touch[] =>
  db.all(
    `SELECT r.entity, r.row_id AS rowId, l.change_id AS changeId
     FROM change_row r NOT INDEXED
     CROSS JOIN change_row l ON l.entity = r.entity AND l.row_id = r.row_id AND l.change_id > r.change_id
     WHERE r.id BETWEEN ? AND ? AND l.change_id IN (SELECT value FROM json_each(?))
     LIMIT ?`,
    [from, to, later, limit],
  );

/** Whether a small change can be undone; of a large one it is not tried here, and true is answered. */
export function seemsUndoable(
  db: ReadHandle,
  change: ChangeHead,
  later: readonly { id: number }[],
): boolean {
  if (later.length === 0 || change.lastRow - change.firstRow > SMALL) return true;
  const ids = JSON.stringify(later.map((one) => one.id));
  return touchesSince(db, change.firstRow, change.lastRow, ids, 1).length === 0;
}

/** Throws UNDO_CONFLICT, with names, where later changes that still stand touched the same rows. */
export async function refuseConflicts(
  db: ReadHandle,
  change: ChangeHead,
  breathe: () => Promise<void>,
): Promise<void> {
  const later = laterChanges(db, change);
  if (later.length === 0) return;
  const ids = JSON.stringify(later.map((one) => one.id));
  for (let from = change.firstRow; from <= change.lastRow; from += CHUNK) {
    const to = Math.min(from + CHUNK - 1, change.lastRow);
    const touches = touchesSince(db, from, to, ids, ENOUGH);
    if (touches.length > 0) throw conflict(db, change, touches, later);
    await breathe();
  }
}

function conflict(
  db: ReadHandle,
  change: ChangeHead,
  touches: readonly Touch[],
  later: readonly { id: number; title: string }[],
): Problem {
  const rows = new Map(touches.map((touch) => [`${touch.entity}/${touch.rowId}`, touch]));
  const changes = new Set(touches.map((touch) => touch.changeId));
  const names = [...rows.values()]
    .slice(0, TOLD)
    .map((touch) => labelOf(db, touch.entity, touch.rowId));
  const titles = later.filter((one) => changes.has(one.id)).map((one) => `“${one.title}”`);
  return new Problem(
    'UNDO_CONFLICT',
    `“${change.title}” cannot be undone: ${touches.length < ENOUGH ? listed(names, rows.size) : `${names.join(', ')} and many more`} ${rows.size === 1 ? 'was' : 'were'} changed again later, by ${listed(titles.toReversed().slice(0, TOLD), titles.length)}.`,
    'Undo the later changes first, the latest one first.',
  );
}

/** "A, B and 4 more", of which only the first few are given. */
export function listed(names: readonly string[], total: number): string {
  const more = total - names.length;
  if (more > 0) return `${names.join(', ')} and ${more} more`;
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
