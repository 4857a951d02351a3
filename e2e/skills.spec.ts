import { join } from 'node:path';
import type { RunningApp } from './fixtures/running-app.ts';
import { root } from './fixtures/surroundings.ts';
import { expect, expectAccessible, test } from './fixtures/test.ts';
import { choose } from './pages/choose.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import-page.ts';
import { SkillsPage } from './pages/skills-page.ts';

/** A new workspace with the people of a roster, and nothing said of skills. */
async function withRoster(app: RunningApp): Promise<void> {
  await app.createWorkspace('Skills');
  const wizard = new ImportPage(app.page);
  await app.dropFile(join(root, 'resources/sample/roster-2026-06.xlsx'));
  await wizard.goTo('Changes');
  await wizard.onward.click();
  await wizard.done.getByRole('heading', { level: 2 }).waitFor();
}

test('skills: added, edited, merged, and taken back', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const frame = new Frame(page);
  const library = new SkillsPage(page);
  await app.createWorkspace('Library');
  await frame.open('Skills & roles');
  await expect(page.getByRole('heading', { name: 'No skills yet' })).toBeVisible();

  await test.step('add, one after the other', async () => {
    await page.getByRole('button', { name: 'Add a skill by hand' }).click();
    await library.addSkills('Welding', 'Arc welding', 'Negotiation');
    await expect(library.total).toHaveText('3 skills');
  });

  await test.step('a field changed in the panel', async () => {
    await library.skill('Welding').click();
    const panel = library.panel('Skill: Welding');
    await panel.getByLabel('A rating holds, months (optional)').fill('24');
    await page.keyboard.press('Tab');
    await expect(library.skill('Welding')).toContainText('24 months');
    await panel.getByRole('combobox', { name: 'Category (optional)' }).click();
    await page.getByRole('option', { name: 'Technical' }).click();
    await expect(library.skill('Welding')).toContainText('Technical');
    await frame.notice('Welding: category changed.').getByRole('button', { name: 'Undo' }).click();
    await expect(library.skill('Welding')).not.toContainText('Technical');
  });

  await test.step('several edited at once', async () => {
    for (const name of ['Welding', 'Arc welding'])
      await library.skill(name).getByRole('checkbox').click();
    await expect(library.total).toHaveText('3 skills · 2 selected');
    await page.getByRole('button', { name: 'Edit 2', exact: true }).click();
    const panel = library.panel('Edit 2 skills');
    await panel.getByRole('combobox', { name: 'What to set' }).click();
    await page.getByRole('option', { name: 'Tags to add' }).click();
    await panel.getByRole('combobox', { name: 'Tags to add' }).fill('strategic');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Change 2 skills' }).click();
    for (const name of ['Welding', 'Arc welding'])
      await expect(library.skill(name)).toContainText('strategic');
    await expect(library.skill('Negotiation')).not.toContainText('strategic');
  });

  await test.step('two become one, and two again', async () => {
    await page.getByRole('button', { name: 'Merge 2', exact: true }).click();
    const panel = library.panel('Merge skills');
    await choose(panel.getByRole('radio', { name: /^Welding/ }));
    await expect(panel).toContainText('“Arc welding” as another name');
    await panel.getByRole('button', { name: 'Merge into Welding' }).click();
    await expect(library.total).toHaveText('2 skills');
    await expect(library.skill('Welding')).toContainText('Arc welding');
    await frame.notice('into Welding.').getByRole('button', { name: 'Undo' }).click();
    await expect(library.total).toHaveText('3 skills');
  });

  await test.step('removed, and taken back by keys', async () => {
    await library.skill('Negotiation').click();
    await library.panel('Skill: Negotiation').getByRole('button', { name: 'Remove' }).click();
    await expect(library.total).toHaveText('2 skills');
    await library.skills.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(library.total).toHaveText('3 skills');
  });

  await test.step('a tree of groups', async () => {
    await page.getByRole('button', { name: 'Organise' }).click();
    await page.getByRole('menuitem', { name: 'Groups' }).click();
    const panel = library.panel('Groups');
    await panel.getByLabel('New group').fill('Production');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('gridcell', { name: 'Production' })).toBeVisible();
    await panel.getByLabel('New group').fill('Metal');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('gridcell', { name: 'Metal' })).toBeVisible();
  });
});

test('roles: set up, required by keys, versions, compared', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  const frame = new Frame(page);
  const roles = new SkillsPage(page);
  await withRoster(app);
  await frame.open('Skills & roles');

  await test.step('the roles of the roster', async () => {
    await page.getByRole('button', { name: /^Start from the \d+ roles of the roster$/ }).click();
    await expect(roles.roles).toBeVisible();
    await expect(frame.notice(/^Set up \d+ roles/)).toBeVisible();
  });

  await test.step('requirements by the keyboard alone', async () => {
    await roles.openRole('Buyer');
    await roles.require('Coding', ['4', 'c', 'Enter']);
    await expect(roles.picker).toBeFocused();
    await roles.require('Code review', ['2']);
    await page.keyboard.press('5');
    await expect(roles.cell('Code review', 'Level')).toContainText('5 Expert');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(roles.cell('Code review', 'Level')).toContainText('2 With guidance');
    await expect(roles.cell('Coding', 'Level')).toContainText('4 Advanced');
    await expect(roles.cell('Coding', 'Importance')).toContainText('critical');
    await roles.require('Spelling', ['Delete']);
    await expect(roles.cell('Spelling', 'Level')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+s');
    await expect(frame.notice('Saved what Buyer requires.')).toBeVisible();
    await expect(roles.own.getByRole('row')).toHaveCount(3);
  });

  await test.step('one change, taken back and done again', async () => {
    await frame.notice('Saved what').getByRole('button', { name: 'Undo' }).click();
    await expect(roles.own).toHaveCount(0);
    await frame.notice('Undone').getByRole('button', { name: 'Redo' }).click();
    await expect(roles.own.getByRole('row')).toHaveCount(3);
  });

  await test.step('a version from a day on', async () => {
    const side = roles.panel('About Buyer');
    await side.getByRole('button', { name: 'New version' }).click();
    await side.getByLabel('In force from').fill('1 Jan 2027');
    await page.keyboard.press('Tab');
    await side.getByRole('button', { name: 'Begin a version' }).click();
    await expect(side.getByRole('button', { name: /^From 1 Jan 2027/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await roles.cell('Coding', 'Level').focus();
    await page.keyboard.press('5');
    await roles.saveRequirements();
    await side.getByRole('button', { name: /^Since always/ }).click();
    await expect(roles.cell('Coding', 'Level')).toContainText('4 Advanced');
  });

  await test.step('a family, and what a role says instead', async () => {
    await page.getByRole('link', { name: 'Roles', exact: true }).click();
    await page.getByRole('button', { name: 'Add a family' }).click();
    const add = roles.panel('Add a family');
    await add.getByLabel('Name', { exact: true }).fill('Engineering');
    await add.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /Engineering$/ }).waitFor();
    await roles.require('Teamwork', ['3']);
    await roles.saveRequirements();
    await page.getByRole('link', { name: 'Roles', exact: true }).click();
    await roles.openRole('Buyer');
    const side = roles.panel('About Buyer');
    await side.getByRole('combobox', { name: 'Family (optional)' }).click();
    await page.getByRole('option', { name: 'Engineering' }).click();
    await expect(roles.cell('Teamwork', 'Level')).toContainText('3 Independent');
    await roles.cell('Teamwork', 'Level').focus();
    await page.keyboard.press('5');
    await expect(page.getByRole('main')).toContainText('instead of the family’s 3 Independent');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('main')).not.toContainText('instead of the family’s');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('main')).toContainText('not asked for here');
    await roles.saveRequirements();
  });

  await test.step('two roles side by side', async () => {
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('combobox', { name: 'Compare with' }).fill('Engineering');
    await page.getByRole('option', { name: 'Engineering', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Buyer and Engineering/ }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Coding' });
    await expect(row).toContainText('only in the first');
    await expect(page.getByRole('row').filter({ hasText: 'Teamwork' })).toContainText(
      'only in the second',
    );
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('heading', { level: 1, name: /Buyer$/ }).waitFor();
  });
});

test('the scale: a level removed, with what becomes of it', async ({ app }) => {
  const { page } = app;
  const frame = new Frame(page);
  const skills = new SkillsPage(page);
  await app.createWorkspace('Scale');
  await frame.open('Skills & roles');
  await skills.show('Roles');
  await skills.addRole('Welder');
  await skills.require('Welding', ['3']);
  await skills.saveRequirements();

  await page.keyboard.press('ControlOrMeta+k');
  await frame.spotlight.fill('edit the scale');
  await page.getByRole('option', { name: /^Edit the scale/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove Independent' }).click();
  const save = page.getByRole('button', { name: 'Save the scale' });
  await expect(page.getByText('Choose what becomes of 3 first.')).toBeVisible();
  await expect(save).toBeDisabled();
  await page.getByRole('combobox', { name: 'What 3 Independent becomes' }).click();
  await page.getByRole('option', { name: '4 Advanced' }).click();
  await expect(page.getByText('0 ratings and 1 requirement get another value.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of level 4' }).fill('Able');
  await save.click();
  await expect(frame.notice('Saved the scale.')).toBeVisible();

  await skills.show('Roles');
  await skills.openRole('Welder');
  await expect(skills.cell('Welding', 'Level')).toContainText('4 Able');
  await frame.notice('Saved the scale.').getByRole('button', { name: 'Undo' }).click();
  await expect(skills.cell('Welding', 'Level')).toContainText('3 Independent');
});

for (const theme of ['light', 'dark'] as const)
  test.describe(theme, () => {
    test.use({ theme });

    test('nothing that hinders anybody', async ({ app }) => {
      test.setTimeout(150_000);
      const { page } = app;
      const frame = new Frame(page);
      const skills = new SkillsPage(page);
      const faultless = async (what: string): Promise<void> => {
        for (const size of [
          { width: 1440, height: 900 },
          { width: 1024, height: 700 },
        ])
          await test.step(`${what}, ${size.width} × ${size.height}`, async () => {
            await page.setViewportSize(size);
            await expectAccessible(page);
          });
      };
      await app.createWorkspace('Faultless');
      await frame.open('Skills & roles');
      await page.getByRole('heading', { name: 'No skills yet' }).waitFor();
      await faultless('no skills');
      await page.getByRole('button', { name: 'Add a skill by hand' }).click();
      await skills.addSkills('Welding', 'Arc welding', 'Coaching');
      await skills.skill('Welding').click();
      await skills.panel('Skill: Welding').getByText('What a level means here').waitFor();
      await faultless('a skill');
      await page.getByRole('button', { name: 'Category all' }).click();
      await page.getByRole('dialog', { name: 'Category' }).waitFor();
      await faultless('a filter opened');
      await page.keyboard.press('Escape');
      for (const name of ['Welding', 'Arc welding'])
        await skills.skill(name).getByRole('checkbox').click();
      await page.getByRole('button', { name: 'Edit 2', exact: true }).click();
      await faultless('several edited');
      await page.getByRole('button', { name: 'Merge 2', exact: true }).click();
      await skills.panel('Merge skills').getByText('What moves to').waitFor();
      await faultless('a merge');
      for (const [item, panel] of [
        ['Categories', 'Categories'],
        ['Groups', 'Groups'],
        ['Find skills that look alike', 'Skills that look alike'],
      ] as const) {
        await page.getByRole('button', { name: 'Organise' }).click();
        await page.getByRole('menuitem', { name: item }).click();
        await skills.panel(panel).waitFor();
        await faultless(panel);
      }
      await skills.show('Roles');
      await page.getByRole('heading', { name: 'No roles yet' }).waitFor();
      await faultless('no roles');
      await page
        .getByRole('button', { name: /^Add a role/ })
        .first()
        .click();
      await skills.panel('Add a role').waitFor();
      await faultless('a role added');
      await skills.panel('Add a role').getByRole('button', { name: 'Cancel' }).click();
      await skills.addRole('Welder');
      await skills.require('Welding', ['4', 'c']);
      await faultless('requirements, not saved');
      await skills.saveRequirements();
      await skills.panel('About Welder').getByRole('button', { name: 'New version' }).click();
      await faultless('a version begun');
      await page.getByRole('link', { name: 'Roles', exact: true }).click();
      await skills.addRole('Fitter');
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByRole('combobox', { name: 'Compare with' }).fill('Welder');
      await page.getByRole('option', { name: 'Welder', exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Two roles compared' }).waitFor();
      await faultless('two roles compared');
      await page.getByRole('link', { name: 'Roles', exact: true }).click();
      await skills.roles.waitFor();
      await faultless('roles');
      await skills.show('Scale');
      await page.getByRole('button', { name: 'Remove Advanced' }).click();
      await page.getByText('Choose what becomes of 4 first.').waitFor();
      await faultless('the scale, a level removed');
    });
  });
