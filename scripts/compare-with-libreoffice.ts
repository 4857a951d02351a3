/**
 * Compares what we read from a file with what LibreOffice makes of it, cell by cell, by value. Prints every difference
 * with its place, grouped by kind, and a summary; docs/reader-comparison.md explains the kinds that remain.
 *
 *   node scripts/compare-with-libreoffice.ts [FILE…]      default: all sample tables beside the project
 */
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  CELL,
  columnLetter,
  readTableFile,
  type SheetGrid,
  type TableFile,
} from '#core/tables/index.ts';
import { isProblem } from '#shared/errors.ts';
import { csvFilter, type OfficeCell, readWithLibreOffice } from './libreoffice-cells.ts';

const FOLDERS = ['rosters', 'matrices', 'learning', 'taxonomies', 'hard'];
const TABLE = /\.(?:xlsx|xlsm|xls|xlsb|ods|csv|tsv|txt|xml)$/i;
const SHOWN = 4;
const DAY_MS = 86_400_000;

interface Difference {
  readonly kind: string;
  readonly place: string;
  readonly ours: string;
  readonly theirs: string;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  const samples = resolve(import.meta.dirname, '..', '..', 'shared', 'samples');
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(samples, folder))) {
      if (TABLE.test(name) && name !== 'INDEX.csv') files.push(join(samples, folder, name));
    }
  }
}

const totals = new Map<string, number>();
let cells = 0;
for (const file of files) {
  const result = await compareFile(file);
  cells += result.cells;
  console.log(`${basename(file)}: ${result.summary}`);
  const kinds = Map.groupBy(result.differences, (difference) => difference.kind);
  for (const [kind, list] of kinds) {
    totals.set(kind, (totals.get(kind) ?? 0) + list.length);
    console.log(`  ${kind}: ${list.length}`);
    for (const { place, ours, theirs } of list.slice(0, SHOWN)) {
      console.log(
        `    ${place}  ours ${JSON.stringify(ours)}  LibreOffice ${JSON.stringify(theirs)}`,
      );
    }
  }
}
console.log(`\n${files.length} files, ${cells} cells compared`);
for (const [kind, count] of totals) console.log(`  ${kind}: ${count}`);

async function compareFile(
  file: string,
): Promise<{ summary: string; cells: number; differences: Difference[] }> {
  let ours: TableFile | null = null;
  let refusal = '';
  try {
    ours = await readTableFile(file);
  } catch (error) {
    if (!isProblem(error)) throw error;
    refusal = `${error.code}: ${error.message}`;
  }
  if (refusal.startsWith('FILE_TOO_LARGE')) {
    return { summary: `refused (${refusal}); not given to LibreOffice`, cells: 0, differences: [] };
  }
  const filter =
    ours?.format === 'csv' && ours.sheets[0]
      ? csvFilter(ours.encoding ?? '', ours.separator ?? '', ours.sheets[0].columnCount)
      : undefined;
  const theirs = await readWithLibreOffice(file, filter);
  if (ours === null) {
    const held = theirs
      ? [...theirs.sheets.values()].reduce((sum, sheet) => sum + sheet.size, 0)
      : 0;
    const other = theirs === null ? 'LibreOffice refuses it too' : `LibreOffice sees ${held} cells`;
    return { summary: `refused (${refusal}); ${other}`, cells: 0, differences: [] };
  }
  if (theirs === null)
    return { summary: 'read; LibreOffice refuses it', cells: 0, differences: [] };
  const differences: Difference[] = [];
  let count = 0;
  const named = [...theirs.sheets.entries()];
  for (const [index, sheet] of ours.sheets.entries()) {
    const other =
      ours.format === 'csv' ? named[0]?.[1] : (theirs.sheets.get(sheet.name) ?? named[index]?.[1]);
    const found: Difference[] = [];
    count += compareSheet(sheet, other ?? new Map(), found);
    const pivot = theirs.pivots.has(sheet.name);
    differences.push(
      ...found.map((one) =>
        pivot ? { ...one, kind: 'pivot table laid out anew by LibreOffice' } : one,
      ),
    );
  }
  return {
    summary: `${count} cells, ${differences.length} differences`,
    cells: count,
    differences,
  };
}

function compareSheet(
  sheet: SheetGrid,
  theirs: Map<string, OfficeCell>,
  differences: Difference[],
): number {
  const seen = new Set<string>();
  let count = 0;
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const key = `${sheet.rowNumber(row)},${column + 1}`;
      const other = theirs.get(key);
      const kind = sheet.kind(row, column);
      if (kind === CELL.empty) continue;
      seen.add(key);
      count++;
      const ours = sheet.text(row, column);
      if (other && same(sheet, row, column, other)) continue;
      const place = `${sheet.name}!${columnLetter(column)}${sheet.rowNumber(row)}`;
      const shown = other ? `${other.type} ${other.value || other.text}` : '';
      differences.push({ kind: kindOf(kind, ours, other), place, ours, theirs: shown });
    }
  }
  for (const [key, other] of theirs) {
    if (seen.has(key) || (other.text === '' && other.value === '')) continue;
    const [row = 0, column = 1] = key.split(',').map(Number);
    const place = `${sheet.name}!${columnLetter(column - 1)}${row}`;
    const kind = other.formula ? 'formula without a stored result' : 'only LibreOffice has it';
    differences.push({
      kind,
      place,
      ours: '',
      theirs: `${other.type} ${other.value || other.text}`,
    });
  }
  return count;
}

function kindOf(kind: number, ours: string, other: OfficeCell | undefined): string {
  if (!other) return 'only we have it';
  if (other.formula) return 'formula computed anew by LibreOffice';
  if (kind === CELL.date || other.type === 'date') return 'date';
  if (ours.replaceAll(/\s+/g, ' ').trim() === other.text.replaceAll(/\s+/g, ' ').trim())
    return 'white space';
  return kind === CELL.number || other.type === 'float' ? 'number' : 'text';
}

function same(sheet: SheetGrid, row: number, column: number, other: OfficeCell): boolean {
  const value = sheet.value(row, column);
  const text = sheet.text(row, column);
  if (text === other.text.trim() || text === other.text || text === other.value) return true;
  switch (sheet.kind(row, column)) {
    case CELL.number: {
      const number = Number(other.value);
      return (
        typeof value === 'number' &&
        other.value !== '' &&
        Math.abs(value - number) <= 1e-9 * Math.max(1, Math.abs(value))
      );
    }
    case CELL.date:
      return typeof value === 'number' && Math.abs(value - officeTime(other.value)) < 1500;
    case CELL.boolean:
      return other.value === String(value) || Number(other.value) === Number(value);
    case CELL.error:
      return other.type === 'error';
    default:
      return sameTime(text, other.value);
  }
}

function officeTime(value: string): number {
  return Date.parse(value.includes('T') ? `${value}Z` : `${value}T00:00:00Z`);
}

/** A time of day: ours `09:30:00`; theirs `PT09H30M00S`, or a date and time whose day counts from 1899-12-30. */
function sameTime(text: string, value: string): boolean {
  const match = /^(\d+):(\d\d):(\d\d)$/.exec(text);
  if (!match) return false;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
  const theirs = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(value);
  const other = theirs
    ? Number(theirs[1]) * 3600 + Number(theirs[2]) * 60 + Number(theirs[3])
    : ((officeTime(value) % DAY_MS) + DAY_MS) / 1000;
  return Math.abs(seconds - other) <= 1;
}
