import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { emptyPerson, insertPerson, peopleHandlers } from '../index.ts';

const TROUBLE = '=1+1 & <b> "q" \u0001 _x000D_\nnext';

let temporary: TemporaryWorkspace;
let out: string;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
  out = join(temporary.context.folder, 'people.xlsx');
  await temporary.workspace.change({ title: 'Fill', kind: 'system' }, (db) => {
    for (let at = 0; at < 600; at++) {
      insertPerson(db, {
        ...emptyPerson(`Person ${String(at).padStart(3, '0')}`),
        email: 'p@x.org',
      });
    }
    insertPerson(db, {
      ...emptyPerson('A Trouble'),
      employeeNumber: '000123',
      hireDate: '2020-02-29',
      salary: 12_345_67,
      salaryCurrency: 'EUR',
      custom: { Note: TROUBLE, name: 'twice' },
    });
  });
});
afterEach(() => temporary.dispose());

const columns = ['name', 'employeeNumber', 'hireDate', 'salary', 'custom:Note', 'custom:name'];
const run = async (filter: { search?: string } = {}, fields = columns, signal?: AbortSignal) => {
  const events = await call(
    peopleHandlers.exportExcel,
    { filter, columns: fields, out },
    { context: temporary.context, ...(signal ? { signal } : {}) },
  );
  const seen = [];
  for await (const event of events) seen.push(event);
  return seen;
};

async function read() {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  const sheet = workbook.getWorksheet('People');
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('people.exportExcel', () => {
  it('writes a table of typed cells with the header kept in view', async () => {
    const events = await run();
    expect(events.at(-1)).toEqual({ type: 'done', value: { path: out, rows: 601 } });
    expect(events.slice(0, -1).every((event) => event.type === 'progress')).toBe(true);
    const sheet = await read();
    expect(sheet.rowCount).toBe(602);
    expect(sheet.getTable('People')).toBeDefined();
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getRow(1).values).toEqual([
      undefined,
      'Name',
      'Employee number',
      'Hire date',
      'Salary',
      'Note',
      'name 2',
    ]);
    const row = sheet.getRow(2);
    expect(row.getCell(2).value).toBe('000123');
    expect(row.getCell(3).value).toEqual(new Date('2020-02-29T00:00:00Z'));
    expect(row.getCell(4).value).toBe(12_345.67);
    expect(row.getCell(4).numFmt).toBe('"EUR" #,##0.00');
    expect(row.getCell(5).value).toBe(TROUBLE);
    expect(row.getCell(5).type).toBe(ExcelJS.ValueType.String);
  });

  it('writes an empty list as a table too', async () => {
    expect((await run({ search: 'nobody' })).at(-1)).toMatchObject({ value: { rows: 0 } });
    expect((await read()).rowCount).toBe(1);
  });

  it('leaves nothing where it is cancelled, and what was there before', async () => {
    writeFileSync(out, 'before');
    const controller = new AbortController();
    controller.abort();
    await expect(run({}, columns, controller.signal)).rejects.toThrow();
    const work = await call(
      peopleHandlers.exportExcel,
      { columns, out },
      { context: temporary.context },
    );
    for await (const event of work) if (event.type === 'progress') break;
    expect(readdirSync(temporary.context.folder).filter((name) => name.includes('.part'))).toEqual(
      [],
    );
    await expect(read()).rejects.toThrow();
    expect(existsSync(out)).toBe(true);
  });

  it('says where it cannot write, and refuses a column that there is not', async () => {
    out = join(temporary.context.folder, 'no', 'such', 'people.xlsx');
    await expect(run()).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    out = join(temporary.context.folder, 'people.xlsx');
    await expect(run({}, ['shoe'])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(existsSync(out)).toBe(false);
  });
});
