import type { SheetBuilder } from '../grid/sheet-builder.ts';
import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import { CELL, type CellKind } from '../types.ts';
import { durationText, isoToMs } from '../values/serial-date.ts';

/** A cell as its attributes give it, and the text it shows. */
export interface OdsCell {
  /** `float`, `percentage`, `currency`, `date`, `time`, `boolean`, `string`; undefined: text or empty. */
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly stringValue: string | undefined;
  readonly text: string;
}

/** Puts an OpenDocument cell into the sheet as what it means. */
export function writeOdsCell(
  sheet: SheetBuilder,
  context: ReadContext,
  row: number,
  column: number,
  cell: OdsCell,
): void {
  const put = (kind: CellKind, value: number): void => {
    context.countCell(0, sheet.name, row);
    sheet.add(column, kind, value);
  };
  const putText = (kind: CellKind, text: string): void => {
    if (text === '') return;
    const kept = text.slice(0, LIMITS.cellCharacters);
    context.countCell(kept.length, sheet.name, row);
    sheet.add(column, kind, context.texts.internText(kept));
  };
  const { type, value, text } = cell;
  if (isError(cell)) putText(CELL.error, text);
  else if (type === 'float' || type === 'percentage' || type === 'currency') {
    const number = value === undefined || value === '' ? Number.NaN : Number(value);
    if (Number.isNaN(number)) putText(CELL.text, text);
    else if (showsMore(text, number)) putText(CELL.text, text);
    else put(CELL.number, number);
  } else if (type === 'date') {
    const ms = isoToMs(value ?? '');
    if (ms === null) putText(CELL.text, text === '' ? (value ?? '') : text);
    else put(CELL.date, ms);
  } else if (type === 'time') putText(CELL.text, timeText(value ?? '') ?? text);
  else if (type === 'boolean') put(CELL.boolean, value === 'true' ? 1 : 0);
  else putText(CELL.text, text === '' ? (cell.stringValue ?? '') : text);
}

/** LibreOffice stores an error as an empty string that shows `#N/A` or `Err:502`. */
const isError = ({ stringValue, value, text, type }: OdsCell): boolean =>
  (stringValue === '' || (type === 'float' && value === '0')) &&
  /^(?:#[A-Z/0]+[!?]?|Err:\d{3})$/.test(text);

/** An identifier made of a number by its format: zeros in front, or an e-mail. */
const showsMore = (text: string, value: number): boolean =>
  (/^0\d+$/.test(text) && Number(text) === value) || /\S@\S+\.\S/.test(text);

/** `PT36H15M00S` → `36:15:00`. */
function timeText(value: string): string | null {
  const match = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(value);
  if (!match) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((part) => Number(part ?? 0));
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return durationText((match[1] === '-' ? -total : total) / 86_400);
}
