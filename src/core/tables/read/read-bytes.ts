import { Problem } from '#shared/errors.ts';
import { decodeText } from '../csv/decode-text.ts';
import { readCsv } from '../csv/read-csv.ts';
import { readCompound } from '../compound/read-compound.ts';
import type { FileData } from '../grid/sheet-data.ts';
import { readHtml } from '../html/read-html.ts';
import { readOds } from '../ods/read-ods.ts';
import { readSpreadsheetMl } from '../spreadsheetml/read-spreadsheetml.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';
import { ZipArchive } from '../zip/zip-archive.ts';
import { repack } from '../zip/repack.ts';
import { textKind } from './text-kind.ts';
import type { ReadContext } from './read-context.ts';
import { notATable, sniffContainer, sniffZip } from './sniff.ts';

/** Reads a table file from its bytes, by content whatever its name says. Every failure is a Problem. */
export async function readBytes(bytes: Buffer, context: ReadContext): Promise<FileData> {
  const data = await readContainer(bytes, context);
  if (data.sheets.every((sheet) => sheet.rowNumbers.length === 0)) {
    throw new Problem(
      'FILE_EMPTY',
      `“${context.name}” holds no data: every sheet is blank.`,
      'Open it and look whether the right file was saved, then choose the one with the table.',
      { file: context.name },
    );
  }
  return data;
}

async function readContainer(bytes: Buffer, context: ReadContext): Promise<FileData> {
  switch (sniffContainer(bytes, context.name)) {
    case 'zip':
      return readZip(bytes, context);
    case 'compound':
      return readCompound(bytes, context, readZip, (file) => readBinary(file, 'xls', context));
    case 'biff':
      return readBinary(bytes, 'xls', context);
    case 'text':
      return readText(bytes, context);
  }
}

async function readZip(bytes: Buffer, context: ReadContext): Promise<FileData> {
  const archive = new ZipArchive(bytes, context);
  switch (sniffZip(archive, context.name)) {
    case 'xlsx':
      return readXlsx(archive, context);
    case 'ods':
      return readOds(archive, context);
    case 'xlsb':
      return readBinary(await repack(archive, context), 'xlsb', context);
  }
}

/** The format is SheetJS's to read, which may not run here. */
export class NeedsProcess extends Error {}

/** SheetJS is loaded only for the formats that need it: it takes a tenth of a second. */
async function readBinary(
  bytes: Buffer,
  format: 'xls' | 'xlsb',
  context: ReadContext,
): Promise<FileData> {
  if (!context.expendable) throw new NeedsProcess();
  const { readBinaryWorkbook } = await import('../sheetjs/read-binary-workbook.ts');
  return readBinaryWorkbook(bytes, format, context);
}

function readText(bytes: Buffer, context: ReadContext): FileData {
  const text = decodeText(bytes);
  switch (textKind(text.bytes)) {
    case 'html':
      return readHtml(text, context);
    case 'spreadsheetml':
      return readSpreadsheetMl(text, context);
    case 'flat-ods':
    case 'xml':
      throw notATable(context.name, 'is an XML document of another kind, not a table');
    case 'json':
      throw notATable(context.name, 'is a JSON document, not a table');
    case 'mime':
      throw notATable(context.name, 'is a web archive, which this program cannot read');
    case 'table':
      return readCsv(text, context);
  }
}
