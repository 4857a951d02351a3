import type * as XLSX from '@e965/xlsx';
import { SheetBuilder } from '../grid/sheet-builder.ts';
import type { FileData } from '../grid/sheet-data.ts';
import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import { CELL, type CellKind } from '../types.ts';
import { GENERAL_FORMAT, type NumberFormat, parseFormat } from '../values/number-format.ts';
import { writeNumber } from '../values/write-number.ts';

const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** Turns a workbook that SheetJS has read (dense, numbers raw with their formats) into our own compact sheets. */
export function convertBook(
  book: XLSX.WorkBook,
  format: FileData['format'],
  context: ReadContext,
  encoding: string | null = null,
): FileData {
  if (book.SheetNames.length > LIMITS.sheets)
    throw context.tooLarge(`It has more than ${LIMITS.sheets} sheets.`);
  const converter = new BookConverter(book, context);
  const sheets = book.SheetNames.map((name, index) => converter.sheet(name, index).finish());
  return {
    format,
    encoding,
    separator: null,
    sheets,
    texts: context.texts.finish(),
    notes: context.notes.finish(),
  };
}

class BookConverter {
  readonly #book: XLSX.WorkBook;
  readonly #context: ReadContext;
  readonly #formats = new Map<string, NumberFormat>();
  readonly #date1904: boolean;

  constructor(book: XLSX.WorkBook, context: ReadContext) {
    this.#book = book;
    this.#context = context;
    this.#date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  }

  sheet(name: string, index: number): SheetBuilder {
    const hidden = (this.#book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    const builder = new SheetBuilder(name, hidden);
    const source = this.#book.Sheets[name];
    const rows: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[] =
      source?.['!data'] ?? [];
    const rowInfo = source?.['!rows'];
    // forEach, unlike for…of, passes over the gaps of a sheet with one cell in its last row.
    rows.forEach((row, at) => {
      builder.beginRow(at + 1, rowInfo?.[at]?.hidden === true);
      row?.forEach((cell, column) => {
        if (cell && column < LIMITS.columns) this.#cell(builder, at + 1, column, cell);
      });
    });
    source?.['!cols']?.forEach((column, at) => {
      if (column?.hidden === true) builder.hideColumns(at, at);
    });
    for (const { s, e } of source?.['!merges'] ?? []) {
      builder.merge(s.r + 1, s.c, e.r + 1, e.c);
    }
    return builder;
  }

  #cell(builder: SheetBuilder, row: number, column: number, cell: XLSX.CellObject): void {
    const { v: value } = cell;
    switch (cell.t) {
      case 'n':
        if (typeof value !== 'number') return;
        writeNumber(
          builder,
          this.#context,
          row,
          column,
          value,
          this.#format(cell.z),
          this.#date1904,
        );
        return;
      case 'b':
        this.#context.countCell(0, builder.name, row);
        builder.add(column, CELL.boolean, value === true ? 1 : 0);
        return;
      case 'e':
        this.#text(builder, row, column, CELL.error, ERRORS.get(Number(value)) ?? '#N/A');
        return;
      case 's': {
        const around = this.#format(cell.z).around;
        const text = String(value ?? '').replaceAll(/\r\n?/g, '\n');
        this.#text(
          builder,
          row,
          column,
          CELL.text,
          around && text ? around.before + text + around.after : text,
        );
        return;
      }
      default:
    }
  }

  #text(builder: SheetBuilder, row: number, column: number, kind: CellKind, text: string): void {
    if (text === '') return;
    const kept = text.slice(0, LIMITS.cellCharacters);
    this.#context.countCell(kept.length, builder.name, row);
    builder.add(column, kind, this.#context.texts.internText(kept));
  }

  #format(code: unknown): NumberFormat {
    if (typeof code !== 'string' || code === 'General') return GENERAL_FORMAT;
    const known = this.#formats.get(code);
    if (known) return known;
    const format = parseFormat(code);
    this.#formats.set(code, format);
    return format;
  }
}
