import { Problem } from '#shared/errors.ts';
import type { Overrides } from '../staging/cells.ts';
import type { Decision, Session } from './session.ts';
import type { ListedProblem } from './listed-problem.ts';

type Resolution =
  | { readonly action: 'skip-row' | 'drop-value' | 'accept' | 'reopen' }
  | { readonly action: 'fix'; readonly value: string };

/** Cells that are read otherwise than they stand, by column and row. */
export function overridesOf(decisions: ReadonlyMap<string, Decision>): Overrides {
  const overrides = new Map<number, Map<number, string | null>>();
  for (const { problem, resolution, value } of decisions.values()) {
    const { row, column } = problem.finding;
    if (row === -1 || column === -1 || resolution === 'skip-row') continue;
    if (resolution === 'fixed' && value === null) continue;
    const cells = overrides.get(column) ?? new Map<number, string | null>();
    overrides.set(column, cells);
    cells.set(row, resolution === 'drop-value' ? null : value);
  }
  return overrides;
}

/** Positions of the rows that she left out. */
export const skippedRows = (decisions: ReadonlyMap<string, Decision>): ReadonlySet<number> =>
  new Set(
    [...decisions.values()]
      .filter(({ resolution }) => resolution === 'skip-row')
      .map(({ problem }) => problem.finding.row),
  );

/**
 * Decides problems. What follows from it shows once the rows are compared again.
 * @returns how many were decided
 * @throws Problem INVALID_INPUT where the resolution makes no sense for a single problem
 */
export function decide(
  session: Session,
  problems: readonly ListedProblem[],
  resolution: Resolution,
): number {
  let decided = 0;
  for (const problem of problems) {
    if (resolution.action === 'reopen') {
      if (session.decisions.delete(problem.id)) decided++;
      continue;
    }
    const decision = decisionOf(problem, resolution);
    if (decision) {
      session.decisions.set(problem.id, decision);
      decided++;
    }
  }
  if (decided === 0 && problems.length === 1 && resolution.action !== 'reopen') {
    throw new Problem(
      'INVALID_INPUT',
      'This problem cannot be solved that way.',
      'Leave the row out, or correct the file and import it again.',
    );
  }
  if (decided > 0) session.compared = null;
  return decided;
}

function decisionOf(problem: ListedProblem, resolution: Resolution): Decision | null {
  const { row, column, proposal } = problem.finding;
  const inRow = row !== -1;
  const inCell = inRow && column !== -1;
  switch (resolution.action) {
    case 'skip-row':
      return inRow ? { problem, resolution: 'skip-row', value: null } : null;
    case 'drop-value':
      if (inCell) return { problem, resolution: 'drop-value', value: null };
      return inRow && problem.severity === 'error'
        ? { problem, resolution: 'skip-row', value: null }
        : null;
    case 'fix':
      return inCell ? { problem, resolution: 'fixed', value: resolution.value } : null;
    case 'accept':
      if (proposal !== null && inCell) return { problem, resolution: 'fixed', value: proposal };
      return problem.severity === 'error' ? null : { problem, resolution: 'fixed', value: null };
    default:
      return null;
  }
}
