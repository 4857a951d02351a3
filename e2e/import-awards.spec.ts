import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixtures/test.ts';
import { SkillImportPage } from './pages/skill-import-page.ts';

const ROSTER = `Employee ID,Name,Email
E1,Ana Ferreira,ana@example.org
E2,Bo Lind,bo@example.org
E3,Cy Cho,cy@example.org
`;
const CATALOGUE = `Title,Provider,Workload (hours),Price,Valid for
Essentials of AI,Google,20,€ 49,2 years
`;
const COURSERA = `Name,Email,Course,Course ID,Course Slug,University,Enrollment Time,Overall Progress,Estimated Learning Hours,Completed,Removed From Program,Completion Time,Course Grade,Course Certificate URL
Ana Ferreira,ana@example.org,AI Essentials,ai-1,ai-essentials,Google,2026-01-02T09:00:00Z,100.0,20,Yes,No,2026-02-15T10:00:00Z,95.5,https://coursera.org/certificate/1
Bo Lind,bo@example.org,AI Essentials,ai-1,ai-essentials,Google,2026-01-02T09:00:00Z,40.0,8,No,No,,,
Cy Cho,cy@example.org,Leading Teams,lt-1,leading-teams,Northfield University,2026-01-05T09:00:00Z,100.0,12,Yes,No,2026-03-01T10:00:00Z,88,
`;

test('a file of a learning platform becomes awards; again nothing is asked; undo takes all back', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  const wizard = new SkillImportPage(page);
  const write = async (name: string, text: string): Promise<string> => {
    const path = join(app.folder, name);
    await writeFile(path, text);
    return path;
  };
  const workspace = join(app.folder, 'Academy.upskill');
  const roster = await write('roster.csv', ROSTER);
  const catalogue = await write('catalogue.csv', CATALOGUE);
  await app.commandLine('import', roster, '--workspace', workspace);
  await app.commandLine('import', catalogue, '--workspace', workspace);
  const coursera = await write('coursera.csv', COURSERA);
  await app.openWorkspace(workspace);

  await test.step('what the file says, and how each text is taken', async () => {
    await app.dropFile(coursera);
    await wizard.until('Reading');
    await expect(wizard.panel).toContainText('Awards and courses of people');
    await expect(wizard.panel).toContainText('Reads as a file of Coursera');
    await expect(
      wizard.step.getByRole('combobox', { name: 'Completed: No is taken for' }),
    ).toHaveValue('Under way');
    await expect(
      wizard.step.getByRole('combobox', { name: 'University is taken for' }),
    ).toHaveValue('Awarding body');
    await expectAccessible(page);
  });

  await test.step('a title that is only alike is decided once', async () => {
    await wizard.goTo('Names');
    await wizard.show('Credentials');
    await wizard.step.getByRole('button', { name: 'AI Essentials: Decide. Change' }).click();
    await page.getByRole('option', { name: /^Essentials of AI/ }).click();
    await expect(
      wizard.step.getByRole('button', { name: 'AI Essentials: Essentials of AI. Change' }),
    ).toBeVisible();
    await wizard.goTo('Changes', 'Names');
    expect(await wizard.counts()).toMatchObject({ New: 3, 'Left out': 0 });
    await expectAccessible(page);
    await wizard.onward.click();
    await expect(wizard.done).toContainText('New credentials1');
  });

  await test.step('again: nothing is asked, and nothing changes', async () => {
    await app.dropFile(coursera);
    await wizard.goTo('Names');
    await wizard.show('Credentials');
    await expect(wizard.step.getByText('open; left out unless decided')).toHaveCount(0);
    await wizard.goTo('Changes', 'Names');
    expect(await wizard.counts()).toMatchObject({ New: 0, Changed: 0, Unchanged: 3 });
    await expect(wizard.onward).toHaveText('Nothing to import');
    await wizard.cancel.click();
  });

  await test.step('undone, it is new again', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await app.dropFile(coursera);
    await wizard.goTo('Changes');
    // Whose course it is was taken back as well: it is open, and stays out.
    expect(await wizard.counts()).toMatchObject({ New: 1, 'Left out': 2 });
    await wizard.onward.click();
    await wizard.done.getByRole('link', { name: 'See the awards' }).click();
    await expect(page).toHaveURL(/credentials\?view=awards/);
  });
});
