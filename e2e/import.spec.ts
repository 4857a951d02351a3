import { expect, test } from './fixtures/test.ts';
import { messyRoster, readWorkbook, writeWorkbook } from './fixtures/rosters.ts';
import { choose } from './pages/choose.ts';
import { ImportPage } from './pages/import-page.ts';
import { Frame } from './pages/frame.ts';

const DATES = 'Dates that cannot be read';
const EMAILS = 'E-mail addresses that are none';
const KEYS = 'The same key on different rows';

test('a messy roster: every step, mended rows, undo', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const wizard = new ImportPage(page);
  const frame = new Frame(page);
  const file = await messyRoster(app.folder);
  let rejected = '';

  await test.step('file', async () => {
    await app.createWorkspace('Brandt');
    await page.getByRole('main').getByText('Drop a file here').waitFor();
    await app.dropFile(file);
    await wizard.untilStep(2);
  });

  await test.step('table: another sheet, another header row', async () => {
    const header = (row: number) => wizard.step.getByRole('button', { name: `Row ${row}, ` });
    await expect(wizard.step.getByRole('radio', { name: /^Staff/ })).toBeChecked();
    await expect(header(3)).toHaveAttribute('aria-pressed', 'true');
    await choose(wizard.step.getByRole('radio', { name: /^Contractors/ }));
    await expect(wizard.step.getByRole('cell', { name: 'Kim Lund' })).toBeVisible();
    await expect(header(1)).toHaveAttribute('aria-pressed', 'true');
    await choose(wizard.step.getByRole('radio', { name: /^Staff/ }));
    await header(4).click();
    await expect(header(4)).toHaveAttribute('aria-pressed', 'true');
    await expect(header(4)).toHaveAccessibleName(/header: make it the header/);
    await header(3).click();
    await expect(header(3)).toHaveAttribute('aria-pressed', 'true');
    await expect(wizard.step).toContainText('10 rows of data, 9 columns');
  });

  await test.step('columns: two to decide, one changed, order of dates', async () => {
    await wizard.onward.click();
    await wizard.untilStep(3);
    await expect(wizard.step).toContainText('2 to decide');
    await expect(wizard.step).toContainText('Continue opens once both are decided');
    await expect(wizard.onward).toHaveAttribute('aria-disabled', 'true');
    await expect(wizard.goesTo('A')).toHaveValue('Employee number');

    await wizard.send('H', 'Team');
    await wizard.column('I').click();
    const panel = page.getByRole('complementary', { name: 'The chosen column' });
    await choose(panel.getByRole('radio', { name: /^Employment type/ }));
    await expect(wizard.goesTo('I')).toHaveValue('Employment type');
    await expect(wizard.step).not.toContainText('to decide');

    await wizard.send('E', 'Location');
    await wizard.send('E', 'Role');

    await wizard.column('G').click();
    const order = panel.getByRole('radiogroup', { name: 'Dates are read as' });
    const first = wizard.step.getByRole('region', { name: 'First rows as they would be saved' });
    await expect(order.getByRole('radio', { name: 'day, month, year' })).toBeChecked();
    await expect(first).toContainText('3 Apr 2015');
    await choose(order.getByRole('radio', { name: 'month, day, year' }));
    await expect(first).toContainText('4 Mar 2015');
    await expect(first).not.toContainText('3 Apr 2015');
  });

  await test.step('values: typed, proposal taken, value left out, row left out', async () => {
    await wizard.onward.click();
    await wizard.untilStep(4);
    await expect(wizard.row(KEYS, 'Finn Gale')).toContainText('already used in row 8');

    await wizard.kindOfProblem(DATES).click();
    await wizard.row(DATES, 'Cora Dunn').dblclick();
    await wizard.step.getByLabel('Value for Cora Dunn').fill('2019-12-31');
    await page.keyboard.press('Enter');
    await expect(wizard.row(DATES, 'Cora Dunn')).toContainText('Settled');
    await wizard.decide(DATES, 'Jon Kerr', 'Leave the value out');
    await expect(wizard.row(DATES, 'Jon Kerr')).toContainText('Value left out');

    await wizard.kindOfProblem(EMAILS).click();
    await wizard.decide(EMAILS, 'Gus Hale', 'Use “gus@brandt.example”');
    await expect(wizard.row(EMAILS, 'Gus Hale')).toContainText('Settled');
    await wizard.decide(EMAILS, 'Hana Ito', 'Leave the row out');
    await expect(wizard.row(EMAILS, 'Hana Ito')).toContainText('Row left out');
    await expect(wizard.step).toContainText('2 rows stay out');

    await wizard.kindOfProblem('Managers who are not found').click();
    await expect(wizard.row('Managers who are not found', 'Gus Hale')).toContainText('0999');
  });

  await test.step('the rows left out as a workbook', async () => {
    const save = wizard.step.getByRole('button', { name: 'Save them as a workbook' });
    rejected = await app.saveWorkbook(() => save.click());
    const [headers = [], ...rows] = await readWorkbook(rejected);
    expect(headers.slice(-2)).toEqual(['Reason not imported', 'Original row']);
    expect(rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['0105', 'Finn Gale', '9'],
      ['0108', 'Hana Ito', '11'],
    ]);
    expect(rows[0]?.at(-2)).toContain('already used in row 8');
  });

  await test.step('changes, import, undo and redo from the last page', async () => {
    await wizard.goTo('Changes', 'Values');
    expect(await wizard.count('New')).toBe(8);
    expect(await wizard.count('Left out')).toBe(2);
    await expect(wizard.row('New', 'Cora Dunn')).toContainText('31 Dec 2019');
    await expect(wizard.row('New', 'Ada Brandt')).toContainText('4 Mar 2015');
    await wizard.show('Left out');
    await expect(wizard.row('Left out', 'Finn Gale')).toContainText('already used');
    await expect(wizard.onward).toHaveText('Import 8 people');
    await wizard.onward.click();
    await expect(wizard.done.getByRole('heading', { name: '8 people imported' })).toBeVisible();
    await expect(frame.status).toContainText('8 active people');

    await wizard.done.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(
      wizard.done.getByRole('heading', { name: 'The import was taken back' }),
    ).toBeVisible();
    await expect(frame.status).toContainText('No people yet');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(wizard.done.getByRole('heading', { name: '8 people imported' })).toBeVisible();
    await expect(frame.status).toContainText('8 active people');
  });

  await test.step('mended rows dropped in again; who is not in them stays', async () => {
    const [headers = [], ...rows] = await readWorkbook(rejected);
    const mended = rows.map((row) =>
      row.map((cell) => (row[1] === 'Finn Gale' && cell === '0105' ? '0106' : cell)),
    );
    const path = await writeWorkbook(app.folder, 'Mended.xlsx', { Rows: [headers, ...mended] });
    await app.dropFile(path);
    await wizard.untilStep(2);
    await wizard.onward.click();
    await wizard.untilStep(3);
    for (const added of ['J', 'K']) await expect(wizard.goesTo(added)).toHaveValue('Leave out');
    await wizard.send('H', 'Team');
    await wizard.send('I', 'Employment type');
    await wizard.goTo('Changes', 'Columns');
    expect(await wizard.count('New')).toBe(2);
    expect(await wizard.count('No longer in the file')).toBe(8);
    await choose(page.getByRole('radio', { name: 'They have left' }));
    await expect(wizard.onward).toHaveText('Add 2, mark 8 as left');
    await choose(page.getByRole('radio', { name: 'Keep them as they are' }));
    await expect(wizard.onward).toHaveText('Import 2 people');
    await wizard.onward.click();
    await expect(wizard.done).toContainText('2 people imported');
    await expect(frame.status).toContainText('10 active people');
    await wizard.done.getByRole('link', { name: 'See the people' }).click();
    await expect(frame.heading('People')).toBeVisible();
    await expect(page.getByRole('grid', { name: 'People' })).toContainText('Finn Gale');
  });
});
