import { columnLetter, type SheetGrid } from '#core/tables/index.ts';
import type { ImportProblem } from '#shared/contract/imports.ts';
import { PERSON_FIELDS } from '#shared/person-fields.ts';
import type { ColumnPlan } from '../staging/plan.ts';
import type { Finding } from '../staging/problem-list.ts';
import { PROBLEM_WORDS, severityOf, type Severity } from '../staging/problem-words.ts';

/** A finding with its place in the file, by which it is found again after the rows were read anew. */
export interface ListedProblem {
  readonly id: string;
  readonly severity: Severity;
  readonly finding: Finding;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
export const bySeverity = (a: Severity, b: Severity): number => RANK[a] - RANK[b];

/** Findings in the order in which they are shown: by severity, then from the top of the file down. */
export function listProblems(
  findings: readonly Finding[],
  rowNumber: (row: number) => number,
): ListedProblem[] {
  return findings
    .map((finding) => ({
      id: `${finding.code}.${finding.row === -1 ? 0 : rowNumber(finding.row)}.${finding.column}`,
      severity: severityOf(finding.code),
      finding,
    }))
    .sort(
      (a, b) =>
        bySeverity(a.severity, b.severity) ||
        a.finding.row - b.finding.row ||
        a.finding.column - b.finding.column,
    );
}

/** A problem in the words and places of the contract. */
export function presentProblem(
  { id, severity, finding }: ListedProblem,
  at: {
    readonly grid: SheetGrid;
    readonly rows: Int32Array;
    readonly plans: readonly ColumnPlan[];
    readonly names: readonly string[];
    readonly resolution: ImportProblem['resolution'];
  },
): ImportProblem {
  const { code, row, column, value, proposal } = finding;
  const field = at.plans.find((plan) => plan.column === column)?.field ?? null;
  const known = PERSON_FIELDS.find((each) => each.id === field);
  return {
    id,
    severity,
    code,
    row: row === -1 ? null : at.grid.rowNumber(at.rows[row] ?? 0),
    column: column === -1 ? null : columnLetter(column),
    columnIndex: column === -1 ? null : column,
    field: known?.id ?? field,
    person: row === -1 ? null : at.names[row] || null,
    value,
    message: PROBLEM_WORDS[code].message(finding),
    proposal,
    resolution: at.resolution,
  };
}
