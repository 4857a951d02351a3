import { basename } from 'node:path';
import { isProblem, Problem } from '#shared/errors.ts';

/** The code of an error of SQLite ("SQLITE_FULL") or of the file system ("ENOSPC"), or an empty text. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';
export const isConstraint = (error: unknown, kind = ''): boolean =>
  codeOf(error).startsWith(`SQLITE_CONSTRAINT${kind}`);

/** Makes what SQLite or the file system says about the file at `path` into words; other errors come back as they are. */
export function asProblem(error: unknown, path: string): unknown {
  if (isProblem(error)) return error;
  const code = codeOf(error);
  const where = { file: basename(path) };
  const problem = (...[kind, what, remedy]: [Problem['code'], string, string]) =>
    new Problem(kind, what, remedy, where, { cause: error });

  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return problem(
      'DISK_FULL',
      'The disk is full.',
      'Free some space, then try again; nothing was changed.',
    );
  }
  if (
    code.startsWith('SQLITE_READONLY') ||
    code === 'EROFS' ||
    code === 'EACCES' ||
    code === 'EPERM'
  ) {
    return problem(
      'FILE_UNREADABLE',
      'The file or its folder cannot be written to.',
      'Move or copy the file to a folder of your own, or ask for the right to change it.',
    );
  }
  if (code === 'SQLITE_NOTADB') {
    return problem(
      'NOT_A_WORKSPACE',
      'This file is not a workspace.',
      'Choose a file that ends in .upskill.',
    );
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return problem(
      'WORKSPACE_DAMAGED',
      'The workspace file is damaged.',
      'Restore it from a restore point or a backup.',
    );
  }
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'ENOENT' ||
    code === 'ENOTDIR' ||
    code === 'EISDIR'
  ) {
    return problem(
      'FILE_NOT_FOUND',
      'The file cannot be opened.',
      'See whether the file and its folder still exist and may be read.',
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return problem(
      'BUSY',
      'Another program is using the file.',
      'Close the other program, then try again.',
    );
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') {
    return problem(
      'FILE_UNREADABLE',
      'The disk could not be read or written.',
      'See whether the drive is still connected; copy the file to another drive if this happens again.',
    );
  }
  return error;
}
