import type * as z from 'zod';
import type { matrixScopeSchema } from '#shared/contract/assessments.ts';
import { Problem } from '#shared/errors.ts';
import { matrixOf } from '#core/gaps/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import type { MatrixTable } from './matrix-data.ts';

export type MatrixScope = z.output<typeof matrixScopeSchema>;
type Window = ReturnType<typeof matrixOf>;

/** Rows asked for at once. */
const WINDOW = 250;
/** More would be a workbook that no program opens in reasonable time. */
const MOST_CELLS = 1_000_000;

/**
 * All people × skills of the scope as they stand at one moment, read in pieces so that others are answered: where the
 * workspace changes meanwhile, it begins again.
 * @throws Problem INVALID_INPUT where there is nobody, no skill, or too much to fill in
 */
export async function gather(
  workspace: Workspace,
  scope: MatrixScope,
  breathe: () => Promise<void>,
): Promise<MatrixTable> {
  for (;;) {
    const revision = workspace.revision;
    const table = await windows(workspace, scope, breathe, () => workspace.revision === revision);
    if (table !== null) return table;
  }
}

async function windows(
  workspace: Workspace,
  scope: MatrixScope,
  breathe: () => Promise<void>,
  isUnchanged: () => boolean,
): Promise<MatrixTable | null> {
  const people: MatrixTable['people'][number][] = [];
  const level: (number | null)[] = [];
  const required: number[] = [];
  for (;;) {
    const window = matrixOf(workspace, { ...scope, offset: people.length, limit: WINDOW });
    check(window);
    for (const person of window.people) people.push(person);
    for (const each of window.cells.level) level.push(each);
    for (const each of window.cells.required) required.push(each);
    if (people.length >= window.total || window.people.length === 0) {
      return { asOf: window.asOf, people, skills: window.skills, cells: { level, required } };
    }
    await breathe();
    if (!isUnchanged()) return null;
  }
}

function check({ total, skills }: Window): void {
  if (total === 0) {
    throw new Problem(
      'INVALID_INPUT',
      'There is nobody to rate: no active person is in this choice.',
      'Choose other people or another day.',
    );
  }
  if (skills.length === 0) {
    throw new Problem(
      'INVALID_INPUT',
      'There is no skill to rate: nothing is required of these people.',
      'Choose the skills yourself, or set up what their roles require.',
    );
  }
  if (total * skills.length > MOST_CELLS) {
    throw new Problem(
      'INVALID_INPUT',
      `${total} people by ${skills.length} skills are too many for one workbook.`,
      'Choose one department or fewer skills.',
    );
  }
}
