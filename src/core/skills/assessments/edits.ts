import { Problem } from '#shared/errors.ts';
import { removeRows, type Workspace } from '#core/workspace/index.ts';
import type { Changed } from '../library/edits.ts';
import { counted } from '../library/names.ts';
import { assessmentRow, ratingText, type AssessmentRow } from './words.ts';
import { checkRatings } from './write-ratings.ts';

type NewAssessment = Omit<AssessmentRow, 'id'>;

const refuse = (what: string, remedy: string): never => {
  throw new Problem('INVALID_INPUT', what, remedy);
};

function tidied(rating: NewAssessment): NewAssessment {
  const { source, level, date, validUntil } = rating;
  if (source === 'credential' && level === null) {
    refuse('A credential certifies a level.', 'Choose the level, or remove the rating.');
  }
  if (source !== 'credential' && validUntil !== null) {
    refuse('Only a credential has an end.', 'Leave “valid until” empty.');
  }
  if (validUntil !== null && validUntil < date) {
    refuse(
      `The credential would end on ${validUntil}, before it begins on ${date}.`,
      'Correct one of the two dates.',
    );
  }
  return {
    ...rating,
    assessor: rating.assessor?.trim() || null,
    note: rating.note?.trim() || null,
  };
}

/**
 * Adds a rating to the history of a person.
 * @throws Problem NOT_FOUND, INVALID_INPUT
 */
export async function addAssessment(
  workspace: Workspace,
  given: NewAssessment,
): Promise<Changed & { readonly id: number }> {
  const rating = tidied(given);
  const who = ratingText(workspace.read, rating);
  const title = rating.level === null ? `Withdraw the rating of ${who}` : `Rate ${who}`;
  const { value, changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    checkRatings(db, [rating]);
    return db.run(
      `INSERT INTO assessment (person_id, skill_id, level, date, source, assessor, note, valid_until)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        rating.personId,
        rating.skillId,
        rating.level,
        rating.date,
        rating.source,
        rating.assessor,
        rating.note,
        rating.validUntil,
      ],
    ).lastId;
  });
  return { changeId, rows: 1, id: value };
}

export type AssessmentPatch = {
  readonly [Field in 'level' | 'date' | 'source' | 'assessor' | 'note' | 'validUntil']?:
    AssessmentRow[Field] | undefined;
};

/** @throws Problem NOT_FOUND, INVALID_INPUT */
export async function updateAssessment(
  workspace: Workspace,
  id: number,
  patch: AssessmentPatch,
): Promise<Changed> {
  const title = `Correct the rating of ${ratingText(workspace.read, assessmentRow(workspace.read, id))}`;
  const { changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    const before = assessmentRow(db, id);
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    const next = tidied({ ...before, ...Object.fromEntries(given) });
    checkRatings(db, [next]);
    db.run(
      `UPDATE assessment SET level = ?, date = ?, source = ?, assessor = ?, note = ?, valid_until = ?
       WHERE id = ?`,
      [next.level, next.date, next.source, next.assessor, next.note, next.validUntil, id],
    );
  });
  return { changeId, rows: changeId === null ? 0 : 1 };
}

/** Takes ratings out of the history with their evidence, as one change that can be undone. */
export async function removeAssessments(
  workspace: Workspace,
  given: readonly number[],
  signal?: AbortSignal,
): Promise<Changed> {
  const ids = [...new Set(given)];
  const rows = ids.map((id) => assessmentRow(workspace.read, id));
  const [only] = rows;
  const title =
    rows.length === 1 && only
      ? `Remove a rating of ${ratingText(workspace.read, only)}`
      : `Remove ${counted(ids.length, 'rating')}`;
  const { changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      for (const _ of removeRows(db, 'assessment', ids)) await breathe();
    },
    { signal },
  );
  return { changeId, rows: ids.length };
}
