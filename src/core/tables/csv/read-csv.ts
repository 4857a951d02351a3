import { SheetBuilder } from '../grid/sheet-builder.ts';
import type { FileData } from '../grid/sheet-data.ts';
import { LIMITS } from '../limits.ts';
import { cutToCell } from '../read/cut-text.ts';
import type { ReadContext } from '../read/read-context.ts';
import { CELL } from '../types.ts';
import { XmlTextBuffer } from '../xml/xml-text.ts';
import { columnLetter } from '../column-letter.ts';
import type { DecodedText } from './decode-text.ts';
import { detectSeparator } from './detect-separator.ts';
import { RecordWidths } from './record-widths.ts';
import { splitCsv } from './split-csv.ts';

const [EQUALS, QUOTE] = [61, 34];

/** `="0042"`: what many programs write so that Excel leaves a number as it is written. */
const isQuotedFormula = (source: Uint8Array, from: number, to: number): boolean =>
  source[from] === EQUALS &&
  to - from > 3 &&
  source[from + 1] === QUOTE &&
  source.indexOf(QUOTE, from + 2) === to - 1;

/** A text table as one sheet. Every value stays text, as it is written: 01960 is no number yet, 03/04 no date. */
export function readCsv(text: DecodedText, context: ReadContext): FileData {
  const { bytes } = text;
  const separator = detectSeparator(bytes, 0);
  // A `sep=` line is a row too: rows keep the numbers that an editor shows.
  const skipped = separator.start > 0 ? 1 : 0;
  const sheet = new SheetBuilder('Sheet1', false);
  const widths = new RecordWidths();
  const long = new XmlTextBuffer(LIMITS.cellCharacters * 4);
  let column = 0;
  let row = skipped + 1;
  let begun = false;
  splitCsv(bytes, separator.byte, separator.start, {
    field(source, from, to) {
      const at = column++;
      if (to === from || at >= LIMITS.columns) return;
      if (!begun) sheet.beginRow(row, false);
      begun = true;
      let [piece, start, end] = isQuotedFormula(source, from, to)
        ? [source, from + 2, to - 1]
        : [source, from, to];
      if (to - from > LIMITS.cellCharacters) {
        long.clear();
        long.append(source, from, to, true);
        cutToCell(long, context.notes, () => `cell ${columnLetter(at)}${row}`);
        [piece, start, end] = [long.bytes, 0, long.length];
      }
      context.countCell(end - start, sheet.name, row);
      sheet.add(at, CELL.text, context.texts.intern(piece, start, end));
    },
    endRecord(record, fields) {
      if (begun) widths.add(row, fields);
      if (fields > LIMITS.columns) {
        context.notes.repeat(
          'columns',
          () => `row ${row}`,
          (_, first) =>
            `Columns beyond ${LIMITS.columns.toLocaleString('en')} were left out, first in ${first}.`,
        );
      }
      column = 0;
      begun = false;
      row = record + skipped + 1;
      if ((record & 0x3fff) === 0) context.progress('Reading rows', record, record);
      if (row > LIMITS.rows + 1) {
        throw context.tooLarge(`It has more than ${LIMITS.rows.toLocaleString('en')} rows.`);
      }
      return false;
    },
    strayQuote(record) {
      context.notes.repeat(
        'quote',
        () => String(record + skipped),
        (count, first) =>
          count === 1
            ? `Row ${first} has a quotation mark that is never closed; it was read as an ordinary character.`
            : `${count} quotation marks, the first in row ${first}, are never closed; they were read as ordinary characters.`,
      );
    },
  });
  if (text.broken > 0) {
    context.notes.add(
      `${text.broken === 1 ? 'One character is' : `${text.broken} characters are`} not valid ${text.encoding} and shown as �.`,
    );
  }
  const uneven = widths.sentence();
  if (uneven !== null) context.notes.add(uneven);
  return {
    format: 'csv',
    encoding: text.encoding,
    separator: separator.name,
    sheets: [sheet.finish()],
    texts: context.texts.finish(),
    notes: context.notes.finish(),
  };
}
