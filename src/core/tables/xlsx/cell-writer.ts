import { columnLetter } from '../column-letter.ts';
import type { SheetBuilder } from '../grid/sheet-builder.ts';
import { LIMITS } from '../limits.ts';
import { cutToCell } from '../read/cut-text.ts';
import type { ReadContext } from '../read/read-context.ts';
import { CELL } from '../types.ts';
import { FORMAT, type NumberFormat } from '../values/number-format.ts';
import { writeNumber } from '../values/write-number.ts';
import { isoToMs } from '../values/serial-date.ts';
import type { XmlTextBuffer } from '../xml/xml-text.ts';
import { numberFromBytes } from './number-bytes.ts';

/** What the `t` attribute of a cell says its value is. Source: ECMA-376 part 1, 18.18.11. */
export const TYPE = {
  number: 0,
  shared: 1,
  text: 2,
  inline: 3,
  boolean: 4,
  error: 5,
  date: 6,
} as const;
export type TypeCode = (typeof TYPE)[keyof typeof TYPE];

/** The type from the bytes of the attribute: s, str, inlineStr, b, e, d, n. */
export function typeFromBytes(bytes: Uint8Array, from: number, to: number): TypeCode {
  switch (bytes[from]) {
    case 115:
      return to - from === 1 ? TYPE.shared : TYPE.text;
    case 105:
      return TYPE.inline;
    case 98:
      return TYPE.boolean;
    case 101:
      return TYPE.error;
    case 100:
      return TYPE.date;
    default:
      return TYPE.number;
  }
}

/** Turns the raw value of a cell into what it means and puts it into the sheet. */
export class CellWriter {
  readonly #sheet: SheetBuilder;
  readonly #context: ReadContext;
  readonly #formats: readonly NumberFormat[];
  readonly #sharedCount: number;
  readonly #date1904: boolean;

  constructor(
    sheet: SheetBuilder,
    context: ReadContext,
    book: {
      readonly formats: readonly NumberFormat[];
      readonly sharedCount: number;
      readonly date1904: boolean;
    },
  ) {
    this.#sheet = sheet;
    this.#context = context;
    this.#formats = book.formats;
    this.#sharedCount = book.sharedCount;
    this.#date1904 = book.date1904;
  }

  /** `row` 1-based, `column` 0-based, `value` the text of the `v` or `t` elements, entities resolved. */
  write(row: number, column: number, type: TypeCode, style: number, value: XmlTextBuffer): void {
    switch (type) {
      case TYPE.number:
        this.#number(row, column, style, value);
        return;
      case TYPE.shared:
        this.#shared(row, column, style, value);
        return;
      case TYPE.boolean:
        this.#context.countCell(0, this.#sheet.name, row);
        this.#sheet.add(column, CELL.boolean, isYes(value.toText()) ? 1 : 0);
        return;
      case TYPE.date:
        this.#date(row, column, value);
        return;
      case TYPE.error:
        this.#text(row, column, CELL.error, value);
        return;
      default:
        value.finishExcelText();
        this.#formatted(row, column, style, value);
    }
  }

  noteUncomputed(row: number, column: number): void {
    this.#repeat('uncomputed', row, column, (count, first) =>
      count === 1
        ? `The formula in ${first} has no stored result and was read as empty; open the file in Excel and save it to have it computed.`
        : `${count} formulas, the first in ${first}, have no stored result and were read as empty; open the file in Excel and save it to have them computed.`,
    );
  }

  noteCutColumns(): void {
    this.#context.notes.repeat(
      'columns',
      () => `sheet “${this.#sheet.name}”`,
      (_, sheet) =>
        `Columns beyond ${LIMITS.columns.toLocaleString('en')} in ${sheet} were left out; Excel has no more.`,
    );
  }

  #number(row: number, column: number, style: number, value: XmlTextBuffer): void {
    const number = numberFromBytes(value.bytes, 0, value.length);
    if (Number.isNaN(number)) {
      this.#repeat('number', row, column, (count, first) =>
        count === 1
          ? `${first} says it is a number but is none; it was read as text.`
          : `${count} cells, the first in ${first}, say they are numbers but are none; they were read as text.`,
      );
      this.#text(row, column, CELL.text, value);
      return;
    }
    const format = this.#formats[style];
    if (format === undefined || format.kind === FORMAT.number) {
      this.#context.countCell(0, this.#sheet.name, row);
      this.#sheet.add(column, CELL.number, number);
      return;
    }
    writeNumber(this.#sheet, this.#context, row, column, number, format, this.#date1904);
  }

  #shared(row: number, column: number, style: number, value: XmlTextBuffer): void {
    const index = numberFromBytes(value.bytes, 0, value.length);
    if (!(index >= 0 && index < this.#sharedCount)) {
      this.#repeat('shared', row, column, (count, first) =>
        count === 1
          ? `${first} points at a text that the file does not hold; it was read as empty.`
          : `${count} cells, the first in ${first}, point at texts that the file does not hold; they were read as empty.`,
      );
      return;
    }
    const length = this.#context.texts.lengthOf(index);
    if (length === 0) return;
    const around = this.#formats[style]?.around;
    if (around) {
      this.#aroundText(row, column, around, this.#context.texts.textOf(index));
      return;
    }
    this.#context.countCell(length, this.#sheet.name, row);
    this.#sheet.add(column, CELL.text, index);
  }

  #formatted(row: number, column: number, style: number, value: XmlTextBuffer): void {
    const around = this.#formats[style]?.around;
    if (around && value.length > 0) this.#aroundText(row, column, around, value.toText());
    else this.#text(row, column, CELL.text, value);
  }

  #aroundText(
    row: number,
    column: number,
    around: { readonly before: string; readonly after: string },
    text: string,
  ): void {
    const shown = around.before + text + around.after;
    this.#context.countCell(shown.length, this.#sheet.name, row);
    this.#sheet.add(column, CELL.text, this.#context.texts.internText(shown));
  }

  #date(row: number, column: number, value: XmlTextBuffer): void {
    const ms = isoToMs(value.toText());
    if (ms === null) {
      this.#text(row, column, CELL.text, value);
      return;
    }
    this.#context.countCell(0, this.#sheet.name, row);
    this.#sheet.add(column, CELL.date, ms);
  }

  #text(
    row: number,
    column: number,
    kind: typeof CELL.text | typeof CELL.error,
    value: XmlTextBuffer,
  ): void {
    if (value.length === 0) return;
    cutToCell(value, this.#context.notes, () => this.#place(row, column));
    this.#context.countCell(value.length, this.#sheet.name, row);
    this.#sheet.add(column, kind, this.#context.texts.intern(value.bytes, 0, value.length));
  }

  #repeat(
    kind: string,
    row: number,
    column: number,
    sentence: (count: number, first: string) => string,
  ): void {
    this.#context.notes.repeat(
      `${kind} ${this.#sheet.name}`,
      () => this.#place(row, column),
      sentence,
    );
  }

  #place(row: number, column: number): string {
    return `cell ${columnLetter(column)}${row} of sheet “${this.#sheet.name}”`;
  }
}

const isYes = (text: string): boolean => /^(?:1|true)$/i.test(text.trim());
