import { SheetBuilder } from '../grid/sheet-builder.ts';
import type { FileData, SheetData } from '../grid/sheet-data.ts';
import type { ReadContext } from '../read/read-context.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { CellWriter } from './cell-writer.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';
import { WorksheetSink } from './worksheet-sink.ts';
import { scanPart } from './xml-part.ts';

/** The values of an Office Open XML workbook (.xlsx, .xlsm; Transitional and Strict): ECMA-376 part 1, chapter 18. */
export async function readXlsx(archive: ZipArchive, context: ReadContext): Promise<FileData> {
  const workbook = await readWorkbook(archive, context);
  const sharedCount = await readSharedStrings(archive, workbook.sharedStrings, context);
  const formats = await readStyles(archive, workbook.styles, context);
  const book = { formats, sharedCount, date1904: workbook.date1904 };
  const sheets: SheetData[] = [];
  for (const { name, hidden, entry } of workbook.sheets) {
    if (entry === undefined) {
      context.notes.add(
        `Sheet “${name}” is listed in the workbook, but the file does not hold it.`,
      );
      continue;
    }
    const sheet = new SheetBuilder(name, hidden);
    await readWorksheet(archive, entry, sheet, new CellWriter(sheet, context, book), context);
    sheets.push(sheet.finish());
  }
  if (sheets.length === 0) throw context.damaged('It holds no sheet with cells.');
  return {
    format: workbook.macros ? 'xlsm' : 'xlsx',
    encoding: null,
    separator: null,
    sheets,
    texts: context.texts.finish(),
    notes: context.notes.finish(),
  };
}

async function readWorksheet(
  archive: ZipArchive,
  entry: ZipEntry,
  sheet: SheetBuilder,
  writer: CellWriter,
  context: ReadContext,
): Promise<void> {
  const sink = new WorksheetSink(sheet, writer, context);
  let read = 0;
  await scanPart(archive, entry, sink, context, {
    large: true,
    sheet: sheet.name,
    row: () => sink.row,
    onBytes: (count) => {
      read += count;
      context.progress(`Reading sheet “${sheet.name}”`, Math.min(read, entry.size), entry.size);
    },
  });
}
