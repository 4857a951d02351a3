import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { Problem, isProblem } from '#shared/errors.ts';
import { ZipWriter } from './zip-writer.ts';

/**
 * Writes a workbook beside its place and moves it there once it is whole: a file that was there stays until then.
 * @throws Problem DISK_FULL, or FILE_UNREADABLE where nothing can be written there, and whatever `work` throws; then
 * no part of a file is left
 */
export async function writeWorkbookFile<T>(
  out: string,
  work: (zip: ZipWriter) => Promise<T>,
): Promise<T> {
  const partial = `${out}.part`;
  let file: FileHandle | undefined;
  let isWhole = false;
  try {
    file = await open(partial, 'w');
    const value = await work(new ZipWriter(file));
    await file.close();
    file = undefined;
    await rename(partial, out);
    isWhole = true;
    return value;
  } catch (error) {
    throw isProblem(error) ? error : writeProblem(error, out);
  } finally {
    await file?.close();
    if (!isWhole) await rm(partial, { force: true });
  }
}

/** What a person is told where a workbook cannot be written; other failures as they are. */
export function writeProblem(error: unknown, out: string): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const where = { file: out };
  if (code === 'ENOSPC') {
    return new Problem(
      'DISK_FULL',
      'There is not enough room on the drive for the workbook.',
      'Free some room or choose another place.',
      where,
      { cause: error },
    );
  }
  if (typeof code !== 'string') return error instanceof Error ? error : new Error(String(error));
  return new Problem(
    'FILE_UNREADABLE',
    'The workbook cannot be written there.',
    'Close the file where another program has it open, or choose another folder.',
    where,
    { cause: error },
  );
}
