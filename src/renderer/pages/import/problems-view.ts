import type { ImportProblem } from '#shared/contract/imports.ts';
import { PERSON_FIELDS } from '#shared/person-fields.ts';
import type { ProblemGroup } from './session.ts';

/** What is decided about a problem, or what follows where nothing is; of an open warning its message says that. */
export function decisionWords(problem: ImportProblem): string {
  switch (problem.resolution) {
    case 'fixed':
      return 'Settled';
    case 'skip-row':
      return 'Row left out';
    case 'drop-value':
      return 'Value left out';
    case 'open':
      return OPEN_WORDS[problem.severity];
  }
}
const OPEN_WORDS = { error: 'Row stays out', warning: 'Not decided', info: 'To know' } as const;

/** What goes in instead of the value that stands there; null: nothing does. */
export function insteadOf(
  problem: ImportProblem,
  typed: Readonly<Record<string, string>>,
): string | null {
  if (problem.resolution !== 'fixed') return null;
  return typed[problem.id] ?? problem.proposal;
}

/** "row 88, column D", as Excel shows it; the file as a whole where there is none. */
export function placeWords(problem: ImportProblem): string {
  if (problem.row === null) return 'whole file';
  const row = `row ${problem.row}`;
  return problem.column === null ? row : `${row}, ${problem.column}`;
}

export const fieldWords = (field: string | null): string => {
  if (field === null) return '';
  return PERSON_FIELDS.find(({ id }) => id === field)?.label ?? field.replace(/^custom:/, '');
};

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Worst first, then the most; deciding does not move them. */
export const inOrder = (groups: readonly ProblemGroup[]): readonly ProblemGroup[] =>
  [...groups].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] || b.rows - a.rows || a.code.localeCompare(b.code),
  );

/** Sums over the groups, for the foot of the page. */
export function openTotals(groups: readonly ProblemGroup[]): { errors: number; warnings: number } {
  const sum = (severity: ProblemGroup['severity']): number =>
    groups
      .filter((group) => group.severity === severity)
      .reduce((total, group) => total + group.open, 0);
  return { errors: sum('error'), warnings: sum('warning') };
}
