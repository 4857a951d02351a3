import { expect, test } from './fixtures/test.ts';
import { Frame } from './pages/frame.ts';
import { PeoplePage } from './pages/people-page.ts';

test.use({ begin: 'sample' });

test('undo and redo: by keys, from the history, refused where later changes stand on it', async ({
  app,
}) => {
  test.setTimeout(150_000);
  const { page } = app;
  const frame = new Frame(page);
  const people = new PeoplePage(page);
  const changes = page.getByRole('grid', { name: 'Changes, latest first' });
  const panel = page.getByRole('complementary', { name: 'The chosen change' });
  const rows = panel.getByRole('grid', { name: 'Rows touched, before and after' });
  // Under the name of the person: "Field engineer · Product Engineering".
  const role = (words: string) => page.getByRole('main').getByText(new RegExp(`^${words} · `));
  const edit = async (name: string, words: string): Promise<void> => {
    await people.openPerson(name);
    await page.keyboard.press('F2');
    const form = page.getByRole('form', { name: `Edit ${name}` });
    await form.getByLabel('Role', { exact: true }).fill(words);
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toBeHidden();
    await expect(role(words)).toBeVisible();
  };
  let name = '';

  await test.step('an edit, taken back and made again by keys', async () => {
    await frame.open('People');
    name = await people.nameAt(0);
    await edit(name, 'Field engineer');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(role('Field engineer')).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(role('Field engineer')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(role('Field engineer')).toBeHidden();
    await page.keyboard.press('ControlOrMeta+y');
    await expect(role('Field engineer')).toBeVisible();
  });

  await test.step('a second edit of the same person', async () => {
    await edit(name, 'Site engineer');
  });

  await test.step('before and after in the history; the first edit cannot go alone', async () => {
    await frame.open('History');
    await page.getByLabel('Find a change').fill(name);
    const older = changes.getByRole('row').last();
    await expect(older).toContainText(`Edit ${name}`);
    await changes.getByRole('row').nth(1).click();
    await expect(rows).toContainText('Field engineer → Site engineer');
    await older.click();
    await expect(rows).toContainText('→ Field engineer');
    await panel.getByRole('button', { name: 'Undo this change' }).click();
    await expect(panel.getByRole('alert')).toContainText(name);
    await expect(rows).toContainText('→ Field engineer');
  });

  await test.step('the later one first, then it can', async () => {
    await changes.getByRole('row').nth(1).click();
    await expect(rows).toContainText('Field engineer → Site engineer');
    await panel.getByRole('button', { name: 'Undo this change' }).click();
    await expect(panel).toContainText('Taken back already.');
    await expect(changes.getByRole('row').filter({ hasText: 'taken back' })).not.toHaveCount(0);
  });

  await test.step('a bulk edit, taken back as one', async () => {
    await frame.open('People');
    await people.select(0, 1, 2);
    await page.getByRole('button', { name: 'Edit 3', exact: true }).click();
    const form = page.getByRole('complementary', { name: 'Edit 3 people' });
    await form.getByLabel('What to set').click();
    await page.getByRole('option', { name: 'Location', exact: true }).click();
    await form.getByLabel('Location', { exact: true }).fill('Lisbon');
    await form.getByRole('button', { name: 'Change 3 people' }).click();
    await expect(frame.notice('Changed 3 people.')).toBeVisible();
    await expect(people.grid.getByRole('row').filter({ hasText: 'Lisbon' })).toHaveCount(3);
    await frame.notice('Changed 3 people.').getByRole('button', { name: 'Undo' }).click();
    await expect(people.grid.getByRole('row').filter({ hasText: 'Lisbon' })).toHaveCount(0);
  });
});
