import * as XLSX from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { FileData } from '../grid/sheet-data.ts';
import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import { convertBook } from './convert-book.ts';

XLSX.set_cptable(codepages);

/**
 * Excel's binary workbooks, .xls (Excel 2 to 2003) and .xlsb, by SheetJS. Only values and number formats are asked for;
 * it can loop or fill the heap on a broken file, which is why this runs in a thread that may be ended at any time.
 */
export function readBinaryWorkbook(
  bytes: Buffer,
  format: 'xls' | 'xlsb',
  context: ReadContext,
): FileData {
  if (format === 'xls' && bytes.length > LIMITS.sheetJsBytes) {
    throw context.tooLarge('Workbooks of its kind are read up to 64 MB.');
  }
  context.progress('Reading the workbook', 0, 1);
  return convertBook(parse(bytes, context), format, context);
}

function parse(bytes: Buffer, context: ReadContext): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      sheetRows: 0,
      // Rows and columns of formatted blanks are no cells; hidden ones are told by this.
      cellStyles: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(reason)) throw context.encrypted();
    throw context.damaged('It breaks off or contradicts itself, so its cells cannot be told.');
  }
}
