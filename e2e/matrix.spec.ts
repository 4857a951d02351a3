import ExcelJS from 'exceljs';
import { openSkillCompany } from './fixtures/skill-company.ts';
import { expect, expectAccessible, test } from './fixtures/test.ts';
import { Frame } from './pages/frame.ts';
import { MatrixPage } from './pages/matrix-page.ts';

test('a matrix filled by keyboard, clipboard and filling, and taken back', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  await openSkillCompany(app);
  const matrix = new MatrixPage(page);
  await matrix.open();

  await test.step('everybody is unrated, which is no zero', async () => {
    await expect(matrix.foot).toContainText('0 rated 13 unrated coverage 0 %');
    await expect(matrix.cell('Ada Brandt', 'Welding')).toHaveText('?');
    await expect(matrix.cell('Dev Engel', 'Welding')).toHaveAttribute(
      'aria-label',
      'Dev Engel, Welding: unrated, not required',
    );
    await expect(matrix.grid).toBeFocused();
  });

  await test.step('digits go down; Enter and Tab after one go where a spreadsheet goes', async () => {
    await matrix.choose('Ada Brandt', 'Welding');
    await matrix.press('3', '0', '2');
    await expect(matrix.cell('Ada Brandt', 'Welding')).toHaveAttribute(
      'aria-label',
      'Ada Brandt, Welding: level 3 of 3 required, critical',
    );
    await expect(matrix.cell('Ben Castle', 'Welding')).toHaveText('0');
    await expect(matrix.cell('Cora Dunn', 'Welding')).toHaveText('2');
    await expect(matrix.foot).toContainText('3 rated 10 unrated coverage 8 %');
    expect(await matrix.met('Ada Brandt')).toEqual([1, 3]);

    const [first = '', second = ''] = (await matrix.skills()).filter((name) => name !== 'Welding');
    await matrix.choose('Ada Brandt', first);
    await matrix.press('2', 'Enter', '1', 'Enter');
    await expect(matrix.cell('Ben Castle', first)).toHaveText('1');
    await matrix.choose('Eva Frost', first);
    await matrix.press('1', 'Tab', '1', 'Enter');
    await expect(matrix.cell('Eva Frost', first)).toHaveText('1');
    await expect(matrix.cell('Eva Frost', second)).toHaveText('1');
    await expect(matrix.foot).toContainText('7 rated 6 unrated');
  });

  await test.step('a digit beyond the scale is refused', async () => {
    await matrix.choose('Dev Engel', 'Measuring');
    await matrix.press('9');
    await matrix.expectSaid('9 is not on the scale: 0 to 5.');
    await expect(matrix.cell('Dev Engel', 'Measuring')).toHaveText('?');
  });

  await test.step('undo and redo, without losing the place', async () => {
    await matrix.choose('Dev Engel', 'Measuring');
    await matrix.press('2', 'ControlOrMeta+z');
    await expect(matrix.cell('Dev Engel', 'Measuring')).toHaveText('?');
    await expect(matrix.grid).toBeFocused();
    await expect(matrix.foot).toContainText('7 rated 6 unrated');
    await matrix.press('ControlOrMeta+Shift+z');
    await expect(matrix.cell('Dev Engel', 'Measuring')).toHaveText('2');
    await expect(matrix.foot).toContainText('8 rated 5 unrated');
  });

  await test.step('a block from a spreadsheet', async () => {
    const [left = ''] = await matrix.skills();
    await matrix.choose('Ada Brandt', left);
    await matrix.copyToClipboard('3\t2.0\r\n\tIndependent\r\n');
    await matrix.press('ControlOrMeta+v');
    await matrix.expectSaid(/^Pasted 3 cells/);
    const [, next = ''] = await matrix.skills();
    await expect(matrix.cell('Ada Brandt', next)).toHaveText('2');
    await expect(matrix.cell('Ben Castle', next)).toHaveText('3');
  });

  await test.step('a block with a fault: every faulty cell is named, none is written', async () => {
    const [left = '', next = ''] = await matrix.skills();
    const before = await matrix.cell('Cora Dunn', left).innerText();
    await matrix.choose('Cora Dunn', left);
    await matrix.copyToClipboard('4\t7\r\nsome\t1');
    await matrix.press('ControlOrMeta+v');
    const dialog = page.getByRole('dialog', { name: 'Nothing was pasted' });
    const faulty = dialog.getByRole('row').filter({ hasText: 'not a level' });
    await expect(faulty).toHaveCount(2);
    await expect(faulty.nth(0)).toContainText(`Cora Dunn${next}“7”`);
    await expect(faulty.nth(1)).toContainText('“some”');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(matrix.grid).toBeFocused();
    await expect(matrix.cell('Cora Dunn', left)).toHaveText(before);
  });

  await test.step('a range: filled, filled down, copied, withdrawn', async () => {
    await matrix.choose('Ada Brandt', 'Measuring');
    await matrix.press('4');
    await matrix.choose('Ada Brandt', 'Measuring');
    await matrix.press('Shift+ArrowDown', 'Shift+ArrowDown', 'ControlOrMeta+d');
    await matrix.expectSaid(/^Filled \d cells? down\.$/);
    for (const person of ['Ben Castle', 'Cora Dunn'])
      await expect(matrix.cell(person, 'Measuring')).toHaveText('4');
    await matrix.press('ControlOrMeta+c');
    await matrix.expectSaid('Copied 3 cells.');
    await matrix.press('1', 'ControlOrMeta+Enter');
    await matrix.expectSaid('Entered 1 in 3 cells.');
    await expect(matrix.cell('Cora Dunn', 'Measuring')).toHaveText('1');
    await matrix.press('ControlOrMeta+v');
    await expect(matrix.cell('Cora Dunn', 'Measuring')).toHaveText('4');
    await matrix.press('Delete');
    await matrix.expectSaid('Withdrew 3 cells.');
    await expect(matrix.cell('Cora Dunn', 'Measuring')).toHaveText('?');
    await matrix.press('ControlOrMeta+z');
    await expect(matrix.cell('Cora Dunn', 'Measuring')).toHaveText('4');
  });

  await test.step('the panel: a level chosen by reading, with a note and proof', async () => {
    await matrix.choose('Ben Castle', 'Welding');
    await matrix.press('F2');
    await expect(matrix.panel.getByRole('radio', { checked: true })).toBeFocused();
    await matrix.panel.getByRole('radio', { name: /Independent/ }).check();
    await matrix.panel.getByLabel('Note (optional)').fill('Saw the test weld.');
    await app.chooseTable(`${app.folder}/Staff.xlsx`, () =>
      matrix.panel.getByRole('button', { name: 'Add evidence' }).click(),
    );
    await expect(matrix.panel.getByText('Staff.xlsx')).toBeVisible();
    await expectAccessible(page);
    await matrix.panel.getByRole('button', { name: 'Save rating' }).click();
    await expect(matrix.cell('Ben Castle', 'Welding')).toHaveText('3');
    const history = matrix.panel.getByRole('listitem');
    await expect(history).toHaveCount(1);
    await expect(history).toContainText('Saw the test weld.');
    await expect(history.getByRole('button', { name: /^Staff\.xlsx/ })).toBeVisible();
    await expect(matrix.grid).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(matrix.panel).toBeHidden();
  });

  await test.step('self-ratings stand beside those of others', async () => {
    await page.getByRole('radiogroup', { name: 'Ratings shown' }).getByText('Self').click();
    await expect(matrix.cell('Ada Brandt', 'Welding')).toHaveText('?');
    await matrix.choose('Ada Brandt', 'Welding');
    await matrix.press('5');
    await expect(matrix.cell('Ada Brandt', 'Welding')).toHaveAttribute('aria-label', /self-rated/);
    await page.getByRole('radiogroup', { name: 'Ratings shown' }).getByText('In force').click();
    await expect(matrix.cell('Ada Brandt', 'Welding')).toHaveText('3');
  });
});

test('a matrix goes to a manager as a workbook and comes back with what changed', async ({
  app,
}) => {
  test.setTimeout(150_000);
  const { page } = app;
  await openSkillCompany(app);
  const frame = new Frame(page);
  const matrix = new MatrixPage(page);
  await matrix.open();
  await matrix.choose('Ada Brandt', 'Welding');
  await matrix.press('2');
  await expect(matrix.foot).toContainText('1 rated');

  const file = await app.saveWorkbook(() =>
    page.getByRole('button', { name: 'Export for a manager' }).click(),
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  expect(sheet).toBeDefined();
  const place = (text: string): { row: number; column: number } => {
    let found = { row: 0, column: 0 };
    sheet!.eachRow((row, number) =>
      row.eachCell((cell, column) => {
        if (cell.text === text) found = { row: number, column };
      }),
    );
    expect(found.row, text).toBeGreaterThan(0);
    return found;
  };
  const { column } = place('Welding');
  expect(sheet!.getCell(place('Ada Brandt').row, column).value).toBe(2);
  sheet!.getCell(place('Ada Brandt').row, column).value = 4;
  sheet!.getCell(place('Ben Castle').row, column).value = 1;
  await workbook.xlsx.writeFile(file);

  await frame.open('Import');
  await app.dropFile(file);
  const step = page.getByRole('group', { name: /^Step \d of 4/ });
  for (const [number, name] of [
    [2, 'Reading'],
    [3, 'Names'],
  ] as const) {
    await page.getByRole('group', { name: `Step ${number} of 4: ${name}` }).waitFor();
    await step.getByRole('button', { name: /^Continue/ }).click();
  }
  const changes = page.getByRole('group', { name: 'Step 4 of 4: Changes' });
  await expect(changes.getByRole('complementary')).toContainText(/New1Changed1/);
  await step.getByRole('button').last().click();
  await page.getByRole('link', { name: 'Open the matrix' }).click();
  await expect(matrix.cell('Ada Brandt', 'Welding')).toHaveText('4');
  await expect(matrix.cell('Ben Castle', 'Welding')).toHaveText('1');
  await expect(matrix.cell('Cora Dunn', 'Welding')).toHaveText('?');
});

for (const theme of ['light', 'dark'] as const)
  test.describe(theme, () => {
    test.use({ theme });
    test('the matrix has no fault of accessibility', async ({ app }) => {
      const { page } = app;
      await openSkillCompany(app);
      const matrix = new MatrixPage(page);
      await matrix.open();
      await matrix.choose('Ada Brandt', 'Welding');
      await matrix.press('3', '1', '0', 'ArrowUp', 'Shift+ArrowUp');
      for (const size of [
        { width: 1440, height: 900 },
        { width: 1024, height: 700 },
      ]) {
        await page.setViewportSize(size);
        await expectAccessible(page);
      }
      await page.getByRole('button', { name: /^Skills/ }).click();
      await page.getByRole('dialog', { name: 'Skills shown' }).waitFor();
      await expectAccessible(page);
    });
  });
