import {
  WorkbookWriter,
  columnLetters,
  writeWorkbookFile,
  type CellContent,
} from '#core/workbook/index.ts';
import { FORMATS, cellValue, widthOf, type ColumnKind, type ReportCell } from './cells.ts';

export interface ReportTable {
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly { readonly header: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/** What Excel takes as the name of a sheet. */
const sheetName = (title: string): string =>
  title
    .replaceAll(/[[\]:*?/\\]|\p{Cc}/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, 31)
    .replaceAll(/^[ ']+|[ ']+$/gu, '') || 'Table';

/**
 * Writes the table as a workbook: title and notes, then the table with a filter, its header kept in view.
 * @returns how many rows were written
 * @throws Problem DISK_FULL, or FILE_UNREADABLE where nothing can be written there; a file that was there stays then
 */
export const writeTable = (table: ReportTable, out: string, createdAt: Date): Promise<number> =>
  writeTables([table], table.title, out, createdAt);

/** The same with a sheet for each table, the first one shown. @param title of the workbook, in its properties */
export function writeTables(
  tables: readonly ReportTable[],
  title: string,
  out: string,
  createdAt: Date,
): Promise<number> {
  return writeWorkbookFile(out, async (zip) => {
    const writer = new WorkbookWriter(zip);
    for (const [at, table] of tables.entries()) await addSheet(writer, table, at === 0);
    await writer.close(title, createdAt);
    return tables.reduce((sum, { rows }) => sum + rows.length, 0);
  });
}

async function addSheet(
  writer: WorkbookWriter,
  { title, notes, columns, rows }: ReportTable,
  selected: boolean,
): Promise<void> {
  const { looks } = writer;
  const titleLook = looks.of({ bold: true, size: 14 });
  const noteLook = looks.of({ color: '4A5663' });
  const heads = columns.map(({ kind }) =>
    looks.of({ bold: true, fill: 'EEF1F5', align: kind === 'text' ? 'left' : 'right' }),
  );
  const cells = columns.map(({ kind }) => {
    const format = FORMATS[kind];
    return format === undefined ? 0 : looks.of({ format });
  });
  const above = [title, ...notes].filter((text) => text.trim() !== '');
  const header = above.length > 0 ? above.length + 2 : 1;
  const last = columnLetters(columns.length - 1);
  await writer.sheet(
    {
      name: sheetName(title),
      selected,
      columns: columns.map(({ header: text, kind }, at) => ({
        width: widthOf(text, kind, rows, at),
      })),
      frozen: { rows: header, columns: 0 },
      printTitles: { first: header, last: header },
      behind: (lastRow) => `<autoFilter ref="A${header}:${last}${Math.max(lastRow, header + 1)}"/>`,
    },
    async (sheet) => {
      for (const text of above) {
        await sheet.row([[text, text === title ? titleLook : noteLook]]);
      }
      if (above.length > 0) await sheet.row([]);
      await sheet.row(columns.map((column, at): CellContent => [column.header, heads[at] ?? 0]));
      for (const row of rows) {
        await sheet.row(
          columns.map(({ kind }, at): CellContent => {
            const value = cellValue(row[at] ?? null, kind);
            if (value === null) return null;
            // The format is for numbers: a text among them ("unrated") is left as it is.
            return [value, typeof value === 'number' ? (cells[at] ?? 0) : 0];
          }),
        );
      }
    },
  );
}
