import type { SkillCell } from '../../../components/skill-cells/cell-look.ts';
import type { ColumnSkill } from '../store/columns.ts';
import type { MatrixPerson } from '../store/page-store.ts';
import type { Metrics } from './metrics.ts';
import type { Selection } from './selection.ts';

/** What is to be drawn. */
export interface GridModel {
  readonly rows: number;
  readonly skills: readonly ColumnSkill[];
  readonly metrics: Metrics;
  readonly selection: Selection;
  /** Digits typed into the active cell that are no level yet. */
  readonly typed: string;
  /** Role stands below the name instead of in a column of its own. */
  readonly narrow: boolean;
  person(row: number): MatrixPerson | undefined;
  cell(row: number, column: number): SkillCell | undefined;
}

/** Columns that stay at the left: name, role (not in a narrow window), met, index. */
export const frozenColumns = (narrow: boolean): number => (narrow ? 3 : 4);

/** Rows of the heading: categories and skills. */
export const HEAD_ROWS = 2;
