import { CELL, type SheetGrid, type TableLayout } from '#core/tables/index.ts';
import type { PersonFieldId } from '#shared/person-fields.ts';
import { cellsOf, type Cells, type Overrides } from './cells.ts';
import { tidy } from '../typing/person-name.ts';
import type { ColumnPlan } from './plan.ts';
import { ProblemList } from './problem-list.ts';
import { readerOf, type ReadingSettings, type Scalar } from './read-cell.ts';

/** One column of typed values, by position of the staged row. */
export interface StagedColumn {
  readonly plan: ColumnPlan;
  readonly values: Scalar[];
  /** The cells as written, where that may say more than the value: for a status only. */
  readonly words?: readonly (string | null)[];
}

/** The table typed cell by cell; nothing yet of rows as a whole. */
export interface StagedTable {
  /** Stored rows of the sheet. */
  readonly rows: Int32Array;
  readonly fields: ReadonlyMap<PersonFieldId, StagedColumn>;
  readonly custom: readonly StagedColumn[];
  readonly problems: ProblemList;
  /** The row as Excel shows it. */
  rowNumber(row: number): number;
  /** A cell as the file has it. */
  textAt(row: number, column: number): string;
}

const CHUNK = 512;

/** Types every mapped cell. @param breathe awaited every few hundred cells; throws where the work is cancelled */
export async function stageTable(
  grid: SheetGrid,
  rows: TableLayout['rows'],
  plans: readonly ColumnPlan[],
  overrides: Overrides,
  settings: ReadingSettings,
  breathe: () => Promise<void>,
): Promise<StagedTable> {
  const problems = new ProblemList();
  const fields = new Map<PersonFieldId, StagedColumn>();
  const custom: StagedColumn[] = [];
  for (const plan of plans) {
    if (plan.field === null) continue;
    const cells = cellsOf(grid, rows, plan.column, overrides.get(plan.column));
    const values: Scalar[] = [];
    const read = readCells(plan, cells, values, problems, settings);
    for (let from = 0; from < cells.count; from += CHUNK) {
      read(from, Math.min(from + CHUNK, cells.count));
      await breathe();
    }
    const column =
      plan.field === 'status' ? { plan, values, words: wordsOf(cells) } : { plan, values };
    if (plan.field === 'custom') custom.push(column);
    else fields.set(plan.field, column);
  }
  return {
    rows,
    fields,
    custom,
    problems,
    rowNumber: (row) => grid.rowNumber(rows[row] ?? 0),
    textAt: (row, column) => grid.text(rows[row] ?? 0, column).trim(),
  };
}

function readCells(
  plan: ColumnPlan,
  cells: Cells,
  values: Scalar[],
  problems: ProblemList,
  settings: ReadingSettings,
): (from: number, to: number) => void {
  const reader = readerOf(plan, settings);
  let row = 0;
  let text = '';
  const report = (
    code: Parameters<typeof problems.add>[0],
    detail = '',
    proposal: string | null = null,
  ): void => problems.add(code, row, plan.column, text, detail, proposal);
  return (from, to) => {
    for (row = from; row < to; row++) {
      const kind = cells.kind(row);
      if (kind === CELL.empty) {
        values.push(null);
        continue;
      }
      const value = cells.value(row);
      // Most cells are texts: those need not be looked up twice.
      text = kind === CELL.text ? tidy(String(value)) : cells.text(row);
      if (cells.dropped(row)) values.push(undefined);
      else if (text === '') values.push(null);
      else if (kind === CELL.error) {
        report('cell-error');
        values.push(undefined);
      } else values.push(reader(kind, value, text, report));
    }
  };
}

const wordsOf = (cells: Cells): (string | null)[] =>
  Array.from({ length: cells.count }, (_, row) =>
    cells.kind(row) === CELL.error || cells.text(row) === '' ? null : cells.text(row),
  );
