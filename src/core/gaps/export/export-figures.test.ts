import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scopeSchema } from '#shared/contract/figures.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { gapsHandlers } from '../index.ts';
import { putCompany } from '../testing.ts';
import { exportFigures } from './export-figures.ts';

let trial: TemporaryWorkspace;
let out: string;
beforeEach(async () => {
  trial = await temporaryWorkspace();
  out = join(trial.context.folder, 'gaps.xlsx');
  await putCompany(trial.workspace, {
    roles: [
      { name: 'Welder', versions: [{ asks: [{ skill: 'Welding', level: 4, importance: 3 }] }] },
    ],
    people: Array.from({ length: 40 }, (_, at) => ({
      name: `Person ${at}`,
      role: 'Welder',
      department: `Hall ${at % 3}`,
      ratings: at % 4 === 0 ? [] : [{ skill: 'Welding', level: at % 6 }],
    })),
  });
});
afterEach(() => trial.dispose());

const formulasIn = (book: ExcelJS.Workbook): number => {
  let formulas = 0;
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => (formulas += cell.formula ? 1 : 0))),
  );
  return formulas;
};

async function write(mostLive?: number): Promise<ExcelJS.Workbook> {
  const input = { ...scopeSchema.parse({}), by: 'department' as const, out };
  const tools = { signal: new AbortController().signal, progress: () => {} };
  expect(await exportFigures(trial.workspace, input, new Date(0), tools, mostLive)).toBe(40);
  return new ExcelJS.Workbook().xlsx.readFile(out);
}

test('has a sheet for the whole, groups, roles, skills, people, requirements, and what it all means', async () => {
  const book = await write();
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Company',
    'Teams',
    'Roles',
    'Skills',
    'People',
    'Requirements',
    'Definitions',
  ]);
  expect(formulasIn(book)).toBeGreaterThan(40 * 6);
});

test('with too many requirements to compute, the same figures are plain values', async () => {
  const book = await write(39);
  expect(formulasIn(book)).toBe(0);
  const company = book.getWorksheet('Company')?.getRow(2).values;
  expect(company).toEqual(expect.arrayContaining(['All people looked at', 40, 10]));
  const text = JSON.stringify(book.getWorksheet('Definitions')?.getSheetValues());
  expect(text).toContain('Values, not formulas');
});

test('left before its end, no file is there', async () => {
  const controller = new AbortController();
  controller.abort();
  const events = await call(
    gapsHandlers.exportFigures,
    { out },
    { ...trial, signal: controller.signal },
  );
  await expect(async () => {
    for await (const _ of events) continue;
  }).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(readdirSync(trial.context.folder).filter((name) => name.startsWith('gaps'))).toEqual([]);
});

test('a place that cannot be written is said', async () => {
  const nowhere = join(trial.context.folder, 'nowhere', 'gaps.xlsx');
  const events = await call(gapsHandlers.exportFigures, { out: nowhere }, trial);
  await expect(async () => {
    for await (const _ of events) continue;
  }).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});
