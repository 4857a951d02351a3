import type { Page } from '@playwright/test';
import { messyRoster } from './fixtures/rosters.ts';
import { expect, test } from './fixtures/test.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { PeoplePage } from './pages/people-page.ts';

/** Where the focus is, and whether that can be seen: by an outline, a shadow, or the mark of an active row. */
const focus = (page: Page): Promise<{ words: string; seen: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { words: 'nothing', seen: false };
    const drawn = (one: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow, opacity } = getComputedStyle(one);
      const lined = outlineStyle !== 'none' && outlineWidth !== '0px';
      return opacity !== '0' && (lined || boxShadow !== 'none');
    };
    // A field may show it by its frame, a choice by its label, a grid by its active row.
    const active = element.getAttribute('aria-activedescendant');
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const held = [element, label, active && document.getElementById(active), element.parentElement];
    const words = element.getAttribute('aria-label') ?? element.textContent ?? element.tagName;
    return {
      words: words.slice(0, 60),
      seen: held.some((one) => one instanceof Element && drawn(one)),
    };
  });

/** Presses a key and fails where the focus can no longer be seen. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect
    .poll(() => focus(page), { message: `the focus after ${key}` })
    .toMatchObject({ seen: true });
}

/** Goes on by Tab until the focus is on what is called so. */
async function tabTo(page: Page, words: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await press(page, key);
    const name = await page.locator(':focus').evaluate((one) => {
      const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null;
      return one.getAttribute('aria-label') ?? label ?? one.textContent ?? '';
    });
    if (words.test(name.trim())) return;
  }
  throw new Error(`80 times ${key} did not lead to ${words}.`);
}

test('from the start to an imported roster and an edit, without the mouse', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  const frame = new Frame(page);
  const wizard = new ImportPage(page);
  const people = new PeoplePage(page);
  const roster = await messyRoster(app.folder);

  await test.step('a new workspace', async () => {
    await page.getByRole('button', { name: 'New', exact: true }).waitFor();
    await tabTo(page, /^New$/);
    await app.saveWorkspace('By keys', () => page.keyboard.press('Enter'));
    await expect(frame.heading('Home')).toBeVisible();
  });

  await test.step('a file', async () => {
    // The head stands before what is below it: nobody tabs on before there is something to go to.
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    await tabTo(page, /^Choose a file$/);
    await app.chooseTable(roster, () => page.keyboard.press('Enter'));
    await wizard.untilStep(2);
  });

  await test.step('the header row by arrows, and back', async () => {
    await tabTo(page, /^Row 3, header/);
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    const header = wizard.step.getByRole('button', { pressed: true });
    await expect(header).toHaveAccessibleName(/^Row 4, header/);
    await press(page, 'ArrowUp');
    await press(page, 'Enter');
    await expect(header).toHaveAccessibleName(/^Row 3, header/);
    await tabTo(page, /^Continue to columns$/);
    await page.keyboard.press('Enter');
    await wizard.untilStep(3);
  });

  await test.step('two columns decided by their lists', async () => {
    await tabTo(page, /^Column A, /);
    for (let down = 0; down < 7; down += 1) await press(page, 'ArrowDown');
    await expect(wizard.goesTo('H')).toBeFocused();
    for (const [letter, field] of [
      ['H', 'Team'],
      ['I', 'Employment type'],
    ] as const) {
      await press(page, 'Enter');
      await page.keyboard.type(field);
      await expect(page.getByRole('option').first()).toContainText(field);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(wizard.goesTo(letter)).toHaveValue(field);
      await press(page, 'ArrowDown');
    }
    await tabTo(page, /^Continue to values$/);
    await page.keyboard.press('Enter');
    await wizard.untilStep(4);
  });

  await test.step('a date typed in its place', async () => {
    const dates = 'Dates that cannot be read';
    await tabTo(page, /^The same key/);
    await press(page, 'ArrowDown');
    await expect(wizard.kindOfProblem(dates)).toBeFocused();
    await expect(wizard.row(dates, 'Cora Dunn')).toBeVisible();
    for (let steps = 0; steps < 10; steps += 1) {
      await press(page, 'Tab');
      if (await wizard.grid(dates).evaluate((grid) => grid === document.activeElement)) break;
    }
    await expect(wizard.grid(dates)).toBeFocused();
    await press(page, 'F2');
    await expect(page.getByLabel('Value for Cora Dunn')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(wizard.grid(dates)).toBeFocused();
    await press(page, 'F2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2019-12-31');
    await press(page, 'Enter');
    await expect(wizard.row(dates, 'Cora Dunn')).toContainText('2019-12-31');
    await tabTo(page, /^Continue to changes$/);
    await page.keyboard.press('Enter');
    await wizard.untilStep(5);
  });

  await test.step('import', async () => {
    await tabTo(page, /^Import 9 people$/);
    await page.keyboard.press('Enter');
    await expect(wizard.done.getByRole('heading', { name: '9 people imported' })).toBeVisible();
    await tabTo(page, /^See the people$/);
    await page.keyboard.press('Enter');
    await expect(frame.heading('People')).toBeVisible();
  });

  await test.step('a person by arrows, an edit by F2', async () => {
    for (let steps = 0; steps < 60; steps += 1) {
      await press(page, 'Tab');
      if (await people.grid.evaluate((grid) => grid === document.activeElement)) break;
    }
    await expect(people.grid).toBeFocused();
    await press(page, 'ArrowDown');
    await press(page, 'ArrowDown');
    // The title of the page takes the focus, which is not drawn: it can only be read from there.
    await page.keyboard.press('Enter');
    await expect(frame.heading(/Ben Castle/)).toBeVisible();
    await press(page, 'F2');
    const form = page.getByRole('form', { name: 'Edit Ben Castle' });
    await expect(form.getByLabel('Name', { exact: true })).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type(' Junior');
    await page.keyboard.press('Enter');
    await expect(frame.heading(/Ben Castle Junior/)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(frame.heading(/Ben Castle$/)).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(frame.heading('People')).toBeVisible();
  });
});
