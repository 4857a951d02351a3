import ExcelJS from 'exceljs';
import { expect, test } from './fixtures/test.ts';
import { choose } from './pages/choose.ts';
import { CredentialsPage } from './pages/credentials-page.ts';
import { Frame } from './pages/frame.ts';

test.setTimeout(120_000);

async function readSheet(path: string): Promise<readonly (readonly unknown[])[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const rows: unknown[][] = [];
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

test.describe('an empty workspace', () => {
  test.use({ begin: 'nothing' });

  test('says the next step, and takes a credential by keys alone', async ({ app }) => {
    const { page } = app;
    const frame = new Frame(page);
    const credentials = new CredentialsPage(page);
    await app.createWorkspace('Empty');
    await frame.open('Credentials');
    await expect(page.getByRole('heading', { name: 'No credentials yet' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import a catalogue' })).toBeVisible();

    await page.getByRole('button', { name: 'Add a credential by hand' }).focus();
    await page.keyboard.press('Enter');
    await expect(credentials.panel('New credential')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('First aid at work');
    await page.keyboard.press('Enter');
    await expect(credentials.row('First aid at work')).toContainText('no price');
    await expect(credentials.panel('Credential: First aid at work')).toContainText('3/11');

    await page.keyboard.press('Escape');
    await expect(credentials.row('First aid at work')).toContainText('3/11');
    await credentials.catalogue.focus();
    await page.keyboard.press('ArrowDown');
    await expect(credentials.panel('Credential: First aid at work')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(frame.heading(/First aid at work$/)).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(credentials.row('First aid at work')).toBeVisible();
    await credentials.catalogue.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('heading', { name: 'No credentials yet' })).toBeVisible();
  });

  test('has no stacks and no issuers yet', async ({ app }) => {
    const { page } = app;
    const credentials = new CredentialsPage(page);
    await app.createWorkspace('Empty');
    await new Frame(page).open('Credentials');
    await credentials.show('Stacks');
    await expect(page.getByRole('heading', { name: 'No stacks yet' })).toBeVisible();
    await credentials.show('Issuers');
    await expect(page.getByRole('heading', { name: 'No issuers yet' })).toBeVisible();
  });
});

test.describe('the sample company', () => {
  test.use({ begin: 'sample' });

  test('a credential is entered, completed field by field, priced, and exported', async ({
    app,
  }) => {
    const { page } = app;
    const frame = new Frame(page);
    const credentials = new CredentialsPage(page);
    await frame.open('Credentials');
    await credentials.add({
      title: 'Bench statistics',
      issuer: 'Upland Institute',
      price: '450',
      hours: '30',
      skill: 'Statistics',
    });
    await expect(credentials.row('Bench statistics')).toContainText('450');
    await credentials.open('Bench statistics');
    await expect(credentials.known).toContainText('5/11');

    await test.step('the check list leads to what is missing', async () => {
      await credentials.known.getByRole('button', { name: 'Learning outcomes' }).click();
      await expect(page.getByLabel('Learning outcomes')).toBeFocused();
      await page.keyboard.type('Sets control limits.');
      await page.keyboard.press('Tab');
      await expect(credentials.known).toContainText('6/11');
    });

    await test.step('its country is a matter of the issuer', async () => {
      await credentials.known.getByRole('button', { name: 'Country or region' }).click();
      const issuer = credentials.panel('Issuer: Upland Institute');
      await issuer.getByLabel('Country or region').fill('Ireland');
      await page.keyboard.press('Enter');
      await expect(credentials.issuers).toContainText('Ireland');
      await issuer.getByRole('link', { name: 'Bench statistics' }).click();
      await expect(credentials.known).toContainText('7/11');
    });

    await test.step('an earlier price stays in the history', async () => {
      await page.getByRole('button', { name: 'Add a new price' }).click();
      await page.getByLabel('Price', { exact: true }).fill('400');
      await page.getByLabel('From', { exact: true }).fill('1 Jan 2025');
      await page.getByRole('button', { name: 'Save the price' }).click();
      const prices = page.getByRole('table', { name: 'Prices, latest first' });
      await expect(prices.getByRole('row').nth(1)).toContainText('now');
      await expect(prices.getByRole('row').nth(2)).toContainText('before');
    });

    await test.step('exported as it is listed', async () => {
      await frame.open('Credentials');
      await credentials.search.fill('bench statistics');
      await expect(credentials.total).toHaveText('1 credential');
      const path = await app.saveWorkbook(() => page.keyboard.press('ControlOrMeta+e'));
      const row = (await readSheet(path)).find(([title]) => title === 'Bench statistics');
      expect(row).toContain('Upland Institute');
      expect(row).toContain(450);
      expect(row).toContain(7);
    });

    await test.step('removed, and brought back', async () => {
      await credentials.select('Bench statistics');
      await page.getByRole('button', { name: 'Remove 1', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'No credential fits' })).toBeVisible();
      await frame.notice('Removed 1 credential').getByRole('button', { name: 'Undo' }).click();
      await expect(credentials.row('Bench statistics')).toBeVisible();
    });
  });

  test('several are changed at once, compared side by side, and made one', async ({ app }) => {
    const { page } = app;
    const frame = new Frame(page);
    const credentials = new CredentialsPage(page);
    await frame.open('Credentials');
    await credentials.add({ title: 'Zeta one', price: '300', hours: '10', skill: 'Statistics' });
    await credentials.add({ title: 'Zeta two', price: '200', hours: '40', skill: 'Statistics' });
    await credentials.search.fill('zeta');
    await expect(credentials.total).toHaveText('2 credentials');

    await test.step('as one change', async () => {
      await credentials.select('Zeta one', 'Zeta two');
      await page.getByRole('button', { name: 'Edit 2', exact: true }).click();
      const panel = credentials.panel('Edit 2 credentials');
      await panel.getByLabel('What to set').click();
      await page.getByRole('option', { name: 'Kind', exact: true }).click();
      await panel.getByLabel('Kind', { exact: true }).click();
      await page.getByRole('option', { name: 'Technical' }).click();
      await panel.getByRole('button', { name: 'Change 2 credentials' }).click();
      await expect(credentials.catalogue.getByText('Technical')).toHaveCount(2);
    });

    await test.step('the best of a row is said in a word', async () => {
      await page.getByRole('button', { name: 'Compare 2', exact: true }).click();
      const price = page.getByRole('row', { name: /^Price\b/ }).first();
      await expect(price.getByRole('cell').nth(1)).toContainText('lowest');
      await expect(price.getByRole('cell').nth(0)).not.toContainText('lowest');
      await expect(page.getByRole('row', { name: /^Statistics/ })).toContainText('level');
      const path = await app.saveWorkbook(() =>
        page.getByRole('button', { name: 'Export', exact: true }).click(),
      );
      expect((await readSheet(path)).find(([title]) => title === 'Zeta one')).toContain(300);
      await page.keyboard.press('Alt+ArrowLeft');
    });

    await test.step('one takes over what the other has', async () => {
      await credentials.select('Zeta one', 'Zeta two');
      await page.getByRole('button', { name: 'Merge 2', exact: true }).click();
      const panel = credentials.panel('Merge credentials');
      await panel.getByRole('radio', { name: /^Zeta two/ }).check();
      await panel.getByRole('button', { name: 'Merge into Zeta two' }).click();
      await expect(credentials.panel('Credential: Zeta two')).toBeVisible();
      await expect(credentials.row('Zeta one')).toHaveCount(0);
      await credentials.open('Zeta two');
      await expect(page.getByRole('button', { name: 'Forget the title Zeta one' })).toBeVisible();
    });
  });

  test('a stack is built by keys, and shows how far people are', async ({ app }) => {
    const { page } = app;
    const frame = new Frame(page);
    const credentials = new CredentialsPage(page);
    await frame.open('Credentials');
    for (const [title, price] of [
      ['Omega base', '100'],
      ['Omega short', '50'],
      ['Omega long', '90'],
    ] as const)
      await credentials.add({ title, price, hours: '10' });
    await credentials.show('Stacks');
    await page.getByRole('button', { name: 'New stack', exact: true }).first().click();
    const panel = credentials.panel('New stack');
    await panel.getByLabel('Title').fill('Omega programme');
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(frame.heading(/Omega programme$/)).toBeVisible();
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await expect(save).toBeDisabled();

    const field = (group: string) =>
      page.getByLabel(`Add a credential to ${group}`, { exact: true });
    await credentials.pick(field('the stack itself'), 'Omega base');
    await page.getByRole('button', { name: 'Add a group' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'nothing in group 1' })).toBeVisible();
    await credentials.pick(field('group 1'), 'Omega long');
    await credentials.pick(field('group 1'), 'Omega short');
    const group = page.getByRole('group', { name: /group 1$/ });
    await expect(group).toHaveAccessibleName('Any 1 of 2, group 1');
    await group.getByRole('link', { name: 'Omega short' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(group.getByRole('listitem').first()).toContainText('Omega short');
    await expect(group.getByRole('link', { name: 'Omega short' })).toBeFocused();
    await save.click();
    await expect(save).toBeDisabled();
    await choose(page.getByRole('radio', { name: 'People', exact: true }));
    await expect(page.getByText(/From nothing: 2 credentials · 150/)).toBeVisible();

    await test.step('an award brings a person nearer', async () => {
      await expect(
        page.getByRole('heading', { name: 'Nobody has anything of it yet' }),
      ).toBeVisible();
      await page.getByRole('switch', { name: /^Everyone/ }).check();
      const people = page.getByRole('grid', { name: 'People and how far they are' });
      await expect(people.getByRole('row').nth(1)).toContainText('0 of 2');
      await people.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/people\/\d+/);
    });
  });

  test('prices in other currencies wait for a rate that she enters', async ({ app }) => {
    const { page } = app;
    const frame = new Frame(page);
    const credentials = new CredentialsPage(page);
    await frame.open('Credentials');
    await page.getByRole('button', { name: 'New credential', exact: true }).click();
    const panel = credentials.panel('New credential');
    await panel.getByLabel('Title').fill('Priced in yen');
    await panel.getByLabel('Price from today (optional)').fill('9000');
    await panel.getByLabel('Currency').fill('JPY');
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(credentials.row('Priced in yen')).toContainText('no rate for JPY');

    await page.keyboard.press('ControlOrMeta+,');
    await expect(frame.heading('Settings')).toBeVisible();
    const section = page.getByRole('region', { name: 'Credentials and currencies' });
    await expect(section).toContainText('JPY');
    await section.getByLabel('One unit of').fill('JPY');
    await section.getByLabel(/^is worth/).fill('0.01');
    await section.getByRole('button', { name: 'Add the rate' }).click();
    await expect(section.getByRole('table')).toContainText('JPY');
    await frame.open('Credentials');
    await expect(credentials.row('Priced in yen')).toContainText('≈ 90');
  });
});
