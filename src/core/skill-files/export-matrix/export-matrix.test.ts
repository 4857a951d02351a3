import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gridFromRows, readTableFile, type TableFile } from '#core/tables/index.ts';
import type { ReaderHints } from '../types.ts';
import { readOwnMatrix } from './index.ts';
import type { MatrixData } from './matrix-data.ts';
import { writeMatrix } from './write-matrix.ts';

const LEVELS = ['None', 'Aware', 'With guidance', 'Independent', 'Advanced', 'Expert'].map(
  (name, value) => ({ value, name, anchor: `Anchor of ${name}` }),
);
const HINTS: ReaderHints = {
  people: new Set(),
  skills: new Set(),
  roles: new Set(),
  emails: new Set(),
  numbers: new Set(),
  levels: new Set(),
};

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upskill-matrix-'));
  out = join(folder, 'matrix.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const quiet = { signal: new AbortController().signal, progress: () => {} };
const write = (data: MatrixData) =>
  writeMatrix(data, { out, createdAt: new Date('2026-06-15T12:00:00Z') }, quiet);

/** Three people and three skills; level is (3·person + 2·skill) mod 7, with 6 unrated. */
function sample(change: Partial<MatrixData> = {}): MatrixData {
  const people = ['Ana Ng', 'Bo =Li', 'Ana Ng'].map((name, at) => ({
    id: 40 + at,
    number: at === 2 ? null : `00${at}`,
    email: null,
    name,
    role: at === 1 ? 'Buyer' : 'Welder',
    department: 'Works',
    rolePlace: at === 1 ? -1 : 0,
  }));
  const skills = ['Welding', '=SUM(A1)', 'Reading'].map((name, at) => ({
    id: 7 + at,
    name,
    category: at < 2 ? 'Technical' : 'Soft skill',
    column: at,
    anchors: new Map(at === 0 ? [[3, 'Welds pipes alone']] : []),
  }));
  return {
    workspace: 'Works & Co',
    asOf: '2026-06-15',
    source: 'manager',
    levels: LEVELS,
    people,
    skills,
    roles: [{ name: 'Welder', required: [3, 0, 2] }],
    level: (person, { column }) => {
      const level = (3 * person + 2 * column) % 7;
      return level === 6 ? null : level;
    },
    ...change,
  };
}

const readBack = (file: TableFile) =>
  file.sheets.flatMap((grid, at) => readOwnMatrix(grid, at, file, HINTS) ?? []);

async function edit(change: (sheet: ExcelJS.Worksheet) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  const sheet = workbook.getWorksheet('Skills matrix');
  if (!sheet) throw new Error('no sheet');
  change(sheet);
  await workbook.xlsx.writeFile(out);
}

describe('a matrix on its way out', () => {
  it('is a workbook to fill in, with lists, levels, what is required, and a hidden sheet', async () => {
    await write(sample());
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Skills matrix', 'visible'],
      ['Levels', 'visible'],
      ['Required', 'visible'],
      ['Upskill Ledger', 'hidden'],
    ]);
    const sheet = workbook.getWorksheet('Skills matrix');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 4, ySplit: 8 });
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
    expect(sheet?.getRow(8).values).toEqual([
      undefined,
      'Person id',
      'Role number',
      'Employee number',
      'Name',
      'Role',
      'Department',
      'Welding',
      '=SUM(A1)',
      'Reading',
    ]);
    expect(sheet?.getCell('G6').value).toBe('Technical');
    expect(sheet?.getCell('I6').value).toBe('Soft skill');
    expect(sheet?.getColumn(1).hidden).toBe(true);
    expect(sheet?.getRow(7).hidden).toBe(true);
    const cell = sheet?.getCell('H10');
    expect(cell?.dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"0,1,2,3,4,5"'],
      error: expect.stringContaining('2 With guidance'),
    });
    const text = sheet?.getCell('H8');
    expect(text?.type).toBe(ExcelJS.ValueType.String);
    expect(workbook.getWorksheet('Levels')?.getCell('E10').value).toBe('Welds pipes alone');
    expect(workbook.getWorksheet('Required')?.getRow(3).values).toEqual([
      undefined,
      'Welder',
      3,
      undefined,
      2,
    ]);
  });

  it('comes back unchanged as no ratings at all', async () => {
    await write(sample());
    const [reading, ...others] = readBack(await readTableFile(out));
    expect(others).toEqual([]);
    expect(reading).toMatchObject({
      kind: 'matrix',
      score: 1,
      shape: 'people-down',
      looksLike: 'Upskill Ledger matrix',
      headerRow: 8,
      ratings: [],
      problems: [],
      scale: { low: 0, high: 5 },
      notes: ['No level was changed since it was written as of 2026-06-15.'],
    });
  });

  it('tells exactly what was changed, though rows and columns stand elsewhere', async () => {
    await write(sample());
    await edit((sheet) => {
      // Rows in another order, whole.
      const rows = [9, 10, 11].map((row) => [...(sheet.getRow(row).values as ExcelJS.CellValue[])]);
      const [a, b, c] = rows;
      for (const [at, row] of [c, a, b].entries()) {
        for (let column = 1; column <= 9; column++) {
          sheet.getCell(9 + at, column).value = row?.[column];
        }
      }
      // The columns of two skills change places, with their hidden ids.
      for (let row = 6; row <= 11; row++) {
        const [left, right] = [sheet.getCell(row, 7).value, sheet.getCell(row, 9).value];
        sheet.getCell(row, 7).value = right;
        sheet.getCell(row, 9).value = left;
      }
      sheet.getCell('I8').value = 'Welding, renamed';
      sheet.getCell('I9').value = 5; // Ana Ng without a number: Welding 6 → unrated before
      sheet.getCell('G10').value = null; // Ana Ng, 000: Reading 4 → emptied
      sheet.getCell('H11').value = 1; // Bo: =SUM(A1) 5 → 1
      sheet.getCell('D5').value = new Date('2026-06-20T00:00:00Z');
      sheet.getCell('F5').value = 'M. Boss';
      sheet.getCell('D12').value = 'New Person';
      sheet.getCell('G12').value = 2;
    });
    const [reading] = readBack(await readTableFile(out));
    expect(reading?.date).toBe('2026-06-20');
    expect(
      reading?.ratings.map(({ person, skill, skillId, level, assessor, source, at }) => [
        person.id,
        person.name,
        skill,
        skillId,
        level,
        assessor,
        source,
        at.row,
      ]),
    ).toEqual([
      [42, 'Ana Ng', 'Welding', 7, '5', 'M. Boss', 'manager', 9],
      [41, 'Bo =Li', '=SUM(A1)', 8, '1', 'M. Boss', 'manager', 11],
      [undefined, 'New Person', 'Reading', 9, '2', 'M. Boss', 'manager', 12],
    ]);
    expect(reading?.problems.map(({ code, value }) => [code, value])).toEqual([
      ['level-emptied', '4'],
    ]);
  });

  it('goes by what is seen where only the columns in sight were sorted', async () => {
    await write(sample());
    await edit((sheet) => {
      const [a, b] = [9, 10].map((row) => [...(sheet.getRow(row).values as ExcelJS.CellValue[])]);
      for (let column = 3; column <= 9; column++) {
        sheet.getCell(9, column).value = b?.[column];
        sheet.getCell(10, column).value = a?.[column];
      }
    });
    expect(readBack(await readTableFile(out))[0]?.ratings).toEqual([]);
  });

  it('takes a column that was added for a skill where it holds levels', async () => {
    await write(sample());
    await edit((sheet) => {
      for (const [at, values] of [
        ['Soldering', 3],
        ['Total', 5],
        ['Notes', 'soon'],
        ['Points', 77],
      ].entries()) {
        sheet.getCell(8, 10 + at).value = values[0];
        sheet.getCell(9, 10 + at).value = values[1];
      }
    });
    const [reading] = readBack(await readTableFile(out));
    expect(reading?.ratings.map(({ skill, skillId, level }) => [skill, skillId, level])).toEqual([
      ['Soldering', undefined, '3'],
    ]);
  });

  it('is left to the other readers without its hidden sheet', () => {
    const grid = gridFromRows(
      [
        ['Name', 'Welding'],
        ['Ana', 3],
      ],
      { name: 'Skills matrix' },
    );
    const file: TableFile = {
      format: 'xlsx',
      encoding: null,
      separator: null,
      sheets: [grid],
      notes: [],
    };
    expect(readOwnMatrix(grid, 0, file, HINTS)).toBeNull();
  });

  it('says where it cannot be written, and stops when it is told to', async () => {
    out = join(folder, 'no', 'matrix.xlsx');
    await expect(write(sample())).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    const stop = AbortSignal.abort();
    out = join(folder, 'matrix.xlsx');
    await expect(
      writeMatrix(sample(), { out, createdAt: new Date(0) }, { ...quiet, signal: stop }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(readTableFile(out)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => {
    try {
      execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 });
      return true;
    } catch {
      return false;
    }
  });
  if (!office) process.stderr.write('SKIPPED: LibreOffice is not there to open the matrix\n');
  it.skipIf(!office)(
    'is the same after LibreOffice has saved it',
    { timeout: 120_000 },
    async () => {
      await write(sample());
      const converted = join(folder, 'converted');
      execFileSync(
        office ?? '',
        [
          '--headless',
          `-env:UserInstallation=file://${join(folder, 'office')}`,
          '--convert-to',
          'xlsx',
          '--outdir',
          converted,
          out,
        ],
        { stdio: 'ignore', timeout: 110_000 },
      );
      const [reading] = readBack(await readTableFile(join(converted, 'matrix.xlsx')));
      expect(reading?.ratings).toEqual([]);
      expect(reading?.problems).toEqual([]);
      expect(reading?.scale).toEqual({ low: 0, high: 5 });
    },
  );
});
