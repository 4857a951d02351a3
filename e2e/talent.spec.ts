import ExcelJS from 'exceljs';
import { expect, test } from './fixtures/test.ts';
import { FindPage } from './pages/find-page.ts';
import { Frame } from './pages/frame.ts';

test.use({ begin: 'sample' });
test.setTimeout(120_000);

test('people are found by a question, which is refined, exported and opened', async ({ app }) => {
  const { page } = app;
  const frame = new Frame(page);
  const find = new FindPage(page);

  await test.step('reached by Ctrl K', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('people by skill');
    await page.keyboard.press('Enter');
    await expect(frame.heading('Find people')).toBeVisible();
    await expect(page.getByRole('button', { name: / ≥ \d/ })).toHaveCount(3);
  });

  await test.step('a question is read, and what is not understood is named', async () => {
    await find.ask('Data analysis ≥ 3, gobbledygook, nice to have SQL 3, free of leaving');
    await expect(page.getByText('Not understood, and left out: “gobbledygook”.')).toBeVisible();
    await expect(find.skill('Data analysis')).toContainText('3 Independent');
    await expect(find.skill('Data analysis')).toContainText('a must');
    await expect(find.skill('SQL')).toContainText('a wish');
    await expect(find.staying).toBeChecked();
  });

  const all = await find.count();
  await test.step('a wish made a must, and one level more, leave fewer', async () => {
    await find.set('SQL', 'it is', 'a must');
    await expect.poll(() => find.count()).toBeLessThan(all);
    const fewer = await find.count();
    await find.set('Data analysis', 'at least', '5');
    await expect.poll(() => find.count()).toBeLessThan(fewer);
    const fewest = await find.count();
    await find.nearly.check();
    await expect.poll(() => find.count()).toBeGreaterThan(fewest);
    await expect(find.people.getByText('nearly', { exact: true }).first()).toBeVisible();
    await find.nearly.uncheck();
    await expect.poll(() => find.count()).toBe(fewest);
  });

  await test.step('a skill added by keys, and taken away', async () => {
    const before = await find.count();
    await find.add('Statistics');
    await expect(find.skill('Statistics')).toBeVisible();
    await find
      .skill('Statistics')
      .getByRole('button', { name: /^Do not ask for/ })
      .click();
    await expect(find.skill('Statistics')).toHaveCount(0);
    await expect.poll(() => find.count()).toBe(before);
  });

  await test.step('exported as they are listed', async () => {
    const people = await find.count();
    const path = await app.saveWorkbook(() =>
      page.getByRole('button', { name: 'Export', exact: true }).click(),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const texts: unknown[] = [];
    book.worksheets[0]?.eachRow((row) => texts.push(row.getCell(1).value));
    const header = texts.indexOf('Person');
    expect(header).toBeGreaterThanOrEqual(0);
    expect(texts.slice(header + 1)).toHaveLength(people);
  });

  await test.step('Enter opens a person, and back leads to the same question', async () => {
    const people = await find.count();
    await find.people.focus();
    await page.keyboard.press('ArrowDown');
    const name = await find.people.locator('[aria-selected="true"]').getByRole('link').innerText();
    await page.keyboard.press('Enter');
    await expect(frame.heading(new RegExp(name))).toBeVisible();
    await page.goBack();
    await expect(frame.heading('Find people')).toBeVisible();
    await expect(find.skill('SQL')).toContainText('a must');
    await expect.poll(() => find.count()).toBe(people);
  });

  await test.step('another question forgets the former one', async () => {
    await find.ask('Electrical safety 5 and Embedded C 5');
    await expect(page.getByRole('heading', { name: 'Nobody fits all of this' })).toBeVisible();
    await expect(find.skill('SQL')).toHaveCount(0);
    await page.goBack();
    await expect(find.skill('SQL')).toBeVisible();
  });
});

test('who is nearest to a role, and where a person could move', async ({ app }) => {
  const { page } = app;
  const frame = new Frame(page);
  await frame.open('Skills & roles');
  await page.getByRole('radio', { name: 'Roles', exact: true }).locator('xpath=..').click();
  await page.getByRole('grid', { name: 'Roles', exact: true }).getByText('Data analyst').click();
  await page.getByText('Nearest people', { exact: true }).click();
  const nearest = page.getByRole('grid', { name: 'Nearest people for Data analyst' });
  await nearest.getByRole('row').nth(1).waitFor();
  await expect(nearest).not.toContainText('Data analyst ·');
  const name = await nearest.getByRole('row').nth(1).locator('.medium').first().innerText();
  await nearest.focus();
  await page.keyboard.press('Enter');
  await expect(frame.heading(new RegExp(name))).toBeVisible();
  const moves = page.getByRole('table', { name: 'Roles, the nearest first' });
  await expect(moves.getByRole('row', { name: /^Data analyst/ })).toBeVisible();
});
