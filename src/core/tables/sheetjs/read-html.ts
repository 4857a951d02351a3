import * as XLSX from '@e965/xlsx';
import type { DecodedText } from '../csv/decode-text.ts';
import type { FileData } from '../grid/sheet-data.ts';
import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import { convertBook } from './convert-book.ts';

/** The tables of a web page, which many systems export under the name .xls. Every value stays text, as in CSV. */
export function readHtml(text: DecodedText, context: ReadContext): FileData {
  if (text.bytes.length > LIMITS.sheetJsBytes)
    throw context.tooLarge('Web pages are read up to 64 MB.');
  context.progress('Reading the tables', 0, 1);
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(text.bytes.toString('utf8'), {
      type: 'string',
      dense: true,
      raw: true,
      cellText: false,
    });
  } catch {
    throw context.damaged('It is a web page without a table that can be read.');
  }
  return convertBook(book, 'html', context, text.encoding);
}
