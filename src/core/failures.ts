import { ORPCError, ValidationError } from '@orpc/server';
import { type ErrorCode, Problem, isProblem } from '#shared/errors.ts';
import { cancelled, isAbort, problemFromError, problemToData } from '#shared/problem-wire.ts';

/** Failures of the disk and the database by their code: what happened and what to do. */
const SYSTEM: Readonly<Record<string, readonly [ErrorCode, string, string]>> = {
  ENOSPC: ['DISK_FULL', 'The disk is full.', 'Free some space and try again; nothing was changed.'],
  EDQUOT: ['DISK_FULL', 'The disk quota is used up.', 'Free some space and try again.'],
  ENOENT: ['FILE_NOT_FOUND', 'The file or folder is not there.', 'Check its name and place.'],
  EACCES: ['FILE_UNREADABLE', 'Access was denied.', 'Choose a place you may read and write.'],
  EPERM: ['FILE_UNREADABLE', 'Access was denied.', 'Choose a place you may read and write.'],
  EROFS: ['FILE_UNREADABLE', 'That place cannot be written to.', 'Choose another folder.'],
  EISDIR: ['FILE_UNREADABLE', 'That is a folder, not a file.', 'Choose a file.'],
  EBUSY: ['BUSY', 'Another program is using the file.', 'Close it there and try again.'],
  EMFILE: ['BUSY', 'Too many files are open.', 'Close other programs and try again.'],
  SQLITE_FULL: ['DISK_FULL', 'The disk is full.', 'Free some space and try again.'],
  SQLITE_BUSY: ['BUSY', 'The workspace is busy with another change.', 'Try again in a moment.'],
  SQLITE_READONLY: ['FILE_UNREADABLE', 'The workspace is read-only.', 'Copy it to another folder.'],
  SQLITE_CANTOPEN: ['FILE_UNREADABLE', 'The file cannot be opened.', 'Check its place and rights.'],
  SQLITE_CORRUPT: ['WORKSPACE_DAMAGED', 'The workspace is damaged.', 'Open a restore point.'],
  SQLITE_NOTADB: ['NOT_A_WORKSPACE', 'The file is no workspace.', 'Choose an .upskill file.'],
};

/** `SQLITE_IOERR_WRITE` is looked up as itself, then as `SQLITE_IOERR`. */
function systemCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (typeof code !== 'string') return undefined;
  if (Object.hasOwn(SYSTEM, code)) return code;
  const base = code.split('_', 2).join('_');
  return Object.hasOwn(SYSTEM, base) ? base : undefined;
}

/** The names of the fields that are wrong and why; never what was in them. */
function invalidInput(error: ValidationError): Problem {
  const issues = error.issues.slice(0, 5).map(({ path = [], message }) => {
    const name = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
    return name === '' ? message : `${name}: ${message}`;
  });
  return new Problem(
    'INVALID_INPUT',
    `What was entered cannot be used: ${issues.join('; ')}.`,
    'Correct it and try again.',
    {},
    { cause: error },
  );
}

/**
 * The `Problem` to answer with, whatever a handler failed with. An answer of our own that does not fit the contract is
 * our mistake (INTERNAL), not hers (INVALID_INPUT).
 */
export function problemFromFailure(error: unknown): Problem {
  if (isProblem(error)) return error;
  if (error instanceof ORPCError) {
    if (error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError)
      return invalidInput(error.cause);
    return error.code === 'PROBLEM' ? problemFromError(error) : internal(error);
  }
  if (isAbort(error)) return cancelled(error);
  const system = systemCode(error);
  const known = system === undefined ? undefined : SYSTEM[system];
  return known ? new Problem(known[0], known[1], known[2], {}, { cause: error }) : internal(error);
}

const internal = (cause: unknown): Problem => {
  const { message, remedy } = problemFromError({});
  return new Problem('INTERNAL', message, remedy, {}, { cause });
};

/** The contract's typed error that carries a problem to the other side. */
export const wireError = (
  problem: Problem,
): ORPCError<'PROBLEM', ReturnType<typeof problemToData>> =>
  new ORPCError('PROBLEM', {
    status: 422,
    message: problem.message,
    data: problemToData(problem),
    cause: problem,
  });
