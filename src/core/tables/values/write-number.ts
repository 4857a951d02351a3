import type { SheetBuilder } from '../grid/sheet-builder.ts';
import type { ReadContext } from '../read/read-context.ts';
import { CELL } from '../types.ts';
import { FORMAT, type NumberFormat, patternText } from './number-format.ts';
import { durationText, serialToMs } from './serial-date.ts';

/** Puts a number into the sheet as what its format shows: a date, a time as text, an identifier as text, a number. */
export function writeNumber(
  sheet: SheetBuilder,
  context: ReadContext,
  row: number,
  column: number,
  value: number,
  format: NumberFormat,
  date1904: boolean,
): void {
  const text = shownText(value, format);
  if (text !== null) {
    context.countCell(text.length, sheet.name, row);
    sheet.add(column, CELL.text, context.texts.internText(text));
    return;
  }
  context.countCell(0, sheet.name, row);
  const dated = format.kind === FORMAT.date || format.kind === FORMAT.time;
  const ms = dated ? serialToMs(value, date1904) : null;
  sheet.add(column, ms === null ? CELL.number : CELL.date, ms ?? value);
}

function shownText(value: number, format: NumberFormat): string | null {
  if (format.kind === FORMAT.pattern) return patternText(value, format.tokens);
  if (format.kind === FORMAT.duration) return durationText(value);
  // A time of day beyond one day is a date and time of which only the time is shown.
  return format.kind === FORMAT.time && value >= 0 && value < 1 ? durationText(value) : null;
}
