import { isProblem, type Problem } from '#shared/errors.ts';
import { tableFile } from '../grid/table-file.ts';
import { readBytes } from '../read/read-bytes.ts';
import { ReadContext } from '../read/read-context.ts';
import type { SheetGrid, TableFile } from '../types.ts';

/** Reads bytes in this thread, for tests of what is read rather than of how it is run. */
export async function readHere(
  bytes: Buffer,
  options: { readonly name?: string; readonly password?: string } = {},
): Promise<TableFile> {
  const context = new ReadContext(options.name ?? 'staff.xlsx', options.password, () => undefined);
  return tableFile(await readBytes(bytes, context));
}

/** The Problem that reading ends in; fails the test where there is none or another error. */
export async function problemOf(reading: Promise<unknown>): Promise<Problem> {
  try {
    await reading;
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
  throw new Error('it was read, but should have been refused');
}

/** The sheet as rows of texts, blank rows left out; columns up to the last that holds something. */
export const textsOf = (sheet: SheetGrid | undefined): string[][] =>
  sheet === undefined
    ? []
    : Array.from({ length: sheet.rowCount }, (_, row) =>
        Array.from({ length: sheet.columnCount }, (_, column) => sheet.text(row, column)),
      );
