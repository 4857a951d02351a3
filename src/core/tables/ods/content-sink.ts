import { SheetBuilder } from '../grid/sheet-builder.ts';
import type { SheetData } from '../grid/sheet-data.ts';
import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import type { XmlScanner, XmlSink } from '../xml/xml-scanner.ts';
import { XmlTextBuffer } from '../xml/xml-text.ts';
import { type OdsCell, writeOdsCell } from './ods-cell.ts';

/** Elements within a cell whose text is not the cell's: comments, drawings, the reading aid of Japanese names. */
const APART = new Set([
  'annotation',
  'frame',
  'custom-shape',
  'ruby-text',
  'shapes',
  'g',
  'sub-table',
]);
const SPACE = Buffer.from(' \n\t');

interface RowCell extends OdsCell {
  readonly column: number;
  readonly repeated: number;
}

/** Hears the content of an OpenDocument sheet and fills its sheets. */
export class ContentSink implements XmlSink {
  readonly sheets: SheetData[] = [];
  /** The row being read, 1-based, for messages. */
  row = 0;
  readonly #context: ReadContext;
  readonly #hiddenStyles = new Set<string>();
  readonly #text = new XmlTextBuffer(LIMITS.cellCharacters * 4);
  #style = '';
  #sheet: SheetBuilder | null = null;
  #tables = 0;
  #columns = 0;
  #column = 0;
  #rowRepeated = 1;
  #rowHidden = false;
  #cells: RowCell[] = [];
  #cell: (Omit<RowCell, 'text'> & { covered: boolean }) | null = null;
  #apart = 0;
  #paragraphs = 0;
  #inParagraph = 0;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  open(name: string, tag: XmlScanner): void {
    if (this.#apart > 0 || (this.#cell && APART.has(name))) {
      this.#apart++;
      return;
    }
    if (this.#cell) this.#openInCell(name, tag);
    else if (this.#sheet === null) this.#openOutside(name, tag);
    else this.#openInTable(name, tag, this.#sheet);
  }

  close(name: string): void {
    if (this.#apart > 0) {
      this.#apart--;
      return;
    }
    if (name === 'p' && this.#cell) this.#inParagraph--;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table') this.#closeTable();
  }

  text(bytes: Uint8Array, from: number, to: number, raw: boolean): void {
    if (this.#inParagraph > 0 && this.#apart === 0) this.#text.append(bytes, from, to, raw);
  }

  #openOutside(name: string, tag: XmlScanner): void {
    if (name === 'style') this.#style = tag.attribute('name', true) ?? '';
    else if (
      name === 'table-properties' &&
      tag.attribute('display', true) === 'false' &&
      this.#hiddenStyles.size < LIMITS.sheets
    ) {
      this.#hiddenStyles.add(this.#style);
    } else if (name === 'table') {
      if (++this.#tables > LIMITS.sheets)
        throw this.#context.tooLarge(`It has more than ${LIMITS.sheets} sheets.`);
      const hidden = this.#hiddenStyles.has(tag.attribute('style-name', true) ?? '');
      this.#sheet = new SheetBuilder(tag.attribute('name', true) ?? `Sheet${this.#tables}`, hidden);
      this.row = 0;
      this.#columns = 0;
    }
  }

  #openInTable(name: string, tag: XmlScanner, sheet: SheetBuilder): void {
    const hidden = isHidden(tag.attribute('visibility', true));
    if (name === 'table-column') {
      const repeated = count(tag.attribute('number-columns-repeated', true), LIMITS.columns);
      if (hidden) sheet.hideColumns(this.#columns, this.#columns + repeated - 1);
      this.#columns += repeated;
    } else if (name === 'table-row') {
      this.#rowRepeated = count(tag.attribute('number-rows-repeated', true), LIMITS.rows);
      this.#rowHidden = hidden;
      this.row += 1;
      this.#column = 0;
      this.#cells = [];
    } else if (name === 'table-cell' || name === 'covered-table-cell')
      this.#openCell(name, tag, sheet);
  }

  #openCell(name: string, tag: XmlScanner, sheet: SheetBuilder): void {
    const rows = count(tag.attribute('number-rows-spanned', true), LIMITS.rows);
    const columns = count(tag.attribute('number-columns-spanned', true), LIMITS.columns);
    if (rows > 1 || columns > 1) {
      sheet.merge(this.row, this.#column, this.row + rows - 1, this.#column + columns - 1);
    }
    this.#cell = {
      column: this.#column,
      repeated: count(tag.attribute('number-columns-repeated', true), LIMITS.columns),
      covered: name === 'covered-table-cell',
      type: tag.attribute('value-type', true),
      stringValue: tag.attribute('string-value', true),
      value:
        tag.attribute('date-value', true) ??
        tag.attribute('time-value', true) ??
        tag.attribute('boolean-value', true) ??
        tag.attribute('value', true),
    };
    this.#text.clear();
    this.#paragraphs = 0;
    this.#inParagraph = 0;
  }

  #openInCell(name: string, tag: XmlScanner): void {
    if (name === 'p') {
      if (this.#paragraphs++ > 0) this.#text.append(SPACE, 1, 2, true);
      this.#inParagraph++;
    } else if (name === 's') {
      const spaces = count(tag.attribute('c', true), LIMITS.cellCharacters);
      for (let i = 0; i < spaces; i++) this.#text.append(SPACE, 0, 1, true);
    } else if (name === 'line-break') this.#text.append(SPACE, 1, 2, true);
    else if (name === 'tab') this.#text.append(SPACE, 2, 3, true);
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return;
    this.#column += cell.repeated;
    const text = this.#text.toText();
    if (cell.column >= LIMITS.columns) return;
    if (!cell.covered && (text !== '' || cell.value !== undefined || cell.stringValue)) {
      this.#cells.push({ ...cell, text });
    }
  }

  #closeRow(): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    const first = this.row;
    this.row += this.#rowRepeated - 1;
    if (this.#cells.length === 0) return;
    for (let row = first; row <= this.row; row++) {
      if (row > LIMITS.rows) {
        throw this.#context.tooLarge(
          `It has more than ${LIMITS.rows.toLocaleString('en')} rows.`,
          sheet.name,
          row,
        );
      }
      sheet.beginRow(row, this.#rowHidden);
      for (const cell of this.#cells) {
        const end = Math.min(LIMITS.columns, cell.column + cell.repeated);
        for (let column = cell.column; column < end; column++) {
          writeOdsCell(sheet, this.#context, row, column, cell);
        }
      }
    }
  }

  #closeTable(): void {
    if (this.#sheet) this.sheets.push(this.#sheet.finish());
    this.#sheet = null;
  }
}

const isHidden = (visibility: string | undefined): boolean =>
  visibility === 'collapse' || visibility === 'filter';

const count = (text: string | undefined, most: number): number =>
  text === undefined ? 1 : Math.min(most, Math.max(1, Math.trunc(Number(text)) || 1));
