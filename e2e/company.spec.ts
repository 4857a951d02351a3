import { expect, test } from './fixtures/test.ts';
import { choose } from './pages/choose.ts';
import { Frame } from './pages/frame.ts';
import { PeoplePage } from './pages/people-page.ts';

test.use({ begin: 'sample' });

const figure = (text: string): number => Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', ''));

test('home: every figure opens the people it counts', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  const frame = new Frame(page);
  const people = new PeoplePage(page);
  const panel = page.getByRole('complementary', { name: 'What the answer is made of' });
  const answers = page.getByRole('main').getByRole('article');
  await frame.open('Home');
  await expect(answers).toHaveCount(14);

  for (const question of [
    'Which departments are they in?',
    'Where are they based?',
    'How long have they been here?',
    'Can these records be trusted?',
    'Is the reporting line whole?',
  ])
    await test.step(question, async () => {
      await frame.open('Home');
      await answers
        .filter({ hasText: question })
        .getByRole('button', { pressed: false })
        .first()
        .click();
      const parts = panel.getByRole('row').filter({ has: page.getByRole('button') });
      await expect(parts.first()).toBeVisible();
      const part = parts.first();
      const counted = figure(await part.getByRole('cell').first().innerText());
      await part.getByRole('button').click();
      await expect(frame.heading('People')).toBeVisible();
      expect(await people.count()).toBe(counted);
      await expect(people.filters.getByRole('button', { name: 'Clear all' })).toBeVisible();
    });

  await test.step('the links beside the answers', async () => {
    await frame.open('Home');
    const link = answers
      .filter({ hasText: 'How many people, and how has it changed?' })
      .getByRole('link', { name: /^See the \d+ people/ });
    const counted = figure(await link.innerText());
    await link.click();
    expect(await people.count()).toBe(counted);
  });
});

test('teams: both trees, and their people', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const frame = new Frame(page);
  const people = new PeoplePage(page);
  const panel = page.getByRole('complementary', { name: 'The chosen node' });
  await frame.open('Teams');

  await test.step('by department, by keys', async () => {
    const tree = page.getByRole('treegrid', { name: 'Departments and teams' });
    const rows = tree.getByRole('row');
    await page.getByRole('button', { name: 'Collapse all' }).click();
    const closed = await rows.count();
    await tree.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => rows.count()).toBeGreaterThan(closed);
    await page.keyboard.press('ArrowRight');
    await expect(tree.getByRole('row', { selected: true })).toHaveAttribute('aria-level', '2');
    await page.keyboard.press('Enter');
    const link = panel.getByRole('link', { name: /^See the/ });
    const counted = figure(await link.innerText());
    await link.click();
    expect(await people.count()).toBe(counted);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(frame.heading('Teams')).toBeVisible();
  });

  await test.step('by reporting line', async () => {
    await choose(page.getByRole('radio', { name: 'By reporting line' }));
    const tree = page.getByRole('treegrid', { name: 'Reporting line' });
    await expect(tree.getByRole('row').nth(1)).toHaveAttribute('aria-expanded', 'true');
    const [name = ''] = (await tree.getByRole('row').nth(1).innerText()).split('\n');
    await tree.getByRole('row').nth(1).click();
    const link = panel.getByRole('link', { name: /^See the/ });
    const counted = figure(await link.innerText());
    await expect(panel).toContainText(name);
    await link.click();
    expect(await people.count()).toBe(counted);
    await expect(people.filters).toContainText(`below ${name}`);
  });

  await test.step('found by name', async () => {
    await frame.open('Teams');
    await page.getByLabel('Find in the tree').fill('zzzz');
    await expect(
      page.getByRole('heading', { name: /Nothing here is called “zzzz”/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect(page.getByRole('treegrid')).toBeVisible();
  });
});

test('settings: colours, the day of every figure, the name of the company', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const frame = new Frame(page);
  await frame.open('Settings');

  await test.step('colours', async () => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await ground();
    await choose(page.getByRole('radio', { name: 'Dark', exact: true }));
    await expect.poll(ground).not.toBe(before);
    await choose(page.getByRole('radio', { name: 'Light', exact: true }));
    await expect.poll(ground).toBe(before);
  });

  await test.step('the name of the company', async () => {
    const name = page.getByLabel('Name (optional)');
    await name.fill('Southfield Instruments');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('banner')).toContainText('Southfield Instruments');
    await expect(page).toHaveTitle(/Southfield Instruments/);
  });

  await test.step('the day of every figure', async () => {
    const now = figure((await frame.status.innerText()).replace(/As of [^\n]*\n?/, ''));
    const day = page.getByLabel('As of', { exact: true });
    await day.fill('1 Jan 2015');
    await page.keyboard.press('Enter');
    await expect(frame.status).toContainText('1 Jan 2015');
    const then = figure((await frame.status.innerText()).replace(/As of [^\n]*\n?/, ''));
    expect(then).toBeGreaterThan(0);
    expect(then).toBeLessThan(now);
    await frame.open('People');
    expect(await new PeoplePage(page).count()).toBe(then);
    await frame.open('Settings');
    await page.getByRole('main').getByRole('button', { name: 'Follow today' }).click();
    await expect(frame.status).toContainText(`${now} active people`);
  });
});
