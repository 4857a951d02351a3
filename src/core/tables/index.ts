export { columnLetter } from './column-letter.ts';
export { gridFromRows, type RowValue } from './grid/grid-from-rows.ts';
export { detectLayout } from './layout/detect-layout.ts';
export { spreadMerges } from './layout/spread-merges.ts';
export { endReadyThread, keepThreadReady } from './read/ready-thread.ts';
export { readTableFile } from './read/read-table-file.ts';
export {
  CELL,
  type Cell,
  type CellKind,
  type CellValue,
  type LayoutOptions,
  type ReadOptions,
  type SheetGrid,
  type TableFile,
  type TableLayout,
} from './types.ts';
