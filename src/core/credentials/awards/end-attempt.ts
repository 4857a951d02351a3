import { removeRows, type WriteHandle } from '#core/workspace/index.ts';
import type { AwardDraft } from '../types.ts';

interface UnderWay {
  readonly id: number;
  readonly started: string | null;
  readonly hours: number | null;
  readonly note: string | null;
}

/**
 * Ends the attempt that leads to a new award: one that is under way and did not begin after it.
 * @returns what the award takes from it, where it says nothing itself
 */
export function endAttempt(
  db: WriteHandle,
  award: AwardDraft,
): Partial<Pick<AwardDraft, 'started' | 'hours' | 'note'>> {
  const attempts = db.all<UnderWay>(
    `SELECT id, started, hours, note FROM attempt
     WHERE person_id = ? AND credential_id = ? AND outcome = 'in-progress'
       AND (started IS NULL OR started <= ?) ORDER BY started, id`,
    [award.personId, award.credentialId, award.issued],
  );
  if (attempts.length === 0) return {};
  const ids = attempts.map(({ id }) => id);
  for (const _ of removeRows(db, 'attempt', ids)) continue;
  const first = <Field extends 'started' | 'hours' | 'note'>(field: Field) =>
    attempts.find((attempt) => attempt[field] !== null)?.[field] ?? null;
  return {
    started: award.started ?? first('started'),
    hours: award.hours ?? first('hours'),
    note: award.note?.trim() || first('note'),
  };
}
