export { writeProblem, writeWorkbookFile } from './write-file.ts';
export {
  WorkbookWriter,
  type CellContent,
  type Formula,
  type SheetFrame,
  type SheetWriter,
} from './workbook-writer.ts';
export { sheetReference } from './package-parts.ts';
export { XML_HEAD, columnLetters, escapeXml } from './xml.ts';
export { ZipWriter } from './zip-writer.ts';
