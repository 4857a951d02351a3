import type { SheetBuilder } from '../grid/sheet-builder.ts';
import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import type { XmlScanner, XmlSink } from '../xml/xml-scanner.ts';
import { XmlTextBuffer } from '../xml/xml-text.ts';
import { areaFromText, type CellReference, referenceFromBytes } from './cell-reference.ts';
import { type CellWriter, TYPE, type TypeCode, typeFromBytes } from './cell-writer.ts';
import { numberFromBytes } from './number-bytes.ts';
import { isTrue } from './workbook.ts';

const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

/** Hears a worksheet's XML and fills the sheet. Everything but rows, cells, merges and hidden columns passes by. */
export class WorksheetSink implements XmlSink {
  /** The row being read, 1-based, for messages. */
  row = 0;
  readonly #sheet: SheetBuilder;
  readonly #writer: CellWriter;
  readonly #context: ReadContext;
  readonly #value = new XmlTextBuffer(LIMITS.cellCharacters * 4);
  readonly #reference: CellReference = { column: -1, row: 0 };
  #inData = false;
  #rowHidden = false;
  #rowBegun = false;
  #rowNumbered = false;
  #column = -1;
  #style = 0;
  #type: TypeCode = TYPE.number;
  #inCell = false;
  #inPhonetic = false;
  #gather = false;
  #hasValue = false;
  #hasFormula = false;

  constructor(sheet: SheetBuilder, writer: CellWriter, context: ReadContext) {
    this.#sheet = sheet;
    this.#writer = writer;
    this.#context = context;
  }

  open(name: string, tag: XmlScanner): void {
    if (this.#inCell) {
      if (name === 'v') {
        // Some writers give a value both inline and plain; the first counts.
        this.#gather = !this.#hasValue;
        this.#hasValue = true;
      } else if (name === 't') {
        this.#gather = !this.#inPhonetic && this.#type === TYPE.inline;
        this.#hasValue ||= this.#gather;
      } else if (name === 'f') this.#hasFormula = true;
      else if (name === 'rPh') this.#inPhonetic = true;
    } else if (this.#inData) {
      if (name === 'c') this.#openCell(tag);
      else if (name === 'row') this.#openRow(tag);
    } else if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') this.#merge(tag);
    else if (name === 'col' && isTrue(tag.attribute('hidden'))) {
      this.#sheet.hideColumns(Number(tag.attribute('min')) - 1, Number(tag.attribute('max')) - 1);
    }
  }

  close(name: string): void {
    if (!this.#inCell) {
      if (name === 'sheetData') this.#inData = false;
      return;
    }
    if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 't') this.#gather = false;
    else if (name === 'rPh') this.#inPhonetic = false;
  }

  text(bytes: Uint8Array, from: number, to: number, raw: boolean): void {
    if (this.#gather) this.#value.append(bytes, from, to, raw);
  }

  #openRow(tag: XmlScanner): void {
    const number = tag.attribute('r');
    this.#rowNumbered = number !== undefined && Number(number) >= 1;
    this.row = this.#rowNumbered ? Math.trunc(Number(number)) : this.row + 1;
    this.#rowHidden = isTrue(tag.attribute('hidden'));
    this.#rowBegun = false;
    this.#column = -1;
  }

  #openCell(tag: XmlScanner): void {
    const { bytes, attributes } = tag;
    let column = this.#column + 1;
    this.#style = 0;
    this.#type = TYPE.number;
    for (let i = 0; i < tag.attributeCount * 4; i += 4) {
      const nameFrom = attributes[i] ?? 0;
      if ((attributes[i + 1] ?? 0) - nameFrom !== 1) continue;
      const from = attributes[i + 2] ?? 0;
      const to = attributes[i + 3] ?? 0;
      switch (bytes[nameFrom]) {
        case LETTER_R:
          referenceFromBytes(bytes, from, to, this.#reference);
          if (this.#reference.column >= 0) column = this.#reference.column;
          if (!this.#rowNumbered && this.#reference.row > 0) this.row = this.#reference.row;
          break;
        case LETTER_S:
          this.#style = numberFromBytes(bytes, from, to);
          break;
        case LETTER_T:
          this.#type = typeFromBytes(bytes, from, to);
          break;
        default:
      }
    }
    this.#column = column;
    this.#inCell = true;
    this.#hasValue = false;
    this.#hasFormula = false;
    this.#gather = false;
    this.#value.clear();
  }

  #closeCell(): void {
    this.#inCell = false;
    this.#inPhonetic = false;
    if (!this.#hasValue || (this.#value.length === 0 && this.#type !== TYPE.inline)) {
      if (this.#hasFormula && !this.#hasValue) this.#writer.noteUncomputed(this.row, this.#column);
      return;
    }
    if (this.#column >= LIMITS.columns) {
      this.#writer.noteCutColumns();
      return;
    }
    if (!this.#rowBegun) this.#beginRow();
    this.#writer.write(this.row, this.#column, this.#type, this.#style, this.#value);
  }

  #beginRow(): void {
    if (this.row > LIMITS.rows) {
      throw this.#context.damaged(
        `It has a row beyond ${LIMITS.rows.toLocaleString('en')}.`,
        this.#sheet.name,
        this.row,
      );
    }
    this.#sheet.beginRow(this.row, this.#rowHidden);
    this.#rowBegun = true;
  }

  #merge(tag: XmlScanner): void {
    const area = areaFromText(tag.attribute('ref') ?? '');
    if (area !== null) this.#sheet.merge(...area);
  }
}
