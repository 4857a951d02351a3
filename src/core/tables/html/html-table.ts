import { SheetBuilder } from '../grid/sheet-builder.ts';
import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import { CELL } from '../types.ts';

/** One table of a web page while it is read: places cells beside those that reach down from rows above. */
export class HtmlTable {
  readonly sheet: SheetBuilder;
  readonly #context: ReadContext;
  /** Column → last row that a cell from above covers. */
  readonly #covered = new Map<number, number>();
  #row = 0;
  #column = 0;
  #begun = false;
  #open = false;
  #text = '';
  #span = { rows: 1, columns: 1 };

  constructor(name: string, context: ReadContext) {
    this.sheet = new SheetBuilder(name, false);
    this.#context = context;
  }

  get inCell(): boolean {
    return this.#open;
  }

  nextRow(hidden: boolean): void {
    this.closeCell();
    this.#row++;
    this.#column = 0;
    this.#begun = false;
    this.#hidden = hidden;
    if (this.#row > LIMITS.rows)
      throw this.#context.tooLarge('It has too many rows.', this.sheet.name, this.#row);
  }

  #hidden = false;

  openCell(rows: number, columns: number): void {
    this.closeCell();
    if (this.#row === 0) this.nextRow(false);
    while ((this.#covered.get(this.#column) ?? 0) >= this.#row) this.#column++;
    this.#open = true;
    this.#text = '';
    this.#span = { rows, columns };
  }

  add(text: string): void {
    if (this.#open && this.#text.length < LIMITS.cellCharacters) this.#text += text;
  }

  closeCell(): void {
    if (!this.#open) return;
    this.#open = false;
    const { rows, columns } = this.#span;
    const left = this.#column;
    this.#column += columns;
    if (rows > 1 || columns > 1) {
      this.sheet.merge(this.#row, left, this.#row + rows - 1, left + columns - 1);
      if (rows > 1)
        for (let at = left; at < this.#column; at++) this.#covered.set(at, this.#row + rows - 1);
    }
    const text = this.#text
      .replaceAll(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n')
      .trim()
      .slice(0, LIMITS.cellCharacters);
    if (text === '' || left >= LIMITS.columns) return;
    if (!this.#begun) this.sheet.beginRow(this.#row, this.#hidden);
    this.#begun = true;
    const bytes = Buffer.from(text, 'utf8');
    this.#context.countCell(bytes.length, this.sheet.name, this.#row);
    this.sheet.add(left, CELL.text, this.#context.texts.intern(bytes, 0, bytes.length));
  }
}
