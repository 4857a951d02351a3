import { XML_HEAD, escapeXml } from '#core/workbook/index.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FIRST_FORMAT = 164;

/** The cell styles of a workbook, given out as they are asked for. */
export class Styles {
  /** Key of a style → its number; 0 is the plain one, 1 the header of a text, 2 of a number, 3 text like a formula. */
  readonly #formats = new Map<string, number>();

  static readonly header = 1;
  static readonly numberHeader = 2;
  /** Text that begins like a formula: marked so that it stays text also when the cell is edited. */
  static readonly quoted = 3;

  /** The style of numbers in a format of Excel. */
  number(format: string): number {
    if (format === 'General') return 0;
    const known = this.#formats.get(format);
    if (known !== undefined) return known;
    const style = 4 + this.#formats.size;
    this.#formats.set(format, style);
    return style;
  }

  xml(): string {
    const formats = [...this.#formats.keys()];
    const numFmts = formats.map(
      (format, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escapeXml(format)}"/>`,
    );
    const numbers = formats.map(
      (_, at) =>
        `<xf numFmtId="${FIRST_FORMAT + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    );
    const header = (alignment: string) =>
      `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="${alignment}" vertical="center"/></xf>`;
    return `${XML_HEAD}<styleSheet xmlns="${MAIN}">${
      numFmts.length > 0 ? `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>` : ''
    }<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${4 + numbers.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${header('left')}${header('right')}<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>${numbers.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}
