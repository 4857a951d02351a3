import { problemSchema, type ProblemData } from './contract/base.ts';
import { type ErrorCode, Problem, isProblem } from './errors.ts';

/** What of a `Problem` travels beside its message as the data of the contract's one typed error, PROBLEM. */
export const problemToData = (problem: Problem): ProblemData => ({
  code: problem.code,
  where: problem.where,
  remedy: problem.remedy,
});

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;

/** Errors that the transport itself makes up, by its code, in our words. */
const TRANSPORT: Readonly<Record<string, readonly [ErrorCode, string, string]>> = {
  NOT_FOUND: ['NOT_FOUND', 'This version does not know that request.', 'Restart the program.'],
  BAD_REQUEST: ['INVALID_INPUT', 'The request is not well-formed.', 'Check what was entered.'],
};

export const connectionLost = (cause?: unknown): Problem =>
  new Problem(
    'CONNECTION_LOST',
    'The connection to the part of the program that holds the workspace was lost.',
    'Open the workspace again; every change that was completed is saved.',
    {},
    { cause },
  );

export const cancelled = (cause?: unknown): Problem =>
  new Problem('CANCELLED', 'Cancelled.', 'Nothing was changed.', {}, { cause });

/** Whether this is what an aborted signal makes of pending work. */
export const isAbort = (error: unknown): boolean =>
  (error instanceof Error && error.name === 'AbortError') ||
  (isProblem(error) && error.code === 'CANCELLED');

/**
 * Turns whatever a call rejected with into the one class that interfaces catch. Knows a `Problem`, the typed error of
 * the contract, an abort, and the transport's own errors; anything else is INTERNAL.
 */
export function problemFromError(error: unknown): Problem {
  if (isProblem(error)) return error;
  const data = problemSchema.safeParse(field(error, 'data'));
  const message = error instanceof Error ? error.message : String(error);
  if (data.success) {
    const { code, where, remedy } = data.data;
    return new Problem(code, message, remedy, where, { cause: error });
  }
  if (isAbort(error)) return cancelled(error);
  const known = TRANSPORT[String(field(error, 'code'))];
  if (known) return new Problem(known[0], known[1], known[2], {}, { cause: error });
  return new Problem(
    'INTERNAL',
    'Something went wrong that the program did not foresee.',
    'Try again; if it happens again, send the log file to whoever looks after the program.',
    {},
    { cause: error },
  );
}
