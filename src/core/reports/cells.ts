import { dayNumber, isIsoDate } from '#shared/dates.ts';

/** A table of a report; the kinds of columns of `reports.table`. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'date';
export type ReportCell = string | number | boolean | null;

/** Formats of Excel; a space before the percent sign, as the interface has it. */
export const FORMATS: Readonly<Record<ColumnKind, string | undefined>> = {
  text: undefined,
  integer: '#,##0',
  decimal: '#,##0.00',
  percent: String.raw`0\ %`,
  date: 'yyyy-mm-dd',
};

/** 1 March 1900: before it Excel counts a day that never was. */
const FIRST_SAFE_SERIAL = 61;
const EPOCH = -dayNumber('1899-12-30');

/**
 * What a cell of the workbook holds: numbers stay numbers, dates become days as Excel counts them where it can, and
 * texts stay as they are. Shares are 0–1.
 */
export function cellValue(value: ReportCell, kind: ColumnKind): string | number | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (kind !== 'date' || !isIsoDate(value)) return value;
  const serial = dayNumber(value) + EPOCH;
  return serial < FIRST_SAFE_SERIAL ? value : serial;
}

const NARROWEST = 8;
const WIDEST = 60;
/** Rows that widths are fitted to. */
const LOOKED_AT = 500;

/** The width of a column in characters, so that its header and nearly all it holds can be read. */
export function widthOf(
  header: string,
  kind: ColumnKind,
  rows: readonly (readonly ReportCell[])[],
  column: number,
): number {
  // The arrow of the filter stands in the header cell too.
  let longest = header.length + 3;
  if (kind === 'date') longest = Math.max(longest, 11);
  else {
    for (const row of rows.slice(0, LOOKED_AT)) {
      const value = row[column] ?? null;
      const length = kind === 'percent' ? 6 : longestLine(value === null ? '' : String(value));
      if (length + 2 > longest) longest = length + 2;
    }
  }
  return Math.min(WIDEST, Math.max(NARROWEST, longest));
}

const longestLine = (text: string): number =>
  Math.max(
    ...text
      .slice(0, 1000)
      .split('\n')
      .map((line) => line.length),
  );
