import { openSkillCompany } from './fixtures/skill-company.ts';
import { expect, test } from './fixtures/test.ts';
import { choose } from './pages/choose.ts';
import { Frame } from './pages/frame.ts';
import { GapsPage } from './pages/gaps-page.ts';
import { PeoplePage } from './pages/people-page.ts';

const ENOUGH = 40;

test.describe('the sample company', () => {
  test.use({ begin: 'sample' });
  test.setTimeout(120_000);

  test('the heatmap by keyboard alone: a figure opens to what it is made of', async ({ app }) => {
    const { page } = app;
    const gaps = new GapsPage(page);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await new Frame(page).open('Gaps');
    await gaps.grid.getByRole('row').nth(1).waitFor();
    await gaps.grid.focus();

    let words = '';
    await test.step('arrows lead to a cell in which something is required', async () => {
      await press('ArrowDown');
      await press('ArrowDown');
      for (let steps = 0; steps < ENOUGH && !words.startsWith('gap index'); steps += 1) {
        await press('ArrowRight');
        words = (await gaps.active.getByRole('img').getAttribute('aria-label')) ?? '';
      }
      expect(words).toMatch(/^gap index \d+ %, \d+ of \d+ met/);
    });

    await test.step('Enter opens it, with the figures of the cell', async () => {
      await press('Enter');
      await expect(gaps.panel).toBeVisible();
      const [, index, met] = /^gap index (\d+ %), (\d+ of \d+) met/.exec(words) ?? [];
      const figure = await gaps.panel.locator('.big-figure').innerText();
      expect(figure.replace(/\s/g, ' ')).toBe(index);
      await expect(gaps.panel.getByText(met ?? '', { exact: true })).toBeVisible();
      const needed = Number(met?.split(' ').at(-1));
      expect(await gaps.behind()).toBe(needed);
    });

    await test.step('the people of the group stand beneath, in the same columns', async () => {
      const group = await gaps.grid.locator('.chosen [role="rowheader"] .text').innerText();
      const people = await gaps.grid.locator('.chosen [role="rowheader"] small').innerText();
      await expect(
        gaps.grid.getByRole('heading', { name: `${group}, ${people} people` }),
      ).toBeVisible();
      await expect(gaps.grid.locator('.heat-line.person').first()).toBeVisible();
    });

    await test.step('Esc closes it, and the keys still move the cell', async () => {
      await press('Escape');
      await expect(gaps.panel).toHaveCount(0);
      await expect(gaps.grid).toBeFocused();
      await press('Home');
      await press('Enter');
      const name = await gaps.active.locator('.text').innerText();
      await expect(gaps.panel.getByRole('heading', { level: 2, name })).toBeVisible();
      const figure = await gaps.panel.locator('.big-figure').first().innerText();
      expect(figure.replace(/\s/g, ' ')).toBe(`${await gaps.index(name)} %`);
      await press('Escape');
    });

    await test.step('down to a person, whose page is one link away', async () => {
      const last = gaps.grid.locator('.heat-line.person .name[aria-selected="true"]');
      for (let steps = 0; steps < ENOUGH && (await last.count()) === 0; steps += 1)
        await press('ArrowDown');
      const name = await last.locator('.text').innerText();
      await press('Enter');
      await gaps.panel.getByRole('link', { name: /^Open / }).focus();
      await press('Enter');
      await expect(new Frame(page).heading(new RegExp(name))).toBeVisible();
    });
  });

  test('other groups, stale as unrated, and without a person', async ({ app }) => {
    const { page } = app;
    const gaps = new GapsPage(page);
    await new Frame(page).open('Gaps');
    const before = await gaps.words('All of them', 'Electrical safety');
    const unrated = (words: string): number => Number(/(\d+) unrated/.exec(words)?.[1] ?? 0);

    await test.step('grouped by role and by location', async () => {
      await gaps.filter('By', 'Location');
      await expect(page.getByRole('grid', { name: 'Location by skill' })).toBeVisible();
      await expect(gaps.row('Austin')).toBeVisible();
      await gaps.filter('By', 'Role');
      await expect(gaps.row('Data analyst')).toBeVisible();
      // Whatever it is grouped by, the whole stays the same.
      expect(await gaps.words('All of them', 'Electrical safety')).toBe(before);
      await page.goBack();
    });

    await test.step('a stale rating counts, or is as if there were none', async () => {
      await new Frame(page).open('Gaps');
      await gaps.filter('Stale ratings', 'As unrated');
      await expect
        .poll(async () => unrated(await gaps.words('All of them', 'Electrical safety')))
        .toBeGreaterThan(unrated(before));
      await gaps.filter('Stale ratings', 'Count');
      await expect.poll(() => gaps.words('All of them', 'Electrical safety')).toBe(before);
    });

    await test.step('without the person on whom most hangs', async () => {
      await gaps.show('Bench');
      const title = page.getByRole('heading', { name: /hang on one person/ });
      const with_ = await title.innerText();
      await gaps.panel
        .getByRole('button', { name: /^Without / })
        .first()
        .click();
      await expect(title).not.toHaveText(with_);
      await gaps.toolbar.getByRole('button', { name: /count this person again/ }).click();
      await expect(title).toHaveText(with_);
    });
  });

  test('ranking, trend, bench, access and loose ends open to the people behind them', async ({
    app,
  }) => {
    const { page } = app;
    const gaps = new GapsPage(page);
    await new Frame(page).open('Gaps');

    await test.step('ranking', async () => {
      await gaps.show('Ranking');
      const ranking = page.getByRole('grid', { name: 'Gaps, the largest first' });
      await ranking.getByRole('row').nth(1).waitFor();
      await ranking.focus();
      await page.keyboard.press('Enter');
      const shown = gaps.panel.locator('dl');
      const people = await shown.locator('dt:text-is("People with a gap") + dd').innerText();
      await choose(gaps.panel.getByRole('radio', { name: 'Gap', exact: true }));
      await expect.poll(() => gaps.behind()).toBe(Number(people));
      await page.keyboard.press('Escape');
      await expect(gaps.panel).toHaveCount(0);
    });

    await test.step('trend', async () => {
      await gaps.show('Trend');
      const months = page.getByRole('table', { name: 'Figures at the end of each month' });
      await expect(months.getByRole('row')).toHaveCount(26);
      await choose(page.getByRole('radio', { name: '12 months' }));
      await expect(months.getByRole('row')).toHaveCount(14);
    });

    await test.step('bench', async () => {
      await gaps.show('Bench');
      const bench = page.getByRole('grid', { name: 'Skills by how many people have the level' });
      await bench.getByRole('row').nth(1).waitFor();
      await bench.focus();
      await page.keyboard.press('Enter');
      const needed = await gaps.panel.getByText(/need(s)? it, nobody has the level/).innerText();
      expect(await gaps.behind()).toBe(Number.parseInt(needed, 10));
      await page.keyboard.press('Escape');
    });

    await test.step('access', async () => {
      await gaps.show('Access');
      const access = page.getByRole('table', { name: 'Rated share and coverage by Location' });
      await access.getByRole('link', { name: 'Leeds' }).click();
      await expect(page.getByRole('heading', { name: /^Leeds, \d+ people$/ })).toBeVisible();
    });

    await test.step('loose ends', async () => {
      await gaps.show('Loose ends');
      const opens = page.getByRole('button', { name: /people: / }).first();
      const people = Number(await opens.innerText());
      await opens.click();
      expect(await gaps.behind()).toBe(people);
    });
  });

  test('a team on Teams has the figures of the Gaps page', async ({ app }) => {
    const { page } = app;
    const frame = new Frame(page);
    const gaps = new GapsPage(page);
    await frame.open('Teams');
    const tree = page.getByRole('treegrid', { name: 'Departments and teams' });
    const row = tree.getByRole('row').filter({ hasText: 'Field Service' }).first();
    // The figures come a moment after the tree.
    await tree.getByRole('columnheader', { name: 'Index, %' }).waitFor();
    const headings = await tree.getByRole('columnheader').allInnerTexts();
    const index = row.getByRole('gridcell').nth(headings.indexOf('Index, %'));
    await expect(index).toHaveText(/^\d+$/);
    const shown = await index.innerText();
    await row.click();
    const panel = page.getByRole('complementary', { name: 'The chosen node' });
    await expect(panel.locator('.big-figure')).toHaveText(new RegExp(`^${shown}\\s%$`));
    await panel.getByRole('link', { name: 'Open its gaps' }).click();
    await expect(frame.heading('Gaps')).toBeVisible();
    await expect(gaps.grid.locator('.chosen')).toContainText('Field Service');
    expect(await gaps.index('Field Service')).toBe(shown);

    await page.goBack();
    await tree.getByRole('row').filter({ hasText: 'Field Service' }).first().click();
    await panel.getByRole('link', { name: 'Find people here by skill' }).click();
    await expect(frame.heading('Find people')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Department/ })).toContainText('Field Service');
  });
});

test('a rating moves the figures, and undo moves them back', async ({ app }) => {
  test.setTimeout(90_000);
  const { page } = app;
  const frame = new Frame(page);
  const gaps = new GapsPage(page);
  await openSkillCompany(app);
  await frame.open('Gaps');
  await expect.poll(() => gaps.words('Workshop', 'Welding')).toBe('nobody is rated, 0 of 3 met');
  await expect(gaps.row('All of them').locator('[aria-colindex="2"]')).toHaveText('100');

  await new PeoplePage(page).openPerson('Ada Brandt');
  const met = page.getByText(/^\d of 3/);
  await expect(met).toHaveText('0 of 3 · 3 unrated');
  await page.getByRole('button', { name: 'Welding', exact: true }).click();
  await page.getByRole('button', { name: 'Add a rating' }).click();
  await page.locator('.rating-form').getByLabel('Level', { exact: true }).first().click();
  await page.getByRole('option', { name: /^3/ }).click();
  await page.getByRole('button', { name: 'Save the rating' }).click();
  await expect(met).toHaveText('1 of 3 · 2 unrated');

  await frame.open('Gaps');
  await expect
    .poll(() => gaps.words('Workshop', 'Welding'))
    .toBe('gap index 67 %, 1 of 3 met, 2 unrated, one person has the level');
  const index = await gaps.index('All of them');
  expect(Number(index)).toBeLessThan(100);

  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => gaps.words('Workshop', 'Welding')).toBe('nobody is rated, 0 of 3 met');
  await expect(gaps.row('All of them').locator('[aria-colindex="2"]')).toHaveText('100');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(gaps.row('All of them').locator('[aria-colindex="2"]')).toHaveText(index);
});
