import { type ErrorCode, type Place, Problem } from '#shared/errors.ts';
import type { FileData } from '../grid/sheet-data.ts';

/** What the reading thread is sent. */
export interface ReadRequest {
  readonly path: string;
  /** For messages. */
  readonly name: string;
  readonly password: string | undefined;
  /** Whether SheetJS may run in the place that reads: it can exhaust it. */
  readonly expendable: boolean;
}

/** What it sends back: progress any number of times, then one of the others. */
export type ReadReply =
  | {
      readonly type: 'progress';
      readonly stage: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'done'; readonly data: FileData }
  /** SheetJS is needed and may not run here. */
  | { readonly type: 'needs-process' }
  | { readonly type: 'failed'; readonly problem: SentProblem };

/** A Problem as it crosses between threads, where classes are lost. */
export interface SentProblem {
  readonly code: ErrorCode;
  readonly what: string;
  readonly remedy: string;
  readonly where: Place;
}

export const sendProblem = (problem: Problem): SentProblem => ({
  code: problem.code,
  what: problem.message,
  remedy: problem.remedy,
  where: problem.where,
});

export const receiveProblem = ({ code, what, remedy, where }: SentProblem): Problem =>
  new Problem(code, what, remedy, where);
