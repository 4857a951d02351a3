import { join } from 'node:path';
import type { RunningApp } from './fixtures/running-app.ts';
import { root } from './fixtures/surroundings.ts';
import { expect, test } from './fixtures/test.ts';
import { Frame } from './pages/frame.ts';
import { SkillImportPage } from './pages/skill-import-page.ts';

const sample = (name: string): string => join(root, 'resources/sample', name);

const FILES = [
  'skills.xlsx',
  'requirements.xlsx',
  'requirements-2026.xlsx',
  'ratings-2025-11.xlsx',
  'ratings-2026-05.xlsx',
  'self-ratings-2026-03.xlsx',
  'test-results.csv',
] as const;

interface Figures {
  readonly requirements: number;
  readonly coverage: number;
  readonly index: number;
  readonly ratedShare: number;
}

/** The same files by the command line, and what it says of the gaps then. */
async function figuresOfCommandLine(app: RunningApp): Promise<Figures> {
  const workspace = join(app.folder, 'By command.upskill');
  for (const name of ['roster-2026-06.xlsx', ...FILES])
    await app.commandLine('import', sample(name), '--workspace', workspace);
  return JSON.parse(await app.commandLine('gaps', '--json', '--workspace', workspace)) as Figures;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
/** Blanks of any width as one. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('a library, requirements, ratings of managers, self-ratings and certificates, one after the other', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  const frame = new Frame(page);
  const wizard = new SkillImportPage(page);
  const workspace = join(app.folder, 'Northfield.upskill');
  await app.commandLine('import', sample('roster-2026-06.xlsx'), '--workspace', workspace);
  await app.openWorkspace(workspace);
  const importAs = async (name: string, deed: string): Promise<void> => {
    await app.dropFile(sample(name));
    await wizard.goTo('Changes');
    await wizard.write(deed);
  };

  await test.step('a library; taken back and done again from the last page', async () => {
    await app.dropFile(sample('skills.xlsx'));
    await wizard.until('Reading');
    await expect(wizard.panel).toContainText('60 skills in 5 categories and 12 groups');
    await wizard.goTo('Changes');
    expect(await wizard.counts()).toEqual({ New: 60, Changed: 0, Unchanged: 0, 'Left out': 0 });
    await wizard.write('Import 60 skills');
    await expect(wizard.done).toContainText('60 skills imported');
    await wizard.done.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(wizard.done).toContainText('The import was taken back');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(wizard.done).toContainText('60 skills imported');
    await wizard.done.getByRole('link', { name: 'See the skills' }).click();
    await expect(page.getByRole('grid', { name: 'Skills', exact: true })).toContainText(
      'Clean-room practice',
    );
  });

  await test.step('requirements, and their later version', async () => {
    await importAs('requirements.xlsx', 'Import 112 requirements');
    await expect(wizard.done).toContainText('New roles21');
    await importAs('requirements-2026.xlsx', 'Add 8, change 2 requirements');
  });

  await test.step('ratings of managers, a sheet for each department', async () => {
    for (const name of ['ratings-2025-11.xlsx', 'ratings-2026-05.xlsx']) {
      await app.dropFile(sample(name));
      await wizard.until('Reading');
      await expect(wizard.panel.getByRole('checkbox', { name: /^Import / })).toHaveCount(11);
      await wizard.choose('Who rated', 'Their managers');
      await wizard.goTo('Changes');
      const { New, ...others } = await wizard.counts();
      expect(New).toBeGreaterThan(1000);
      expect(others).toMatchObject({ Changed: 0, Unchanged: 0 });
      await wizard.write(`Import ${New.toLocaleString('en')} ratings`);
    }
  });

  await test.step('self-ratings, then tests and certificates: each row says who and when', async () => {
    for (const name of ['self-ratings-2026-03.xlsx', 'test-results.csv']) {
      await app.dropFile(sample(name));
      await wizard.until('Reading');
      await expect(wizard.panel).toContainText('Each rating says when it was made, and by whom.');
      await wizard.goTo('Changes');
      await wizard.onward.click();
      await expect(wizard.done.getByRole('heading', { level: 2 })).toContainText(
        'ratings imported',
      );
    }
    await expect(wizard.done.getByRole('link', { name: 'See the gaps' })).toBeVisible();
  });

  await test.step('Home says of it what the command line says', async () => {
    const figures = await figuresOfCommandLine(app);
    await wizard.done.getByRole('link', { name: 'What Home says now' }).click();
    const answers = page.getByRole('main').getByRole('article');
    await expect
      .poll(async () => plain((await answers.allInnerTexts()).join(' ')))
      .toContain(`Gap index ${percent(figures.index)} for the company`);
    const said = plain((await answers.allInnerTexts()).join(' '));
    expect(said).toContain(`coverage ${percent(figures.coverage)}`);
    expect(said).toContain(
      `${percent(figures.ratedShare)} of ${figures.requirements.toLocaleString('en')} role requirements have a rating`,
    );
  });

  await test.step('the same files again change nothing', async () => {
    for (const name of FILES) {
      await app.dropFile(sample(name));
      await wizard.until('Reading');
      if (name.startsWith('ratings-')) await wizard.choose('Who rated', 'Their managers');
      await wizard.goTo('Changes');
      expect(await wizard.counts(), name).toMatchObject({ New: 0, Changed: 0 });
      await expect(wizard.onward).toHaveText('Nothing to import');
      await expect(wizard.onward).toHaveAttribute('aria-disabled', 'true');
      await wizard.cancel.click();
    }
    await frame.open('History');
    const changes = page.getByRole('grid', { name: 'Changes, latest first' });
    await expect(changes.getByRole('row', { name: /ratings-2026-05/ })).toHaveCount(1);
  });
});
