import * as XLSX from '@e965/xlsx';
import { SheetBuilder } from '../grid/sheet-builder.ts';
import type { FileData } from '../grid/sheet-data.ts';
import { TextPoolBuilder } from '../grid/text-pool-builder.ts';
import { CELL } from '../types.ts';

/** Reads what SheetJS can. */
export function readWithSheetJs(
  bytes: Uint8Array,
  format: FileData['format'],
  text: boolean,
): FileData {
  const book = XLSX.read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    raw: text,
    codepage: 65001,
  });
  const texts = new TextPoolBuilder();
  const sheets = book.SheetNames.map((name, index) => {
    const sheet = new SheetBuilder(name, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0);
    const rows: (XLSX.CellObject | undefined)[][] = book.Sheets[name]?.['!data'] ?? [];
    for (const [at, row] of rows.entries()) {
      if (row === undefined) continue;
      sheet.beginRow(at + 1, false);
      for (const [column, cell] of row.entries()) {
        if (cell === undefined || cell.v === undefined || cell.v === '') continue;
        if (typeof cell.v === 'number' && cell.t === 'n') {
          if (typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z)) {
            sheet.add(column, CELL.date, Math.round((cell.v - 25569) * 86_400) * 1000);
          } else sheet.add(column, CELL.number, cell.v);
        } else if (typeof cell.v === 'boolean') sheet.add(column, CELL.boolean, cell.v ? 1 : 0);
        else if (cell.t === 'e') sheet.add(column, CELL.error, texts.internText(cell.w ?? '#N/A'));
        else sheet.add(column, CELL.text, texts.internText(String(cell.v)));
      }
    }
    return sheet.finish();
  });
  return {
    format,
    encoding: text ? 'UTF-8' : null,
    separator: text ? ',' : null,
    sheets,
    texts: texts.finish(),
    notes: [],
  };
}
