import { readWorkbook } from './fixtures/rosters.ts';
import { expect, test } from './fixtures/test.ts';
import { choose } from './pages/choose.ts';
import { Frame } from './pages/frame.ts';
import { PeoplePage } from './pages/people-page.ts';

test.use({ begin: 'sample' });

test('people: filters, views, columns, order, export', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  const frame = new Frame(page);
  const people = new PeoplePage(page);
  await frame.open('People');
  const everyone = await people.count();

  await test.step('filters narrow the list and are dropped again', async () => {
    await people.filters.getByRole('button', { name: /^Department/ }).click();
    const menu = page.getByRole('dialog', { name: 'Department' });
    const value = menu.getByRole('checkbox').first();
    const [name = '', figure = ''] = (await menu.getByRole('listitem').first().innerText()).split(
      '\n',
    );
    await value.click();
    await page.keyboard.press('Escape');
    await expect.poll(() => people.count()).toBe(Number(figure));
    expect(new Set(await people.column('Department'))).toEqual(new Set([name]));
    await people.filters.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => people.count()).toBe(everyone);

    await choose(people.filters.getByRole('radio', { name: 'Left', exact: true }));
    await expect.poll(() => people.count()).toBeLessThan(everyone);
    await choose(people.filters.getByRole('radio', { name: 'All', exact: true }));
    await expect.poll(() => people.count()).toBeGreaterThan(everyone);
    await choose(people.filters.getByRole('radio', { name: 'Active', exact: true }));
    await people.search.fill('nobody of this name');
    await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await expect.poll(() => people.count()).toBe(everyone);
  });

  await test.step('columns', async () => {
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    const menu = page.getByRole('dialog', { name: 'Columns' });
    await menu.getByRole('checkbox', { name: 'Country' }).click();
    await menu.getByRole('checkbox', { name: 'Team' }).click();
    await page.keyboard.press('Escape');
    await expect(people.grid.getByRole('columnheader', { name: 'Country' })).toBeVisible();
    await expect(people.grid.getByRole('columnheader', { name: 'Team' })).toHaveCount(0);
  });

  await test.step('order', async () => {
    const heading = people.grid.getByRole('columnheader', { name: 'Name' });
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    const first = await people.nameAt(0);
    await heading.getByRole('button').click();
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => people.nameAt(0)).not.toBe(first);
    const names = await people.column('Name');
    expect(names).toEqual(names.toSorted((a, b) => b.localeCompare(a, 'en')));
  });

  await test.step('a view keeps filter, order and columns', async () => {
    await people.search.fill('ma');
    await expect.poll(() => people.count()).toBeLessThan(everyone);
    const fitting = await people.count();
    expect(fitting).toBeGreaterThan(0);
    const view = page.getByRole('button', { name: /^View/ });
    await view.click();
    const menu = page.getByRole('dialog', { name: /^View/ });
    await menu.getByLabel('Save what is shown as').fill('Some of them');
    await menu.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(view).toContainText('Some of them');
    await view.click();
    await menu.getByRole('button', { name: 'Everyone' }).click();
    await expect.poll(() => people.count()).toBe(everyone);
    await expect(people.grid.getByRole('columnheader', { name: 'Country' })).toHaveCount(0);
    await view.click();
    await menu.getByRole('button', { name: 'Some of them', exact: true }).click();
    await expect.poll(() => people.count()).toBe(fitting);
    await expect(people.search).toHaveValue('ma');
    await expect(people.grid.getByRole('columnheader', { name: 'Country' })).toBeVisible();
    await expect(people.grid.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  await test.step('what is shown goes to Excel, in its order and with its columns', async () => {
    const ask = page.getByRole('button', { name: 'Export', exact: true });
    const [headers = [], ...rows] = await readWorkbook(await app.saveWorkbook(() => ask.click()));
    const shown = await people.grid.getByRole('columnheader').allInnerTexts();
    expect(headers).toEqual(shown.map((text) => text.trim()).filter((text) => text !== ''));
    expect(rows).toHaveLength(await people.count());
    for (const heading of ['Name', 'Department', 'Employee number', 'Country']) {
      const texts = await people.column(heading);
      const place = headers.indexOf(heading);
      expect(rows.slice(0, texts.length).map((row) => row[place] || 'none')).toEqual(texts);
    }
  });
});

test('a person: added, edited, removed, erased', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  const frame = new Frame(page);
  const people = new PeoplePage(page);
  await frame.open('People');
  const everyone = await people.count();

  await test.step('add, with what is wrong said', async () => {
    await page.getByRole('button', { name: 'Add a person' }).click();
    const form = page.getByRole('complementary', { name: 'Add a person' });
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(form.getByLabel('Name', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await form.getByLabel('Name', { exact: true }).fill('Zora Quill');
    await form.getByLabel('Role', { exact: true }).fill('Archivist');
    await form.getByLabel('Department', { exact: true }).fill('Records');
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(frame.notice('Added Zora Quill.')).toBeVisible();
    await expect.poll(() => people.count()).toBe(everyone + 1);
  });

  await test.step('their page, and an edit', async () => {
    await people.openPerson('Zora Quill');
    await expect(page.getByRole('main')).toContainText('Archivist · Records');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const form = page.getByRole('form', { name: 'Edit Zora Quill' });
    await form.getByLabel('E-mail (optional)').fill('zora@northfield.example');
    await form.getByRole('button', { name: 'Save' }).click();
    await choose(page.getByRole('radio', { name: 'Profile', exact: true }));
    await expect(page.getByRole('main')).toContainText('zora@northfield.example');
    await expect(page.getByRole('complementary', { name: 'Recent changes' })).toContainText(
      'E-mail: none → zora@northfield.example',
    );
  });

  await test.step('removed, and taken back', async () => {
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Remove from the workspace' }).click();
    await expect(frame.notice('Removed Zora Quill.')).toBeVisible();
    await expect(frame.status).toContainText(`${everyone} active people`);
    await frame.notice('Removed Zora Quill.').getByRole('button', { name: 'Undo' }).click();
    await expect(frame.status).toContainText(`${everyone + 1} active people`);
  });

  await test.step('erased for good, also from the history', async () => {
    await people.openPerson('Zora Quill');
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /^Erase under privacy law/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase Zora Quill' });
    const sure = dialog.getByRole('button', { name: 'Erase for good' });
    await expect(sure).toBeDisabled();
    await dialog.getByLabel(/^Type the name/).fill('Zora Quill');
    await sure.click();
    await expect(frame.status).toContainText(`${everyone} active people`);
    await frame.open('History');
    await expect(page.getByRole('grid', { name: 'Changes, latest first' })).toBeVisible();
    await expect(page.getByRole('grid', { name: 'Changes, latest first' })).not.toContainText(
      'Zora',
    );
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Zora');
    await expect(page.getByText('Nothing is called “Zora”.')).toBeVisible();
  });
});
