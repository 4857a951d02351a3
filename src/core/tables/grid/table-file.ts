import type { TableFile } from '../types.ts';
import { Grid } from './grid.ts';
import type { FileData } from './sheet-data.ts';
import { TextPool } from './text-pool.ts';

/** The file as the rest of the program sees it, over what the reading thread handed back. */
export function tableFile(data: FileData): TableFile {
  const texts = new TextPool(data.texts);
  return {
    format: data.format,
    encoding: data.encoding,
    separator: data.separator,
    sheets: data.sheets.map((sheet) => new Grid(sheet, texts)),
    notes: data.notes,
  };
}
