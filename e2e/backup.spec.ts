import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { Frame } from './pages/frame.ts';
import { PeoplePage } from './pages/people-page.ts';

test.use({ begin: 'sample' });

test('backup, restore, restore points, check, and one program at a time', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  const frame = new Frame(page);
  const people = new PeoplePage(page);
  const files = page.getByRole('region', { name: 'File, backups, restore points' });
  const points = files.getByRole('button', { name: /^Restore the state of/ });
  let everyone = 0;
  let backup = '';

  const removeThree = async (): Promise<void> => {
    await frame.open('People');
    await people.select(0, 1, 2);
    await page.getByRole('button', { name: 'Remove 3', exact: true }).click();
    await expect.poll(() => people.count()).toBe(everyone - 3);
  };

  await test.step('back up', async () => {
    await frame.open('People');
    everyone = await people.count();
    await frame.open('Settings');
    const ask = files.getByRole('button', { name: 'Back up' });
    backup = await app.saveWorkspace('Kept aside', () => ask.click());
    await expect(frame.notice('Backed up')).toBeVisible();
    expect(existsSync(backup)).toBe(true);
  });

  await test.step('change something, restore from the backup', async () => {
    await removeThree();
    await frame.open('Settings');
    const ask = files.getByRole('button', { name: 'Restore from a file' });
    await app.chooseWorkspace(backup, () => ask.click());
    await expect(frame.heading('Home')).toBeVisible();
    await expect(frame.status).toContainText(`${everyone} active people`);
    await frame.open('People');
    expect(await people.count()).toBe(everyone);
  });

  await test.step('the state before is a restore point, and can be gone back to', async () => {
    await frame.open('Settings');
    await points.first().click();
    const dialog = page.getByRole('dialog', { name: 'Go back to this restore point' });
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(frame.status).toContainText(`${everyone - 3} active people`);
    await frame.open('People');
    expect(await people.count()).toBe(everyone - 3);
  });

  await test.step('the file is sound', async () => {
    await frame.open('Settings');
    await files.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(files).toContainText(/Sound: \d+ things verified, nothing found/);
  });

  await test.step('the command line is told who has the file open; the backup is free', async () => {
    const open = join(app.folder, 'Sample company.upskill');
    await expect(app.commandLine('undo', '--workspace', open)).rejects.toThrow(/open/);
    const listed: unknown = JSON.parse(
      await app.commandLine('people', '--workspace', backup, '--json'),
    );
    expect(Array.isArray(listed) && listed.length >= everyone).toBe(true);
  });

  await test.step('closed, it is found again among the recent ones', async () => {
    await files.getByRole('button', { name: 'Close the workspace' }).click();
    await expect(frame.heading('Open a workspace')).toBeVisible();
    await page
      .getByRole('region', { name: 'Recent' })
      .getByRole('button', { name: 'Sample company', exact: true })
      .click();
    await expect(frame.status).toContainText(`${everyone - 3} active people`);
  });
});
