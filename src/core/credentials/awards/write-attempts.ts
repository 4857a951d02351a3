import type { WriteHandle } from '#core/workspace/index.ts';
import type { AttemptDraft, Written } from '../types.ts';
import { ATTEMPT_FIELDS, tidied, type AttemptField, type FieldValue } from './columns.ts';

type AttemptRow = { readonly [Field in AttemptField]: FieldValue } & { readonly id: number };

const OF = `SELECT id, ${ATTEMPT_FIELDS.join(', ')} FROM attempt
  WHERE person_id = ? AND credential_id = ? ORDER BY id DESC`;
const ADD = `INSERT INTO attempt (person_id, credential_id, source, ${ATTEMPT_FIELDS.join(', ')})
  VALUES (?, ?, ?, ${ATTEMPT_FIELDS.map(() => '?').join(', ')})`;
const SET = `UPDATE attempt SET ${ATTEMPT_FIELDS.map((field) => `${field} = ?`).join(', ')} WHERE id = ?`;

/** Equal, or one of them not known. */
const agree = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  (a ?? null) === null || (b ?? null) === null || a === b;

/** Whether the row speaks of this attempt: one under way, or one that ended alike. */
const isSame = (there: AttemptRow, row: AttemptDraft): boolean =>
  agree(there.started, row.started) &&
  (there.outcome === 'in-progress' ||
    (there.outcome === row.outcome && agree(there.ended, row.ended)));

/**
 * Writes attempts, within a change. One of the same person and credential that is under way, or has ended alike, is the same:
 * what the row says is filled in or changed there. What is said to be under way, and led to an award since its start, is left
 * alone. People and credentials must be there.
 */
export function writeAttempts(db: WriteHandle, rows: readonly AttemptDraft[]): Written {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const row of rows) counts[write(db, row)] += 1;
  return counts;
}

function write(db: WriteHandle, row: AttemptDraft): keyof Written {
  if (hasLedToAward(db, row)) return 'unchanged';
  const there = db
    .all<AttemptRow>(OF, [row.personId, row.credentialId])
    .find((attempt) => isSame(attempt, row));
  if (!there) {
    const values = ATTEMPT_FIELDS.map((field) => tidied(row[field]));
    db.run(ADD, [row.personId, row.credentialId, row.source, ...values]);
    return 'added';
  }
  const values = ATTEMPT_FIELDS.map((field) => tidied(row[field]) ?? there[field]);
  if (ATTEMPT_FIELDS.every((field, at) => values[at] === there[field])) return 'unchanged';
  db.run(SET, [...values, there.id]);
  return 'changed';
}

const hasLedToAward = (db: WriteHandle, row: AttemptDraft): boolean =>
  row.outcome === 'in-progress' &&
  (row.started ?? null) !== null &&
  db.get('SELECT 1 FROM award WHERE person_id = ? AND credential_id = ? AND issued >= ?', [
    row.personId,
    row.credentialId,
    row.started ?? null,
  ]) !== undefined;
