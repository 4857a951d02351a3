import { Problem } from '#shared/errors.ts';
import { LIMITS } from '../limits.ts';

const LESS = 'Save only the sheet with the table as a new workbook or as CSV, and choose that.';

export const cancelled = (name: string): Problem =>
  new Problem('CANCELLED', `Reading “${name}” was cancelled.`, 'Choose it again to read it.', {
    file: name,
  });

export const tooLong = (name: string): Problem =>
  new Problem(
    'FILE_TOO_LARGE',
    `“${name}” takes longer to read than ${Math.round(LIMITS.milliseconds / 1000)} seconds.`,
    LESS,
    { file: name },
  );

export const tooMuchMemory = (name: string): Problem =>
  new Problem(
    'FILE_TOO_LARGE',
    `“${name}” needs more memory to be read than this program allows one file.`,
    LESS,
    { file: name },
  );

/** The reader ended without a word. */
export const stopped = (name: string, cause?: unknown): Problem =>
  new Problem(
    'FILE_DAMAGED',
    `“${name}” could not be read: it made the reader stop.`,
    'Open it in Excel or LibreOffice, save it as a new workbook and choose that.',
    { file: name },
    { cause },
  );
