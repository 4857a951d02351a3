import { SheetBuilder } from '../grid/sheet-builder.ts';
import { LIMITS } from '../limits.ts';
import { cutToCell } from '../read/cut-text.ts';
import type { ReadContext } from '../read/read-context.ts';
import { CELL } from '../types.ts';
import { GENERAL_FORMAT, type NumberFormat, parseFormat } from '../values/number-format.ts';
import { durationText, isoToMs } from '../values/serial-date.ts';
import { writeNumber } from '../values/write-number.ts';
import type { XmlScanner, XmlSink } from '../xml/xml-scanner.ts';
import { XmlTextBuffer } from '../xml/xml-text.ts';

/** 1900-01-01, before which a date stands for a time of day. */
const FIRST_DAY = Date.UTC(1900, 0, 1);
const DAY_MS = 86_400_000;

/** Hears a workbook in XML Spreadsheet 2003. Source: the XML Spreadsheet Reference of Office XP. */
export class SpreadsheetMlSink implements XmlSink {
  readonly sheets: SheetBuilder[] = [];
  row = 0;
  readonly #context: ReadContext;
  readonly #formats = new Map<string, NumberFormat>();
  readonly #text = new XmlTextBuffer(LIMITS.cellCharacters * 4);
  #styleId = '';
  #columnAt = 0;
  #rowHidden = false;
  #rowBegun = false;
  #column = -1;
  #cellStyle = '';
  #type = '';
  #apart = 0;
  #inCell = false;
  #inData = false;
  #inVisible = false;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  get sheetName(): string | undefined {
    return this.sheets.at(-1)?.name;
  }

  open(name: string, tag: XmlScanner): void {
    const index = Number(tag.attribute('Index', true) ?? 0);
    switch (name) {
      case 'Style':
        this.#styleId = tag.attribute('ID', true) ?? '';
        break;
      case 'NumberFormat':
        this.#formats.set(this.#styleId, namedFormat(tag.attribute('Format', true) ?? ''));
        break;
      case 'Worksheet':
        this.#openSheet(tag);
        break;
      case 'Column':
        this.#openColumn(index, tag);
        break;
      case 'Row':
        this.row = index > 0 ? index : this.row + 1;
        this.#rowHidden = tag.attribute('Hidden', true) === '1';
        this.#rowBegun = false;
        this.#column = -1;
        break;
      case 'Cell':
        this.#openCell(index, tag);
        break;
      case 'Comment':
      case 'PhoneticText':
        this.#apart++;
        break;
      case 'Data':
        if (this.#apart > 0 || !this.#inCell) break;
        this.#inData = true;
        this.#type = tag.attribute('Type', true) ?? 'String';
        this.#text.clear();
        break;
      case 'Visible':
        this.#inVisible = true;
        this.#text.clear();
        break;
      default:
    }
  }

  close(name: string): void {
    if (name === 'Data' && this.#inData) {
      this.#inData = false;
      this.#write();
    } else if (name === 'Cell') this.#inCell = false;
    else if (name === 'Comment' || name === 'PhoneticText') this.#apart--;
    else if (name === 'Visible') {
      this.#inVisible = false;
      if (/hidden/i.test(this.#text.toText())) this.sheets.at(-1)?.hide();
    }
  }

  text(bytes: Uint8Array, from: number, to: number, raw: boolean): void {
    if ((this.#inData && this.#apart === 0) || this.#inVisible)
      this.#text.append(bytes, from, to, raw);
  }

  #openSheet(tag: XmlScanner): void {
    const name = tag.attribute('Name', true) ?? `Sheet${this.sheets.length + 1}`;
    this.sheets.push(new SheetBuilder(name, false));
    if (this.sheets.length > LIMITS.sheets)
      throw this.#context.tooLarge(`It has more than ${LIMITS.sheets} sheets.`);
    this.row = 0;
    this.#columnAt = 0;
  }

  #openColumn(index: number, tag: XmlScanner): void {
    if (index > 0) this.#columnAt = index - 1;
    const span = Number(tag.attribute('Span', true) ?? 0) || 0;
    if (tag.attribute('Hidden', true) === '1') {
      this.sheets.at(-1)?.hideColumns(this.#columnAt, this.#columnAt + span);
    }
    this.#columnAt += span + 1;
  }

  #openCell(index: number, tag: XmlScanner): void {
    this.#inCell = true;
    this.#column = index > 0 ? index - 1 : this.#column + 1;
    this.#cellStyle = tag.attribute('StyleID', true) ?? '';
    const across = Number(tag.attribute('MergeAcross', true) ?? 0) || 0;
    const down = Number(tag.attribute('MergeDown', true) ?? 0) || 0;
    const left = this.#column;
    this.#mergeOf(left, across, down);
    // The next cell without an index of its own stands to the right of the merged area; see #write for this one.
    this.#mergedTo = left + across;
  }

  #mergedTo = -1;

  #mergeOf(left: number, across: number, down: number): void {
    if (across > 0 || down > 0)
      this.sheets.at(-1)?.merge(this.row, left, this.row + down, left + across);
  }

  #write(): void {
    const sheet = this.sheets.at(-1);
    const column = this.#column;
    this.#column = Math.max(column, this.#mergedTo);
    if (!sheet || this.#text.length === 0 || column >= LIMITS.columns || this.row > LIMITS.rows)
      return;
    if (!this.#rowBegun) sheet.beginRow(this.row, this.#rowHidden);
    this.#rowBegun = true;
    cutToCell(this.#text, this.#context.notes, () => `row ${this.row} of sheet “${sheet.name}”`);
    const text = this.#text.toText();
    const format = this.#formats.get(this.#cellStyle) ?? GENERAL_FORMAT;
    const number = Number(text);
    if (this.#type === 'Number' && !Number.isNaN(number)) {
      writeNumber(sheet, this.#context, this.row, column, number, format, false);
      return;
    }
    const ms = this.#type === 'DateTime' ? isoToMs(text) : null;
    this.#context.countCell(this.#text.length, sheet.name, this.row);
    if (ms !== null && ms >= FIRST_DAY) sheet.add(column, CELL.date, ms);
    else if (ms !== null) {
      const time = durationText((((ms % DAY_MS) + DAY_MS) % DAY_MS) / DAY_MS);
      sheet.add(column, CELL.text, this.#context.texts.internText(time));
    } else if (this.#type === 'Boolean') sheet.add(column, CELL.boolean, text === '1' ? 1 : 0);
    else {
      const shown = format.around ? format.around.before + text + format.around.after : text;
      const kind = this.#type === 'Error' ? CELL.error : CELL.text;
      sheet.add(column, kind, this.#context.texts.internText(shown));
    }
  }
}

/** XML Spreadsheet has names for common formats: `Short Date`, `Medium Time`. Their values come typed, so words do. */
const namedFormat = (code: string): NumberFormat =>
  /^(?:General|Fixed|Standard|Percent|Scientific|Currency|Euro Currency|Yes\/No|True\/False|On\/Off)/i.test(
    code,
  ) || /^(?:General|Long|Medium|Short) (?:Date|Time|Number)$/i.test(code)
    ? GENERAL_FORMAT
    : parseFormat(code);
