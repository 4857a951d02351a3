import type { CellContent, Formula, WorkbookWriter } from '#core/workbook/index.ts';

export type Kind = 'text' | 'integer' | 'percent' | 'date' | 'note' | 'number';

const FORMATS: Readonly<Partial<Record<Kind, string>>> = {
  integer: '#,##0',
  percent: String.raw`0.0\ %`,
  date: 'yyyy-mm-dd',
};

/** The looks of one workbook, by what a cell holds. */
export class FigureLooks {
  readonly header: number;
  readonly headerRight: number;
  readonly title: number;
  readonly #kinds: ReadonlyMap<Kind, number>;

  constructor({ looks }: WorkbookWriter) {
    this.header = looks.of({ bold: true, fill: 'EEF1F5', wrap: true, vertical: 'top' });
    this.headerRight = looks.of({
      bold: true,
      fill: 'EEF1F5',
      wrap: true,
      vertical: 'top',
      align: 'right',
    });
    this.title = looks.of({ bold: true, size: 14 });
    this.#kinds = new Map<Kind, number>([
      ['text', 0],
      ['number', 0],
      ['note', looks.of({ wrap: true, vertical: 'top' })],
      ...(['integer', 'percent', 'date'] as const).map(
        (kind) => [kind, looks.of({ format: FORMATS[kind] ?? 'General' })] as const,
      ),
    ]);
  }

  heading(text: string, kind: Kind): CellContent {
    return [text, kind === 'text' || kind === 'note' ? this.header : this.headerRight];
  }

  cell(value: string | number | Formula | null, kind: Kind): CellContent {
    return value === null ? null : [value, this.#kinds.get(kind) ?? 0];
  }
}
