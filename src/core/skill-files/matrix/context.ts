import type { SheetGrid, TableFile } from '#core/tables/index.ts';
import type { ReaderHints, ReadingChoice } from '../types.ts';
import type { SheetLegend } from './legend/legend-of.ts';
import type { TitleFacts } from './sheet-facts.ts';

/** What is known of a sheet before its table is read. */
export interface SheetContext {
  readonly grid: SheetGrid;
  readonly file: TableFile;
  readonly sheet: number;
  readonly hints: ReaderHints;
  readonly choice: ReadingChoice;
  readonly legend: SheetLegend;
  readonly title: TitleFacts;
}
