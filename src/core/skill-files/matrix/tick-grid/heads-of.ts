/** Levels side by side in one row, each heading a column to be ticked. */
export interface Heads {
  readonly row: number;
  /** Where each begins; all hold the same levels in the same order. */
  readonly starts: readonly number[];
  /** As written. */
  readonly levels: readonly string[];
}
