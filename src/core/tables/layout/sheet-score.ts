import type { SheetGrid, TableLayout } from '../types.ts';

/** How much a sheet looks like the one with the table, 0–1: names the caller knows, then size, then a clear header. */
export function sheetScore(
  sheet: SheetGrid,
  layout: Pick<TableLayout, 'headers' | 'columns' | 'rows'>,
  headerScore: number,
  recognise: ((header: string) => number) | undefined,
): number {
  if (layout.rows.length === 0) return 0;
  const size = Math.min(1, Math.log10(1 + layout.rows.length) / 3);
  const width = Math.min(1, layout.columns.length / 5);
  const looks = 0.5 * size + 0.2 * width + 0.3 * headerScore;
  let score = looks;
  if (recognise) {
    let known = 0;
    for (const column of layout.columns)
      known += Math.min(1, Math.max(0, recognise(layout.headers[column] ?? '')));
    score = 0.65 * Math.min(1, known / 5) + 0.35 * looks;
  }
  return sheet.hidden ? score * 0.6 : score;
}
