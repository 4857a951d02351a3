import { readFile } from 'node:fs/promises';
import { tableFile } from '../grid/table-file.ts';
import type { ReadOptions, TableFile } from '../types.ts';
import { readWithSheetJs } from './read-with-sheetjs.ts';

/** First, simple form. */
export async function readTableFile(path: string, _options: ReadOptions = {}): Promise<TableFile> {
  const bytes = await readFile(path);
  const zipped = bytes[0] === 0x50;
  const compound = bytes[0] === 0xd0;
  return tableFile(
    readWithSheetJs(bytes, zipped ? 'xlsx' : compound ? 'xls' : 'csv', !zipped && !compound),
  );
}
