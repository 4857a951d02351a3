import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messyRoster } from './fixtures/rosters.ts';
import { root } from './fixtures/surroundings.ts';
import { expect, test } from './fixtures/test.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';

/** Public test files, kept beside the project and not in it. */
const HARD = resolve(root, '../shared/samples/hard');

test('files that cannot be read are refused by name, and the page goes on working', async ({
  app,
}) => {
  test.setTimeout(150_000);
  const { page } = app;
  const wizard = new ImportPage(page);
  const good = await messyRoster(app.folder);
  const made = (name: string, content: string | Buffer): string => {
    const path = join(app.folder, name);
    writeFileSync(path, content);
    return path;
  };
  const whole = readFileSync(good);
  const bad = [
    made('Cut off.xlsx', whole.subarray(0, Math.floor(whole.length / 2))),
    made('Zero.xlsx', ''),
    made('Picture.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  ];
  await app.createWorkspace('Refused');
  for (const path of bad) {
    const name = path.split(/[\\/]/).at(-1) ?? '';
    await test.step(name, async () => {
      await app.dropFile(path);
      await expect(wizard.failure).toContainText(name, { timeout: 30_000 });
      await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
    });
  }

  await test.step('a good one after them', async () => {
    await app.dropFile(good);
    await wizard.untilStep(2);
    await expect(wizard.failure).toBeHidden();
    await wizard.cancel.click();
    await expect(wizard.at('File')).toBeVisible();
    await expect(new Frame(page).status).toContainText('No people yet');
  });
});

test('a password is asked for; hostile files end with a message', async ({ app }) => {
  test.skip(!existsSync(HARD), `SKIPPED: the public test files are not at ${HARD}`);
  test.setTimeout(150_000);
  const { page } = app;
  const wizard = new ImportPage(page);
  await app.createWorkspace('Locked');
  const locked = 'excelize__encryptSHA1.xlsx';

  await test.step('password', async () => {
    await app.dropFile(join(HARD, locked));
    const field = page.getByLabel(`Password of ${locked}`);
    await expect(field).toBeFocused({ timeout: 30_000 });
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await expect(page.getByText('This password does not open the file.')).toBeVisible();
    await field.fill('password');
    await page.keyboard.press('Enter');
    await wizard.untilStep(2);
    await expect(wizard.step.getByRole('cell', { name: 'SECRET' })).toBeVisible();
    await expect(wizard.onward).toHaveAttribute('aria-disabled', 'true');
    await wizard.cancel.click();
  });

  for (const name of [
    'openspout__xlsx__attack_billion_laughs.xlsx',
    'poi__poc-shared-strings.xlsx',
  ])
    await test.step(name, async () => {
      await expect(wizard.at('File')).toBeVisible();
      await app.dropFile(join(HARD, name));
      await expect(wizard.failure).toContainText(name, { timeout: 30_000 });
      await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
    });
});
