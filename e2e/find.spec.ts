import { expect, test } from './fixtures/test.ts';
import { Frame } from './pages/frame.ts';
import { PeoplePage } from './pages/people-page.ts';

test.use({ begin: 'sample' });

test('Ctrl K finds a person, a department, a page and an action', async ({ app }) => {
  test.setTimeout(90_000);
  const { page } = app;
  const frame = new Frame(page);
  const people = new PeoplePage(page);
  const find = async (words: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(frame.spotlight).toBeFocused();
    await page.keyboard.type(words);
  };
  const go = async (): Promise<void> => {
    await page.keyboard.press('Enter');
    await expect(frame.spotlight).toBeHidden();
  };
  const chosen = page.getByRole('option', { selected: true });

  await frame.open('People');
  const name = await people.nameAt(4);

  await find(name);
  await expect(chosen).toContainText(name);
  await go();
  await expect(frame.heading(new RegExp(name))).toBeVisible();

  await find('product eng');
  await expect(page.getByRole('option').filter({ hasText: 'department' })).toHaveCount(1);
  while (!(await chosen.innerText()).includes('department')) await page.keyboard.press('ArrowDown');
  await go();
  await expect(frame.heading('People')).toBeVisible();
  await expect(people.filters.getByRole('button', { name: /^Department/ })).toContainText(
    'Product Engineering',
  );
  expect(new Set(await people.column('Department'))).toEqual(new Set(['Product Engineering']));

  await find('hist');
  await expect(chosen).toContainText('History');
  await go();
  await expect(frame.heading('History')).toBeVisible();

  await find('keyboard');
  await expect(chosen).toContainText('Keyboard shortcuts');
  await go();
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await find('zzzz');
  await expect(page.getByText('Nothing is called “zzzz”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(frame.spotlight).toBeHidden();
});
