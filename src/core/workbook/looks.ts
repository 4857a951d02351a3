import { XML_HEAD, escapeXml } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FIRST_FORMAT = 164;

/** How a cell looks. Colours are RRGGBB. */
export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  /** A thin line in this colour around the cell. */
  readonly border?: string;
  /** A format of Excel: "0 %", "yyyy-mm-dd". */
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Degrees, 0–90. */
  readonly rotation?: number;
  /** Keeps a text that begins like a formula a text, also when the cell is edited. */
  readonly quoted?: boolean;
}

/** How a cell looks while a condition holds. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly format?: string;
}

/** A list of parts of the style sheet, each different one once. */
class Parts {
  readonly #places = new Map<string, number>();

  constructor(...fixed: readonly string[]) {
    for (const part of fixed) this.place(part);
  }

  place(xml: string): number {
    const known = this.#places.get(xml);
    if (known !== undefined) return known;
    this.#places.set(xml, this.#places.size);
    return this.#places.size - 1;
  }

  xml(element: string): string {
    return this.#places.size === 0
      ? ''
      : `<${element} count="${this.#places.size}">${[...this.#places.keys()].join('')}</${element}>`;
  }
}

const solid = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor rgb="FF${color}"/></patternFill></fill>`;

const side = (name: string, color: string) =>
  `<${name} style="thin"><color rgb="FF${color}"/></${name}>`;

/** The looks of a workbook, numbered as they are asked for; 0 is the plain one. */
export class Looks {
  readonly #fonts = new Parts();
  readonly #fills = new Parts(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Parts('<border><left/><right/><top/><bottom/><diagonal/></border>');
  readonly #formats = new Map<string, number>();
  readonly #cells = new Parts();
  readonly #conditions: string[] = [];
  readonly #known: Look[] = [];
  readonly #quoted = new Map<number, number>();

  constructor() {
    this.of({});
  }

  /** The same look for a text that a program might take for a formula. */
  quoted(look: number): number {
    const known = this.#quoted.get(look);
    if (known !== undefined) return known;
    const quoted = this.of({ ...this.#known[look], quoted: true });
    this.#quoted.set(look, quoted);
    return quoted;
  }

  /** The number of a look, for the cells that have it. */
  of(look: Look): number {
    const font = this.#fonts.place(
      `<font>${look.bold ? '<b/>' : ''}<sz val="${look.size ?? 11}"/>${
        look.color ? `<color rgb="FF${look.color}"/>` : ''
      }<name val="Calibri"/><family val="2"/></font>`,
    );
    const fill = look.fill ? this.#fills.place(solid(look.fill)) : 0;
    const border = look.border
      ? this.#borders.place(
          `<border>${['left', 'right', 'top', 'bottom'].map((name) => side(name, look.border ?? '')).join('')}<diagonal/></border>`,
        )
      : 0;
    const format = look.quoted ? 49 : this.#format(look.format);
    const alignment = [
      look.align ? ` horizontal="${look.align}"` : '',
      look.vertical ? ` vertical="${look.vertical}"` : '',
      look.rotation ? ` textRotation="${look.rotation}"` : '',
      look.wrap ? ' wrapText="1"' : '',
    ].join('');
    const number = this.#cells.place(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${
        look.quoted ? ' quotePrefix="1"' : ''
      } applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${
        alignment ? `<alignment${alignment}/>` : ''
      }</xf>`,
    );
    this.#known[number] ??= look;
    return number;
  }

  /** The number of a look that a condition gives. */
  when(look: ConditionalLook): number {
    const font =
      look.color || look.bold
        ? `<font>${look.bold ? '<b/>' : ''}${look.color ? `<color rgb="FF${look.color}"/>` : ''}</font>`
        : '';
    const format = look.format
      ? `<numFmt numFmtId="${this.#format(look.format)}" formatCode="${escapeXml(look.format)}"/>`
      : '';
    this.#conditions.push(`<dxf>${font}${format}${look.fill ? solid(look.fill) : ''}</dxf>`);
    return this.#conditions.length - 1;
  }

  xml(): string {
    const formats = [...this.#formats].map(
      ([format, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`,
    );
    return `${XML_HEAD}<styleSheet xmlns="${MAIN}">${
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''
    }${this.#fonts.xml('fonts')}${this.#fills.xml('fills')}${this.#borders.xml('borders')}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${this.#cells.xml('cellXfs')}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="${this.#conditions.length}">${this.#conditions.join('')}</dxfs></styleSheet>`;
  }

  #format(format: string | undefined): number {
    if (format === undefined || format === 'General') return 0;
    const known = this.#formats.get(format);
    if (known !== undefined) return known;
    const id = FIRST_FORMAT + this.#formats.size;
    this.#formats.set(format, id);
    return id;
  }
}
