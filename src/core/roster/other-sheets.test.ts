import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { testContext } from '#core/workspace/testing.ts';
import { importsHandlers } from './index.ts';

test('a file with a sheet for each department says that only one of them is imported', async () => {
  await using context = testContext();
  await context.workspaces.create(join(context.folder, 'trial.upskill'));
  const book = new ExcelJS.Workbook();
  for (const department of ['Finance', 'Sales']) {
    const sheet = book.addWorksheet(department);
    sheet.addRow(['Employee ID', 'Name', 'Department', 'Hire Date']);
    for (const [index, name] of ['Ann Lee', 'Bob Ray', 'Cleo Diaz', 'Dan Wu'].entries())
      sheet.addRow([`${department[0]}${index + 10}`, name, department, new Date('2020-03-01')]);
  }
  const path = join(context.folder, 'departments.xlsx');
  await book.xlsx.writeFile(path);
  let importId = '';
  for await (const event of await call(importsHandlers.start, { path }, { context }))
    if (event.type === 'done') importId = event.value.importId;
  for await (const _ of await call(importsHandlers.validate, { importId }, { context }));
  const { problems } = await call(
    importsHandlers.problems,
    { importId, code: 'other-sheets' },
    { context },
  );
  expect(problems.map(({ message, row }) => ({ message, row }))).toEqual([
    {
      message:
        'Only “Finance” is imported. “Sales” looks like a list of people too; each sheet is an import of its own.',
      row: null,
    },
  ]);
});
