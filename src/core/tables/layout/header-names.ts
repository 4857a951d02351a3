import type { SheetGrid } from '../types.ts';
import { cleanText, shapeAt } from './shape.ts';

type Recognise = (header: string) => number;

/** A second line of names below the first, as SAP SuccessFactors writes it: technical ids, then labels. */
export function secondHeaderRow(
  sheet: SheetGrid,
  header: number,
  columns: readonly number[],
  recognise: Recognise | undefined,
): boolean {
  if (header + 1 >= sheet.rowCount || sheet.rowNumber(header + 1) !== sheet.rowNumber(header) + 1)
    return false;
  let both = 0;
  let alike = 0;
  let known = 0;
  for (const column of columns) {
    const first = cleanText(sheet, header, column);
    const second = cleanText(sheet, header + 1, column);
    if (first === '' || second === '') continue;
    if (shapeAt(sheet, header + 1, column) !== 'text') return false;
    both++;
    if (letters(first) === letters(second) || letters(second).startsWith(letters(first))) alike++;
    if (recognise && recognise(second) >= 0.6) known++;
  }
  return (
    both >= 2 &&
    both >= columns.length * 0.5 &&
    (alike > both * 0.5 || known >= Math.max(2, both * 0.5))
  );
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The names of all columns, by the header rows: the better known of two; what stands above (a merged “Manager” over
 * “Name” and “Email”) is put before names that would otherwise be the same. Repeated names get a number.
 */
export function columnNames(
  sheet: SheetGrid,
  header: number,
  headerRows: number,
  columns: readonly number[],
  recognise: Recognise | undefined,
): string[] {
  const own = Array.from({ length: sheet.columnCount }, (_, column) =>
    cleanText(sheet, header, column),
  );
  if (headerRows > 1 && header > 0) {
    const upper = own.map((_, column) => cleanText(sheet, header - 1, column));
    const known = (names: readonly string[]): number =>
      recognise ? columns.reduce((sum, column) => sum + recognise(names[column] ?? ''), 0) : 0;
    const [best, other] = known(upper) > known(own) + 0.5 ? [upper, own] : [own, upper];
    for (const [column, name] of best.entries())
      own[column] = name === '' ? (other[column] ?? '') : name;
  }
  const groups = header - headerRows >= 0 ? groupsAbove(sheet, header - headerRows + 1) : [];
  return distinct(own, groups, new Set(columns));
}

/** For each column the heading that spans it in the row just above: merged, or written over the first column only. */
function groupsAbove(sheet: SheetGrid, header: number): string[] {
  const above = header - 1;
  if (above < 0 || sheet.rowNumber(above) !== sheet.rowNumber(header) - 1) return [];
  const groups = Array.from({ length: sheet.columnCount }, (_, column) =>
    cleanText(sheet, above, column),
  );
  const headings = groups.filter((name) => name !== '').length;
  if (headings < 2) return [];
  const number = sheet.rowNumber(above);
  for (const { top, bottom, left, right } of sheet.merges) {
    if (top > number || bottom < number) continue;
    for (let column = left + 1; column <= right; column++) groups[column] ||= groups[left] ?? '';
  }
  // A file that cannot merge, as CSV, leaves the cells under a heading empty up to the next.
  for (let column = 1; column < groups.length; column++)
    groups[column] ||= groups[column - 1] ?? '';
  return groups;
}

/** The first of equal names stays as it is; later ones are told apart by their heading, else by a number. */
function distinct(
  names: readonly string[],
  groups: readonly string[],
  table: ReadonlySet<number>,
): string[] {
  const used = new Set<string>();
  return names.map((name, column) => {
    if (name === '' || !table.has(column)) return '';
    const group = groups[column] ?? '';
    const repeated = used.has(name.toLowerCase());
    const full = repeated && group !== '' && group !== name ? `${group} – ${name}` : name;
    let unique = full;
    for (let i = 2; used.has(unique.toLowerCase()); i++) unique = `${full} (${i})`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
