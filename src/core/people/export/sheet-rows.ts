import type { Person } from '#shared/contract/people.ts';
import { columnLetters, escapeXml } from '#core/workbook/index.ts';
import type { CellValue, Column } from './columns.ts';
import { Styles } from './styles.ts';

/** What a program that opens the file might take for a formula. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;
/** Excel holds no longer text in a cell. */
const LONGEST = 32_767;

/** Makes the rows of a sheet, keeping each different text once. */
export class SheetRows {
  readonly styles = new Styles();
  readonly #columns: readonly Column[];
  readonly #letters: readonly string[];
  readonly #texts = new Map<string, number>();
  #uses = 0;
  /** 1-based number of the last row made. */
  last = 0;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#letters = columns.map((_, at) => columnLetters(at));
  }

  header(): string {
    return this.#row((column) => [
      { kind: 'text', text: column.header },
      column.isNumber ? Styles.numberHeader : Styles.header,
    ]);
  }

  person(person: Person): string {
    return this.#row((column) => [column.valueOf(person), 0]);
  }

  get texts(): {
    readonly distinct: IterableIterator<string>;
    readonly size: number;
    readonly uses: number;
  } {
    return { distinct: this.#texts.keys(), size: this.#texts.size, uses: this.#uses };
  }

  #row(cellOf: (column: Column) => readonly [CellValue, number]): string {
    this.last += 1;
    let cells = '';
    for (const [at, column] of this.#columns.entries()) {
      cells += this.#cell(`${this.#letters[at] ?? ''}${this.last}`, ...cellOf(column));
    }
    return `<row r="${this.last}">${cells}</row>`;
  }

  #cell(place: string, value: CellValue, style: number): string {
    if (value === null) return '';
    if (value.kind === 'number') {
      return `<c r="${place}"${styleOf(this.styles.number(value.format))}><v>${value.number}</v></c>`;
    }
    const text = value.text.slice(0, LONGEST);
    const known = this.#texts.get(text);
    const index = known ?? this.#texts.size;
    if (known === undefined) this.#texts.set(text, index);
    this.#uses += 1;
    const look = style === 0 && LIKE_A_FORMULA.test(text) ? Styles.quoted : style;
    return `<c r="${place}"${styleOf(look)} t="s"><v>${index}</v></c>`;
  }
}

const styleOf = (style: number): string => (style === 0 ? '' : ` s="${style}"`);

export const textXml = (text: string): string =>
  `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
