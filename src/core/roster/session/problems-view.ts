import type { ImportProblem } from '#shared/contract/imports.ts';
import {
  PROBLEM_WORDS,
  isProblemCode,
  severityOf,
  type ProblemCode,
  type Severity,
} from '../staging/problem-words.ts';
import { skippedRows } from './decisions.ts';
import { bySeverity, presentProblem, type ListedProblem } from './listed-problem.ts';
import type { Compared, Looked, Planned, Session } from './session.ts';

interface Shown {
  readonly problem: ListedProblem;
  readonly resolution: ImportProblem['resolution'];
}

/**
 * Problems as they stand: those of the rows as read now, and those that she settled, which the rows no longer show. A
 * value typed that is no good either is open again, with what she typed.
 */
export function problemsOf(session: Session, compared: Compared): readonly Shown[] {
  // Every decision makes the rows be compared anew, so what was found for a comparison stays true of it.
  const known = shown.get(compared);
  if (known) return known;
  const found = findProblems(session, compared);
  shown.set(compared, found);
  return found;
}

const shown = new WeakMap<Compared, readonly Shown[]>();

function findProblems(session: Session, compared: Compared): readonly Shown[] {
  if (session.decisions.size === 0)
    return compared.problems.map((problem) => ({ problem, resolution: 'open' }));
  const skipped = skippedRows(session.decisions);
  const now = compared.problems.filter(({ id, finding }) => {
    const decision = session.decisions.get(id);
    if (!decision) return !skipped.has(finding.row);
    return decision.resolution === 'fixed' && decision.value !== null;
  });
  const again = new Set(now.map(({ id }) => id));
  const settled = [...session.decisions.values()].filter(({ problem }) => !again.has(problem.id));
  return [
    ...now.map((problem) => ({ problem, resolution: 'open' as const })),
    ...settled.map(({ problem, resolution }) => ({ problem, resolution })),
  ].sort(
    (a, b) =>
      bySeverity(a.problem.severity, b.problem.severity) ||
      a.problem.finding.row - b.problem.finding.row ||
      a.problem.finding.column - b.problem.finding.column,
  );
}

interface Summary {
  rows: number;
  errors: number;
  warnings: number;
  groups: { code: string; severity: Severity; title: string; rows: number; open: number }[];
}

/** How many problems of each kind there are; errors and warnings count those that are open. */
export function summarise(session: Session, compared: Compared): Summary {
  const groups = new Map<ProblemCode, { rows: number; open: number }>();
  let errors = 0;
  let warnings = 0;
  for (const { problem, resolution } of problemsOf(session, compared)) {
    const { code } = problem.finding;
    const group = groups.get(code) ?? { rows: 0, open: 0 };
    groups.set(code, group);
    group.rows++;
    if (resolution !== 'open') continue;
    group.open++;
    if (problem.severity === 'error') errors++;
    else if (problem.severity === 'warning') warnings++;
  }
  return {
    rows: compared.difference.people.count,
    errors,
    warnings,
    groups: [...groups]
      .map(([code, group]) => ({
        code,
        severity: severityOf(code),
        title: PROBLEM_WORDS[code].title,
        ...group,
      }))
      .sort((a, b) => bySeverity(a.severity, b.severity) || b.rows - a.rows),
  };
}

/** One window of the problems. */
export function pageOfProblems(
  session: Session,
  looked: Looked,
  { plans }: Planned,
  compared: Compared,
  query: {
    offset: number;
    limit: number;
    code?: string | undefined;
    severity?: Severity | undefined;
    onlyOpen: boolean;
  },
): { total: number; open: number; problems: ImportProblem[] } {
  const all = problemsOf(session, compared).filter(
    ({ problem, resolution }) =>
      (query.code === undefined || problem.finding.code === query.code) &&
      (query.severity === undefined || problem.severity === query.severity) &&
      (!query.onlyOpen || resolution === 'open'),
  );
  const names = compared.difference.people.name;
  return {
    total: all.length,
    open: all.filter(({ resolution }) => resolution === 'open').length,
    problems: all.slice(query.offset, query.offset + query.limit).map(({ problem, resolution }) =>
      presentProblem(problem, {
        grid: looked.grid,
        rows: looked.layout.rows,
        plans,
        names,
        resolution,
      }),
    ),
  };
}

/** The problems that a request means: one by id, all of a code, or nothing. */
export const problemsMeant = (
  session: Session,
  compared: Compared,
  meant: { problemId?: string | undefined; code?: string | undefined },
): ListedProblem[] =>
  problemsOf(session, compared)
    .map(({ problem }) => problem)
    .filter(({ id, finding }) =>
      meant.problemId === undefined
        ? meant.code !== undefined && isProblemCode(meant.code) && finding.code === meant.code
        : id === meant.problemId,
    );
