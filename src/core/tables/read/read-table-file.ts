import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Problem } from '#shared/errors.ts';
import { tableFile } from '../grid/table-file.ts';
import { LIMITS } from '../limits.ts';
import type { ReadOptions, TableFile } from '../types.ts';
import { runReader } from './run-reader.ts';

/**
 * Reads a table file of any known kind, told by its content. It is parsed in a thread of its own, which is ended when
 * the signal says so or a limit is met, so that the caller is never blocked for more than a moment.
 *
 * Throws Problem: FILE_NOT_FOUND, FILE_UNREADABLE, FILE_EMPTY, FILE_UNSUPPORTED, FILE_DAMAGED, FILE_ENCRYPTED (ask for
 * `password` and call again), FILE_TOO_LARGE, CANCELLED.
 */
export async function readTableFile(path: string, options: ReadOptions = {}): Promise<TableFile> {
  const name = options.name ?? basename(path);
  await checkFile(path, name);
  const data = await runReader({ path, name, password: options.password }, options);
  return tableFile(data);
}

async function checkFile(path: string, name: string): Promise<void> {
  const where = { file: name };
  const info = await stat(path).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? new Problem(
          'FILE_NOT_FOUND',
          `There is no file “${name}”.`,
          'Choose the file again.',
          where,
        )
      : new Problem(
          'FILE_UNREADABLE',
          `“${name}” cannot be opened.`,
          'Close it in other programs and see whether you may read it.',
          where,
        );
  });
  if (!info.isFile()) {
    throw new Problem(
      'FILE_UNSUPPORTED',
      `“${name}” is a folder, not a file.`,
      'Choose the file inside it.',
      where,
    );
  }
  if (info.size > LIMITS.fileBytes) {
    throw new Problem(
      'FILE_TOO_LARGE',
      `“${name}” is larger than ${LIMITS.fileBytes / 1024 / 1024} MB.`,
      'Save only the sheet with the table as a new workbook or as CSV, and choose that.',
      where,
    );
  }
}
