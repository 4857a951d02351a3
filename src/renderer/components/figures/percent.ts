import { formatNumber } from '../../app/format.ts';

/** A ratio as percent: whole above 1 %, one decimal below, "none" where there is nothing to divide by. */
export function formatRatio(ratio: number | null, none = 'none'): string {
  if (ratio === null) return none;
  return `${percentNumber(ratio)} %`;
}

/** The same without its unit, for columns that say it in the header. */
export function percentNumber(ratio: number): string {
  const percent = ratio * 100;
  // Almost nothing is not nothing, and almost all is not all.
  if (percent > 0 && percent < 0.95) return formatNumber(Math.max(0.1, percent), 1);
  if (percent > 99 && percent < 100) return '99';
  return formatNumber(Math.round(percent));
}

/** Percentage points between two ratios, signed; null where one is not known. */
export const pointsBetween = (before: number | null, now: number | null): number | null =>
  before === null || now === null ? null : Math.round((now - before) * 100);
