import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { importFile } from './index.ts';

let temporary: TemporaryWorkspace;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => temporary.dispose());

it('a department merged over several rows is that of everybody in them', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Staff');
  sheet.addRows([
    ['Department', 'Employee ID', 'Name', 'Manager ID'],
    ['Research', '1', 'Ada Lovelace', ''],
    [null, '2', 'Alan Turing', '1'],
    [null, '3', 'Edith Clarke', '1'],
    ['Navy', '4', 'Grace Hopper', ''],
    [null, '5', 'Jean Bartik', '4'],
    [null, '6', 'Kay McNulty', ''],
  ]);
  sheet.mergeCells('A2:A4');
  sheet.mergeCells('A5:A6');
  const path = join(temporary.context.folder, 'staff.xlsx');
  await book.xlsx.writeFile(path);
  await importFile(temporary.context, path);
  const departments = temporary.workspace.read
    .all<{ department: string | null }>('SELECT department FROM person ORDER BY employee_number')
    .map(({ department }) => department);
  // The last row is blank there, but not merged: that is no statement about it.
  expect(departments).toEqual(['Research', 'Research', 'Research', 'Navy', 'Navy', null]);
});
