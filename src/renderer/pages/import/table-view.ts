import type { ImportDraft } from '#shared/contract/imports.ts';
import { count, formatSize } from '../../app/format.ts';

type Part = ImportDraft['preview'][number]['part'];

/** What a row of the sheet is taken for, in a word, so that the tint is never alone. */
export const PART_WORDS: Readonly<Record<Part, string>> = {
  above: 'title',
  header: 'header',
  data: 'data',
  skipped: 'left out',
  below: 'below',
};

/** "xlsx, 84 KB" · for text files the encoding and the separator found. */
export function fileFacts(draft: ImportDraft): string {
  const { format, encoding, separator, sizeBytes } = draft;
  return [
    format,
    formatSize(sizeBytes),
    encoding,
    separator === null ? null : `separated by ${separator}`,
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}

/** "sheet “All workers” · header in row 3 · 251 rows, 15 columns · reads as a Workday export" */
export function tableFacts(draft: ImportDraft): string {
  const { sheets, sheet, headerRow, headerRows, dataRows, columnCount, looksLike } = draft;
  const name = sheets.find(({ index }) => index === sheet)?.name;
  const header =
    headerRow === null
      ? 'no header row'
      : headerRows > 1
        ? `header in rows ${headerRow - headerRows + 1} to ${headerRow}`
        : `header in row ${headerRow}`;
  return [
    sheets.length > 1 && name !== undefined ? `sheet “${name}”` : null,
    header,
    `${count(dataRows, 'row', 'rows')}, ${count(columnCount, 'column', 'columns')}`,
    looksLike === null ? null : `reads as a ${looksLike} export`,
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}

/** Letters of columns as Excel shows them: A … Z, AA … */
export function columnLetter(index: number): string {
  let letters = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}
