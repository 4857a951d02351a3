import type { WriteHandle } from '#core/workspace/index.ts';
import type { AwardDraft, Written } from '../types.ts';
import {
  AWARD_COLUMNS,
  AWARD_FIELDS,
  tidied,
  type AwardField,
  type FieldValue,
} from './columns.ts';
import { endAttempt } from './end-attempt.ts';
import { expiryOf } from './rules.ts';

export interface WrittenAwards extends Written {
  /** Of the award of each row, in their order. */
  readonly ids: readonly number[];
}

type AwardRow = { readonly [Field in AwardField]: FieldValue } & {
  readonly id: number;
  readonly badgeId: number | null;
};

const SELECT = AWARD_FIELDS.map((field) => `${AWARD_COLUMNS[field]} AS ${field}`).join(', ');
const SAME = `SELECT id, badge_id AS badgeId, ${SELECT} FROM award
  WHERE person_id = ? AND credential_id = ? AND issued = ? ORDER BY id LIMIT 1`;
const ADD = `INSERT INTO award (person_id, credential_id, source, badge_id, ${Object.values(AWARD_COLUMNS).join(', ')})
  VALUES (?, ?, ?, ?, ${AWARD_FIELDS.map(() => '?').join(', ')})`;
const SET = `UPDATE award SET badge_id = ?, source = CASE WHEN ? THEN 'badge' ELSE source END,
  ${Object.values(AWARD_COLUMNS)
    .map((column) => `${column} = ?`)
    .join(', ')} WHERE id = ?`;

/**
 * Writes awards, within a change. One of the same person, credential and day of issue is the same award: what the row says
 * is filled in or changed there, and what it does not say (absent or null) stays. A new one without `expires` expires as the
 * credential's validity says; with null it does not. It ends an attempt that is under way, and takes its start.
 * People and credentials must be there. Gives no way to others: some thousand rows at a time.
 */
export function writeAwards(db: WriteHandle, rows: readonly AwardDraft[]): WrittenAwards {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const validity = new Map<number, number | null>();
  const validityOf = (credentialId: number): number | null => {
    let months = validity.get(credentialId);
    if (months === undefined) {
      const row = db.get<{ months: number | null }>(
        'SELECT validity_months AS months FROM credential WHERE id = ?',
        [credentialId],
      );
      validity.set(credentialId, (months = row?.months ?? null));
    }
    return months;
  };
  const ids = rows.map((row) => {
    const there = db.get<AwardRow>(SAME, [row.personId, row.credentialId, row.issued]);
    if (there) {
      counts[fillIn(db, there, row)] += 1;
      return there.id;
    }
    counts.added += 1;
    const expires =
      row.expires === undefined ? expiryOf(row.issued, validityOf(row.credentialId)) : row.expires;
    return add(db, { ...row, expires });
  });
  return { ...counts, ids };
}

function add(db: WriteHandle, row: AwardDraft): number {
  const ended = endAttempt(db, row);
  const values = { ...row, ...ended };
  return db.run(ADD, [
    row.personId,
    row.credentialId,
    row.source,
    row.badgeId ?? null,
    ...AWARD_FIELDS.map((field) => tidied(values[field])),
  ]).lastId;
}

function fillIn(db: WriteHandle, there: AwardRow, row: AwardDraft): 'changed' | 'unchanged' {
  const badgeId = row.badgeId ?? there.badgeId;
  const values = AWARD_FIELDS.map((field) => tidied(row[field]) ?? there[field]);
  if (badgeId === there.badgeId && AWARD_FIELDS.every((field, at) => values[at] === there[field])) {
    return 'unchanged';
  }
  const isByBadge = badgeId !== there.badgeId && row.source === 'badge' ? 1 : 0;
  db.run(SET, [badgeId, isByBadge, ...values, there.id]);
  return 'changed';
}
