import { expect, test } from './fixtures/test.ts';
import { Frame } from './pages/frame.ts';
import { PeoplePage } from './pages/people-page.ts';

test.use({ begin: 'sample' });

test('the part that holds the file dies: it is said, and Reopen goes on', async ({ app }) => {
  test.setTimeout(90_000);
  const { page } = app;
  const frame = new Frame(page);
  const people = new PeoplePage(page);
  await frame.open('People');
  const everyone = await people.count();
  await app.loseWorker();
  const dialog = page.getByRole('dialog', { name: 'The program has lost its connection' });
  await expect(dialog).toContainText('Everything that was saved is still there');
  await dialog.getByRole('button', { name: 'Reopen' }).click();
  await expect(dialog).toBeHidden();
  await frame.open('People');
  expect(await people.count()).toBe(everyone);
  await people.select(0);
  await page.getByRole('button', { name: 'Remove 1', exact: true }).click();
  await expect.poll(() => people.count()).toBe(everyone - 1);
});
