import type { CellPlace, ReadingProblem } from '../types.ts';

const MOST_OF_A_CODE = 1000;

/** What she should know of single places of the file. Of one kind so many are kept; all are counted. */
export class ProblemList {
  readonly all: ReadingProblem[] = [];
  readonly #counts = new Map<string, number>();
  total = 0;

  add(problem: ReadingProblem): void {
    this.total++;
    const count = (this.#counts.get(problem.code) ?? 0) + 1;
    this.#counts.set(problem.code, count);
    if (count <= MOST_OF_A_CODE) this.all.push(problem);
  }

  warn(code: string, at: CellPlace | null, value: string | null, message: string): void {
    this.add({ severity: 'warning', code, at, value, message });
  }
}
