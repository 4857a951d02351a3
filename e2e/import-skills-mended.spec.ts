import { join } from 'node:path';
import { openSkillCompany } from './fixtures/skill-company.ts';
import { fillByManager, signsWorkbook } from './fixtures/skill-files.ts';
import { root } from './fixtures/surroundings.ts';
import { expect, expectAccessible, test } from './fixtures/test.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { MatrixPage } from './pages/matrix-page.ts';
import { SkillImportPage } from './pages/skill-import-page.ts';

test('signs: levels, sheets, days and names corrected, and nothing of it lost on the way', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page } = app;
  await openSkillCompany(app);
  const frame = new Frame(page);
  const wizard = new SkillImportPage(page);
  const file = await signsWorkbook(app.folder);
  await app.dropFile(file);
  await wizard.until('Reading');

  await test.step('a sign that is none; another that means more', async () => {
    await expect(wizard.step).toContainText('1 text is not understood');
    await wizard.choose('zz is taken for', /^2 ·/);
    await expect(wizard.level('zz')).toHaveValue(/^2 ·/);
    await expect(wizard.step).not.toContainText('not understood');
    await wizard.choose('◎ is taken for', /^4 ·/);
    const row = wizard.step.getByRole('row').filter({ hasText: /^◎/ });
    await expect(row).toContainText('chosen by you');
  });

  await test.step('another sheet is looked at, its day set, and left out again', async () => {
    await expect(wizard.sheet('Notes')).toBeDisabled();
    await expect(wizard.sheet('Last year')).toBeChecked();
    await wizard.panel.getByRole('button', { name: 'Last year' }).click();
    await expect(wizard.step.getByRole('region', { name: 'First rows' })).toContainText('Rated on');
    const day = wizard.panel.getByLabel('Day of the ratings of Last year');
    await expect(day).toHaveValue('1 Mar 2025');
    await day.fill('2 Mar 2025');
    await page.keyboard.press('Tab');
    await expect(wizard.panel.getByRole('combobox', { name: 'Layout of Last year' })).toHaveValue(
      'people down, skills across',
    );
    await wizard.sheet('Workshop').click();
    await expect(wizard.step).toContainText('1 sheet · 6 ratings');
    await wizard.sheet('Workshop').click();
    await expect(wizard.step).toContainText('2 sheets · 18 ratings');
  });

  await test.step('read as something that it is not: said, and what was read stays', async () => {
    await wizard.readAs('A library of skills');
    await expect(wizard.failure).toContainText('does not');
    await expect(wizard.level('zz')).toHaveValue(/^2 ·/);
    await expect(wizard.sheet('Last year')).toBeChecked();
  });

  await test.step('names: one found by typing, one left out, by keys', async () => {
    await wizard.goTo('Names');
    await expect(wizard.decision('Ada Brandt')).toContainText('Ada Brandt');
    await wizard.decision('Ben Castl').click();
    await page.getByRole('textbox', { name: 'Find another' }).fill('cast');
    await page.getByRole('option', { name: /^Ben Castle/ }).click();
    await expect(wizard.decision('Ben Castl')).toContainText('Ben Castle');
    const people = wizard.step.getByRole('grid', { name: 'People' });
    await expect(people).toBeFocused();
    await expect(wizard.step).toContainText('1 new person will be added');
    await page.keyboard.press('Home');
    await expect(people.getByRole('row', { selected: true })).toContainText('Zoe Nobody');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Find another' })).toBeFocused();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect(wizard.decision('Zoe Nobody')).toContainText('Leave out');
    await wizard.show('Skills');
    await expect(wizard.decision('Welding')).toContainText('Welding');
  });

  await test.step('back and forth, away and back: every decision stays', async () => {
    await wizard.back.click();
    await wizard.until('Reading');
    await expect(wizard.level('zz')).toHaveValue(/^2 ·/);
    await wizard.back.click();
    await wizard.at('File').waitFor();
    await page.getByRole('button', { name: 'Continue to reading' }).click();
    await frame.open('People');
    await frame.open('Import');
    await wizard.goTo('Names');
    await expect(wizard.decision('Zoe Nobody')).toContainText('Leave out');
    await expect(wizard.decision('Ben Castl')).toContainText('Ben Castle');
  });

  await test.step('another file dropped meanwhile waits to be asked for', async () => {
    await app.dropFile(join(root, 'resources/sample/skills.xlsx'));
    await expect(page.getByText('was dropped while another import is under way')).toBeVisible();
    await page.getByRole('button', { name: 'Go on with this one' }).click();
    await expect(wizard.decision('Ben Castl')).toContainText('Ben Castle');
  });

  await test.step('what goes in, and what stays out and why', async () => {
    await wizard.goTo('Changes', 'Names');
    expect(await wizard.counts()).toEqual({ New: 15, Changed: 0, Unchanged: 0, 'Left out': 3 });
    expect(await wizard.rows('New')).toContainEqual(
      expect.stringMatching(/^Cora Dunn Welding .*2 30 Sep 2026 B4 Workshop$/),
    );
    expect((await wizard.rows('Left out')).join()).toContain('Zoe Nobody');
    await wizard.write('Import 15 ratings');
  });

  await test.step('in the matrix, and taken back from Done', async () => {
    const matrix = new MatrixPage(page);
    await wizard.done.getByRole('link', { name: 'Open the matrix' }).click();
    await expect(matrix.cell('Ada Brandt', 'Welding')).toHaveText('4');
    await expect(matrix.cell('Cora Dunn', 'Welding')).toHaveText(/^2/);
    await frame.open('Import');
    await wizard.done.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(wizard.done).toContainText('The import was taken back');
    await matrix.open();
    await expect(matrix.foot).toContainText('0 rated');
  });
});

test('a workbook filled in by a manager comes back with two changes', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  await openSkillCompany(app);
  const matrix = new MatrixPage(page);
  const wizard = new SkillImportPage(page);
  const frame = new Frame(page);
  await matrix.open();
  await matrix.choose('Ada Brandt', 'Welding');
  await matrix.press('2', '1');
  await expect(matrix.foot).toContainText('2 rated');
  const file = await app.saveWorkbook(() =>
    page.getByRole('button', { name: 'Export for a manager' }).click(),
  );

  await test.step('untouched, it changes nothing', async () => {
    await app.dropFile(file);
    await wizard.until('Reading');
    await expect(wizard.panel).toContainText('Reads as a file of Upskill Ledger');
    await expect(wizard.step).toContainText('Nothing in this file is to be imported');
    await expect(wizard.onward).toHaveAttribute('aria-disabled', 'true');
    await wizard.cancel.click();
  });

  await test.step('two levels changed and its rows in another order', async () => {
    await fillByManager(file, [
      { person: 'Ada Brandt', skill: 'Welding', level: 4 },
      { person: 'Ben Castle', skill: 'Welding', level: 3 },
    ]);
    await app.dropFile(file);
    await wizard.goTo('Changes');
    expect(await wizard.counts()).toMatchObject({ New: 0, Changed: 2, Unchanged: 0 });
    const changed = (await wizard.rows('Changed')).toSorted();
    expect(changed).toHaveLength(2);
    expect(changed[0]).toContain('Ada Brandt Welding 2 → 4');
    expect(changed[1]).toContain('Ben Castle Welding 1 → 3');
    await wizard.write('Change 2 ratings');
    await frame.open('Matrix');
    await expect(matrix.cell('Ada Brandt', 'Welding')).toHaveText('4');
    await expect(matrix.cell('Ben Castle', 'Welding')).toHaveText('3');
    await expect(matrix.foot).toContainText('2 rated');
  });
});

test('a roster can be read as something else, and back', async ({ app }) => {
  const { page } = app;
  await openSkillCompany(app);
  const wizard = new SkillImportPage(page);
  const roster = new ImportPage(page);
  await app.dropFile(join(root, 'resources/sample/self-ratings-2026-03.xlsx'));
  await wizard.until('Reading');
  await wizard.readAs('People of a roster');
  await roster.untilStep(2);
  await expect(roster.at('Table')).toContainText('It also looks like ratings of people.');
  await wizard.readAs('Ratings of people');
  await wizard.until('Reading');
  await expect(wizard.step).toContainText('451 ratings');
});

for (const theme of ['light', 'dark'] as const)
  test.describe(theme, () => {
    test.use({ theme });
    test('every step is without a fault of accessibility', async ({ app }) => {
      test.setTimeout(150_000);
      const { page } = app;
      await openSkillCompany(app);
      const wizard = new SkillImportPage(page);
      const frame = new Frame(page);
      const expectFaultless = async (what: string): Promise<void> => {
        for (const size of [
          { width: 1440, height: 900 },
          { width: 1024, height: 700 },
        ])
          await test.step(`${what}, ${size.width} × ${size.height}`, async () => {
            await page.setViewportSize(size);
            await expectAccessible(page);
          });
      };
      await frame.open('Import');
      await expectFaultless('file');
      await app.dropFile(await signsWorkbook(app.folder));
      await wizard.until('Reading');
      await expectFaultless('reading, one text not understood');
      await wizard.goTo('Names');
      await wizard.decision('Ben Castl').waitFor();
      await expectFaultless('names');
      await wizard.decision('Ben Castl').click();
      await page.getByRole('listbox').waitFor();
      await expectFaultless('names, the list of choices');
      await page.keyboard.press('Escape');
      await wizard.goTo('Changes', 'Names');
      await wizard.rows('Left out');
      await expectFaultless('changes, left out');
      await wizard.rows('New');
      await expectFaultless('changes, new');
      await wizard.onward.click();
      await wizard.done.getByRole('heading', { level: 2 }).waitFor();
      await expectFaultless('done');
    });
  });
