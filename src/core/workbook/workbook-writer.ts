import { nextTurn } from '#core/workspace/index.ts';
import { Looks } from './looks.ts';
import { packageParts, type DefinedName, type SheetEntry } from './package-parts.ts';
import { Texts } from './texts.ts';
import { XML_HEAD, columnLetters, escapeXml } from './xml.ts';
import type { ZipWriter } from './zip-writer.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Characters of XML gathered before they are packed and others are answered. */
const BATCH = 64 * 1024;
/** What a program that opens the file might take for a formula. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;

export interface SheetFrame extends SheetEntry {
  /** In characters, as Excel counts; hidden columns are kept but not seen. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  /** Rows and columns kept in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly selected?: boolean;
  readonly gridLines?: boolean;
  /**
   * What stands behind the rows, in the order of ECMA-376 18.3.1.99 (autoFilter, mergeCells, conditionalFormatting,
   * dataValidations …).
   * @param lastRow 1-based
   */
  readonly behind?: (lastRow: number) => string;
}

export interface RowFrame {
  /** In points. */
  readonly height?: number;
  readonly hidden?: boolean;
}

/** A formula as Excel writes it in English, without "=", and what it comes to, for programs that do not compute. */
export interface Formula {
  readonly formula: string;
  readonly value: string | number | null;
}

/** A cell as `[value, look]`; null: nothing there. A look alone makes an empty cell that looks so. */
export type CellContent = readonly [value: string | number | Formula | null, look: number] | null;

/** Writes rows of one sheet; awaited now and then, so that others are answered. */
export interface SheetWriter {
  row(cells: readonly CellContent[], frame?: RowFrame): Promise<void>;
}

/** Writes a workbook sheet by sheet, holding no more than its distinct texts. Texts never become formulas. */
export class WorkbookWriter {
  readonly looks = new Looks();
  readonly #texts = new Texts();
  readonly #zip: ZipWriter;
  readonly #sheets: SheetEntry[] = [];

  constructor(zip: ZipWriter) {
    this.#zip = zip;
  }

  async sheet(frame: SheetFrame, fill: (sheet: SheetWriter) => Promise<void>): Promise<void> {
    this.#sheets.push(frame);
    const part = await this.#zip.open(`xl/worksheets/sheet${this.#sheets.length}.xml`);
    let waiting = sheetHead(frame);
    let last = 0;
    await fill({
      row: async (cells, rowFrame) => {
        last += 1;
        waiting += this.#row(last, cells, rowFrame);
        if (waiting.length < BATCH) return;
        await part.write(waiting);
        waiting = '';
        await nextTurn();
      },
    });
    await part.write(
      `${waiting}</sheetData>${frame.behind?.(last) ?? ''}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`,
    );
    await part.end();
  }

  /** Writes what belongs to all sheets. The file is whole after this. */
  async close(title: string, createdAt: Date, names: readonly DefinedName[] = []): Promise<void> {
    await this.#texts.write(this.#zip);
    await this.#zip.add('xl/styles.xml', this.looks.xml());
    for (const [name, xml] of packageParts(this.#sheets, names, title, createdAt)) {
      await this.#zip.add(name, xml);
    }
    await this.#zip.close();
  }

  #row(number: number, cells: readonly CellContent[], { height, hidden }: RowFrame = {}): string {
    let xml = '';
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      const [value, look] = cell;
      const place = columnLetters(column) + String(number);
      if (value === null || value === '') {
        if (look !== 0) xml += `<c r="${place}" s="${look}"/>`;
      } else if (typeof value === 'number') {
        xml += `<c r="${place}"${styleOf(look)}><v>${value}</v></c>`;
      } else if (typeof value === 'object') {
        xml += formulaXml(place, value, look);
      } else {
        const style = LIKE_A_FORMULA.test(value) ? this.looks.quoted(look) : look;
        xml += `<c r="${place}"${styleOf(style)} t="s"><v>${this.#texts.place(value)}</v></c>`;
      }
    }
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${number}"${size}${hidden ? ' hidden="1"' : ''}>${xml}</row>`;
  }
}

const styleOf = (look: number): string => (look === 0 ? '' : ` s="${look}"`);

function formulaXml(place: string, { formula, value }: Formula, look: number): string {
  const type = typeof value === 'number' ? '' : ' t="str"';
  const result = `<v>${typeof value === 'number' ? value : escapeXml(value ?? '')}</v>`;
  return `<c r="${place}"${styleOf(look)}${type}><f>${escapeXml(formula)}</f>${result}</c>`;
}

function sheetHead({ columns, frozen, selected, gridLines }: SheetFrame): string {
  const view = `<sheetView${gridLines === false ? ' showGridLines="0"' : ''}${
    selected ? ' tabSelected="1"' : ''
  } workbookViewId="0">${frozen ? pane(frozen) : ''}</sheetView>`;
  const widths = columns.map(
    ({ width, hidden }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  return `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`;
}

function pane({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  const across = columns > 0 ? ` xSplit="${columns}"` : '';
  const down = rows > 0 ? ` ySplit="${rows}"` : '';
  const active = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const corner = columnLetters(columns) + String(rows + 1);
  return `<pane${across}${down} topLeftCell="${corner}" activePane="${active}" state="frozen"/><selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`;
}
