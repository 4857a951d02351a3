import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { expect, test } from './fixtures/test.ts';
import { CredentialsPage } from './pages/credentials-page.ts';
import { Frame } from './pages/frame.ts';
import { RenewalsPage } from './pages/renewals-page.ts';

test.use({ begin: 'sample' });
test.setTimeout(120_000);

async function readBook(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

test('a day of the calendar lists what expires on it, and a row opens the award', async ({
  app,
}) => {
  const { page } = app;
  const renewals = new RenewalsPage(page);
  await new Frame(page).open('Credentials');
  await new CredentialsPage(page).show('Renewals');
  await renewals.rows.first().waitFor();
  const all = await renewals.total();
  expect(all).toBeGreaterThan(100);

  await renewals.show('Calendar');
  const day = renewals.days.nth(3);
  const words = (await day.locator('.hidden-text').textContent()) ?? '';
  const [, date = '', awards] = /^(.+): (\d+) awards? expires?$/.exec(words) ?? [];
  await day.focus();
  await page.keyboard.press('Enter');
  await expect(renewals.rows).toHaveCount(Number(awards));
  await expect(renewals.rows.first()).toContainText(date);
  expect(await renewals.total()).toBe(Number(awards));

  await test.step('by keys alone, and back again', async () => {
    const credential = await renewals.rows.first().getByRole('gridcell').nth(1).innerText();
    await renewals.list.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary').first();
    await expect(panel).toContainText(credential.split('\n')[0] ?? '?');
    await expect(panel).toContainText(date);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: `${date}: show all` }).click();
    await expect.poll(() => renewals.total()).toBe(all);
  });
});

test('the calendar file holds all-day events that other programs read', async ({ app }) => {
  const { page } = app;
  const frame = new Frame(page);
  const renewals = new RenewalsPage(page);
  await frame.open('Credentials');
  await new CredentialsPage(page).show('Renewals');
  await renewals.filters.getByRole('button', { name: /^Within/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '3 months' }).click();
  await renewals.rows.first().waitFor();
  const path = await app.saveWorkbook(async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Calendar/ }).click();
  });
  const lines = (await readFile(path, 'utf8')).split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  const events = lines.filter((line) => line === 'BEGIN:VEVENT').length;
  await expect(frame.notice(`Wrote ${events} events.`)).toBeVisible();
  expect(lines.filter((line) => line.startsWith('DTSTART;VALUE=DATE:'))).toHaveLength(events);
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const ids = lines.filter((line) => line.startsWith('UID:'));
  expect(new Set(ids).size).toBe(events);
  expect(lines.some((line) => line.startsWith('SUMMARY:Renew Information security yearly'))).toBe(
    true,
  );
});

test('Home says what expires, and a month of it opens its list', async ({ app }) => {
  const { page } = app;
  const renewals = new RenewalsPage(page);
  await new Frame(page).open('Home');
  const entry = page.getByRole('article', { name: 'Which credentials expire soon?' });
  await expect(entry).toContainText(/[\d,]+ awards expire within twelve months/);
  await entry.getByRole('button').first().click();
  const parts = page.getByRole('complementary', { name: 'What the answer is made of' });
  const month = parts.getByRole('row').filter({ hasText: 'Nov 2026' });
  const awards = Number(await month.getByRole('cell').last().innerText());
  expect(awards).toBeGreaterThan(0);
  await month.getByRole('button').click();
  await expect(page.getByRole('button', { name: 'Nov 2026: show all' })).toBeVisible();
  await expect.poll(() => renewals.total()).toBe(awards);
});

test('a learner record is written as a workbook, and printed without what surrounds it', async ({
  app,
}) => {
  const { page } = app;
  await page.goto(`${page.url().split('#')[0]}#/people/12?tab=credentials`);
  await page.getByRole('button', { name: 'Learner record' }).click();
  const record = page.getByRole('article');
  await expect(record.getByRole('heading', { name: 'Kwame Castillo' })).toBeVisible();
  await expect(record).toContainText('unchanged');

  const path = await app.saveWorkbook(() =>
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  );
  const book = await readBook(path);
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Skills',
    'Awards',
    'Under way and stacks',
    'Badges',
  ]);
  expect(book.getWorksheet('Awards')?.getColumn(1).values).toContain('Statistics foundations');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(record).toBeVisible();
  // Nothing is cut at the edge of the paper.
  const over = await page.evaluate(() => {
    const sheet = document.querySelector('.record');
    const edge = sheet?.getBoundingClientRect().right ?? 0;
    return [...(sheet?.querySelectorAll('*') ?? [])].filter(
      (one) => one.getBoundingClientRect().right > edge + 1,
    ).length;
  });
  expect(over).toBe(0);
  await page.emulateMedia({ media: null });
});

test('the sheet of skills in demand names nobody, and no place of fewer than five', async ({
  app,
}) => {
  const { page } = app;
  await page.goto(`${page.url().split('#')[0]}#/people`);
  const people = page.getByRole('grid').getByRole('row');
  await people.nth(1).waitFor();
  const names = await page
    .locator('.grid-body [role="row"] [role="gridcell"]:nth-child(2)')
    .allInnerTexts();
  const known = names.map((name) => name.split('\n')[0] ?? '').filter((name) => name.includes(' '));
  expect(known.length).toBeGreaterThan(10);

  await page.goto(`${page.url().split('#')[0]}#/gaps?view=ranking`);
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  const path = await app.saveWorkbook(async () => {
    // Above it is the export of the whole page.
    await page.getByRole('button', { name: 'Export', exact: true }).last().click();
    await page.getByRole('menuitem', { name: 'Skills in demand, by category' }).click();
  });
  const sheet = (await readBook(path)).worksheets[0];
  const cells: string[] = [];
  sheet?.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
  expect(cells).toContain('People short');
  expect(cells.filter((cell) => known.some((name) => cell.includes(name)))).toEqual([]);
  const places = cells.flatMap((cell) => [...cell.matchAll(/[^;:]+: (\d+)(?=;|$)/g)]);
  expect(places.length).toBeGreaterThan(0);
  for (const [, count] of places) expect(Number(count)).toBeGreaterThanOrEqual(5);
});
