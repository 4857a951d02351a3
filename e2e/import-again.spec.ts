import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { root } from './fixtures/surroundings.ts';
import { expect, test } from './fixtures/test.ts';
import { choose } from './pages/choose.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';

const LATEST = join(root, 'resources/sample/roster-2026-09.xlsx');

/** The sample's latest roster without its last three people, and with one person in another role. */
async function laterRoster(folder: string): Promise<{ path: string; who: string; left: string }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(LATEST);
  const sheet = workbook.worksheets.find(({ name }) => name === 'All workers');
  if (!sheet) throw new Error('The sample has no sheet of workers.');
  const active: number[] = [];
  sheet.eachRow((row, number) => {
    if (/^\d{6}$/.test(row.getCell(1).text) && row.getCell(5).text === 'Active')
      active.push(number);
  });
  const name = (row: number): string =>
    `${sheet.getCell(row, 2).text} ${sheet.getCell(row, 3).text}`;
  const [changed = 0] = active;
  const gone = active.slice(-3);
  const names = { who: name(changed), left: name(gone[0] ?? 0) };
  sheet.getCell(changed, 11).value = 'Chief of staff';
  for (const row of gone.toReversed()) sheet.spliceRows(row, 1);
  const path = join(folder, 'roster-2026-12.xlsx');
  await workbook.xlsx.writeFile(path);
  return { path, ...names };
}

test.use({ begin: 'sample' });

test('a roster again: nothing new, then changes and leavers, taken back as one', async ({
  app,
}) => {
  test.setTimeout(150_000);
  const { page } = app;
  const wizard = new ImportPage(page);
  const frame = new Frame(page);
  await expect(frame.status).toContainText('active people');
  const before = (await frame.status.innerText()).match(/[\d,]+ active people/)?.[0] ?? '';
  const active = Number.parseInt(before, 10);

  await test.step('the same file changes nothing', async () => {
    await frame.open('Import');
    const ask = page.getByRole('button', { name: 'Choose a file' });
    await app.chooseTable(LATEST, () => ask.click());
    await wizard.goTo('Changes');
    for (const kind of ['New', 'Changed', 'No longer in the file', 'Left out'])
      expect(await wizard.count(kind), kind).toBe(0);
    expect(await wizard.count('Unchanged')).toBeGreaterThan(200);
    await expect(wizard.step).toContainText('The workspace already says what this file says');
    await expect(wizard.onward).toHaveText('Nothing to import');
    await expect(wizard.onward).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('cancelled, nothing is left of it', async () => {
    await wizard.cancel.click();
    await expect(wizard.at('File')).toBeVisible();
    await expect(frame.status).toContainText(before);
    await frame.open('History');
    await expect(page.getByRole('grid', { name: 'Changes, latest first' })).toContainText(
      'roster-2026-09.xlsx',
    );
    await expect(page.getByRole('grid').getByRole('row', { name: /roster-2026-09/ })).toHaveCount(
      1,
    );
  });

  const later = await laterRoster(app.folder);
  await test.step('differences: old and new value, who is gone', async () => {
    await app.dropFile(later.path);
    await wizard.goTo('Changes');
    expect(await wizard.count('Changed')).toBe(1);
    expect(await wizard.count('No longer in the file')).toBe(3);
    await wizard.show('Changed');
    await expect(wizard.row('Changed', later.who)).toContainText('Role');
    await expect(wizard.row('Changed', later.who)).toContainText('→ Chief of staff');
    await wizard.show('No longer in the file');
    await expect(wizard.row('No longer in the file', later.left)).toBeVisible();
    await expect(wizard.onward).toHaveText('Change 1 person');
    await choose(page.getByRole('radio', { name: 'They have left' }));
    await expect(page.getByLabel('Last day')).toHaveValue(/2026/);
    await expect(wizard.onward).toHaveText('Change 1, mark 3 as left');
  });

  await test.step('import, and undo from the last page', async () => {
    await wizard.onward.click();
    await expect(
      wizard.done.getByRole('heading', { name: /1 changed, 3 marked as left/ }),
    ).toBeVisible();
    await frame.open('History');
    await expect(page.getByRole('grid')).toContainText('roster-2026-12.xlsx');
    await frame.open('Import');
    await wizard.done.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(wizard.done).toContainText('The import was taken back');
    await expect(frame.status).toContainText(before);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(wizard.done).toContainText('1 changed, 3 marked as left');
  });

  await test.step('people who left, after their last day', async () => {
    await frame.open('People');
    await page.getByRole('search').getByLabel('Search people').fill(later.left);
    await choose(page.getByRole('radio', { name: 'All', exact: true }));
    await expect(page.getByRole('grid', { name: 'People' })).toContainText(later.left);
    await page.getByRole('grid', { name: 'People' }).getByText(later.left).dblclick();
    await expect(frame.heading(new RegExp(later.left))).toBeVisible();
    await expect(page.getByRole('main')).toContainText('30 Sep 2026');
    expect(active).toBeGreaterThan(200);
  });
});
