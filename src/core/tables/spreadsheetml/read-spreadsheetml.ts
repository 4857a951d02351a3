import type { DecodedText } from '../csv/decode-text.ts';
import type { FileData } from '../grid/sheet-data.ts';
import type { ReadContext } from '../read/read-context.ts';
import { XmlError, XmlScanner } from '../xml/xml-scanner.ts';
import { SpreadsheetMlSink } from './spreadsheetml-sink.ts';

/** A workbook saved as “XML Spreadsheet 2003”, which report generators still write under the name .xls. */
export function readSpreadsheetMl(text: DecodedText, context: ReadContext): FileData {
  const sink = new SpreadsheetMlSink(context);
  const scanner = new XmlScanner(sink);
  try {
    scanner.push(text.bytes);
    scanner.end();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw error.kind === 'large'
      ? context.tooLarge(error.message, sink.sheetName, sink.row)
      : context.damaged(error.message, sink.sheetName, sink.row);
  }
  if (sink.sheets.length === 0) throw context.damaged('It holds no sheets.');
  return {
    format: 'xml',
    encoding: text.encoding,
    separator: null,
    sheets: sink.sheets.map((sheet) => sheet.finish()),
    texts: context.texts.finish(),
    notes: context.notes.finish(),
  };
}
