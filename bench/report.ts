/** The middle of some figures; NaN of none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * One line of the report. A positive `bar` is not to be exceeded; a negative one is the least that will do.
 */
export function row(
  what: string,
  value: number,
  unit: string,
  bar?: number,
  remark = '',
  decimals = 0,
): string[] {
  const figure = `${value.toLocaleString('en', { maximumFractionDigits: decimals, minimumFractionDigits: decimals })} ${unit}`;
  if (bar === undefined) return [what, figure, '', remark];
  const met = bar >= 0 ? value <= bar : value >= -bar;
  return [
    what,
    figure,
    `${bar >= 0 ? '≤' : '≥'} ${Math.abs(bar)} ${met ? 'met' : 'NOT MET'}`,
    remark,
  ];
}

/** Lines up the columns of some rows. */
export function table(rows: readonly string[][]): string {
  const widths = rows.reduce<number[]>(
    (all, cells) => cells.map((cell, index) => Math.max(cell.length, all[index] ?? 0)),
    [],
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, index) =>
          index === 1 ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
