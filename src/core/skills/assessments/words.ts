import { Problem } from '#shared/errors.ts';
import type { ReadHandle } from '#core/workspace/index.ts';

export interface AssessmentRow {
  readonly id: number;
  readonly personId: number;
  readonly skillId: number;
  readonly level: number | null;
  readonly date: string;
  readonly source: 'manager' | 'self' | 'test' | 'credential' | 'import';
  readonly assessor: string | null;
  readonly note: string | null;
  readonly validUntil: string | null;
}

export const SELECT_ASSESSMENT = `SELECT a.id, a.person_id AS personId, a.skill_id AS skillId, a.level,
    a.date, a.source, a.assessor, a.note, a.valid_until AS validUntil FROM assessment a`;

/** @throws Problem NOT_FOUND */
export function assessmentRow(db: ReadHandle, id: number): AssessmentRow {
  const row = db.get<AssessmentRow>(`${SELECT_ASSESSMENT} WHERE a.id = ?`, [id]);
  if (row) return row;
  throw new Problem(
    'NOT_FOUND',
    'This rating is no longer in the workspace.',
    'Look at the history to see what became of it, and undo that if it was a mistake.',
  );
}

/** "Ana Ferreira in Welding" */
export function ratingText(
  db: ReadHandle,
  { personId, skillId }: { readonly personId: number; readonly skillId: number },
): string {
  const names = db.get<{ person: string; skill: string }>(
    'SELECT p.name AS person, s.name AS skill FROM person p, skill s WHERE p.id = ? AND s.id = ?',
    [personId, skillId],
  );
  if (names) return `${names.person} in ${names.skill}`;
  throw new Problem(
    'NOT_FOUND',
    'This person or this skill is no longer in the workspace.',
    'Look at the list again.',
  );
}
