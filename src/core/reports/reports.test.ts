import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testContext, type TestContext } from '#core/workspace/testing.ts';
import { reportsHandlers } from './index.ts';

let context: TestContext;
let out: string;
beforeEach(() => {
  context = testContext();
  out = join(context.folder, 'report.xlsx');
});
afterEach(() => context.dispose());

type Input = Parameters<typeof run>[0];
const run = (input: {
  title?: string;
  notes?: string[];
  columns: { header: string; kind: 'text' | 'integer' | 'decimal' | 'percent' | 'date' }[];
  rows: (string | number | boolean | null)[][];
}) => call(reportsHandlers.table, { title: 'Gaps: by [team]', ...input, out }, { context });

const TABLE: Input = {
  notes: ['As of 2026-06-15', 'Coverage = requirements met ÷ requirements'],
  columns: [
    { header: 'Team', kind: 'text' },
    { header: 'People', kind: 'integer' },
    { header: 'Index', kind: 'decimal' },
    { header: 'Coverage', kind: 'percent' },
    { header: 'Since', kind: 'date' },
  ],
  rows: [
    ['Works', 1204, 0.318, 0.28, '2026-02-28'],
    ['=HYPERLINK("http://x","y")', 3, null, null, '1850-01-01'],
    ['+49 30', 0, 1, 'unrated', null],
    ['-', 1, 1, 1, 'soon'],
  ],
};

async function read() {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('reports.table', () => {
  it('writes title, notes and a typed table with a filter', async () => {
    expect(await run(TABLE)).toEqual({ path: out, rows: 4 });
    const sheet = await read();
    expect(sheet.name).toBe('Gaps by team');
    expect([1, 2, 3].map((row) => sheet.getCell(row, 1).value)).toEqual([
      'Gaps: by [team]',
      'As of 2026-06-15',
      'Coverage = requirements met ÷ requirements',
    ]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
    expect(sheet.autoFilter).toBe('A5:E9');
    expect(sheet.getRow(5).values).toEqual([
      undefined,
      'Team',
      'People',
      'Index',
      'Coverage',
      'Since',
    ]);
    const cells = sheet.getRow(6);
    expect(cells.getCell(2).value).toBe(1204);
    expect(cells.getCell(4).value).toBe(0.28);
    expect(cells.getCell(4).numFmt).toMatch(/^0\\? %$/u);
    expect(cells.getCell(5).value).toEqual(new Date('2026-02-28T00:00:00Z'));
    expect(sheet.getCell('C7').value).toBeNull();
    expect(sheet.getCell('E7').value).toBe('1850-01-01');
    expect(sheet.getCell('D8').value).toBe('unrated');
    expect(sheet.getCell('E9').value).toBe('soon');
  });

  it('never makes a formula of a text', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=cmd|"/c calc"!A1'];
    await run({
      title: '=1+1',
      notes: ['=2+2'],
      columns: [{ header: '=3+3', kind: 'text' }],
      rows: texts.map((text) => [text]),
    });
    const sheet = await read();
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.type).toBe(ExcelJS.ValueType.String);
        expect(cell.formula).toBeUndefined();
      }),
    );
    expect(texts.map((_, at) => sheet.getCell(5 + at, 1).value)).toEqual(texts);
  });

  it('writes a table without rows', async () => {
    expect(await run({ ...TABLE, notes: [], rows: [] })).toMatchObject({ rows: 0 });
    expect((await read()).autoFilter).toBe('A3:E4');
  });

  it('says where it cannot write, and leaves what was there', async () => {
    mkdirSync(out);
    await expect(run(TABLE)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    out = join(context.folder, 'none', 'report.xlsx');
    await expect(run(TABLE)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(readdirSync(context.folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('replaces a file of that name once the new one is whole', async () => {
    writeFileSync(out, 'before');
    await run(TABLE);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });
});
