import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { RunningApp } from './fixtures/running-app.ts';
import { messyRoster } from './fixtures/rosters.ts';
import { root } from './fixtures/surroundings.ts';
import { expect, expectAccessible, test } from './fixtures/test.ts';
import { choose } from './pages/choose.ts';
import { CredentialsPage } from './pages/credentials-page.ts';
import { FindPage } from './pages/find-page.ts';
import { Frame } from './pages/frame.ts';
import { GapsPage } from './pages/gaps-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { RenewalsPage } from './pages/renewals-page.ts';
import { StartPage } from './pages/start-page.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;

/** Looks at the page as it stands, in both sizes of window; at what lies over a page in the larger one alone. */
async function expectFaultless({ page }: RunningApp, what: string, over = false): Promise<void> {
  for (const size of over ? SIZES.slice(0, 1) : SIZES)
    await test.step(`${what}, ${size.width} × ${size.height}`, async () => {
      await page.setViewportSize(size);
      await expectAccessible(page);
    });
}

for (const theme of ['light', 'dark'] as const)
  test.describe(theme, () => {
    test.use({ theme });

    test('pages with people, their menus and dialogs', async ({ app }) => {
      const { page } = app;
      const frame = new Frame(page);
      const people = new PeoplePage(page);
      const close = async (): Promise<void> => {
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      };

      await page.getByRole('navigation', { name: 'Pages' }).waitFor();
      await page.getByRole('main').getByRole('article').first().waitFor();
      await expectFaultless(app, 'Home');
      await page
        .getByRole('article')
        .first()
        .getByRole('button', { pressed: false })
        .first()
        .click();
      await expectFaultless(app, 'Home, an answer opened');

      await frame.open('People');
      await people.nameAt(0);
      await expectFaultless(app, 'People');
      await people.filters.getByRole('button', { name: /^Department/ }).click();
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
      await expectFaultless(app, 'People, a filter opened', true);
      await close();
      await page.getByRole('button', { name: 'Columns', exact: true }).click();
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
      await expectFaultless(app, 'People, columns', true);
      await close();
      await people.select(0, 1);
      await page.getByRole('button', { name: 'Edit 2', exact: true }).click();
      await page.getByRole('complementary', { name: 'Edit 2 people' }).waitFor();
      await expectFaultless(app, 'People, several edited at once');
      await page.getByRole('button', { name: 'Add a person' }).click();
      await page.getByRole('complementary', { name: 'Add a person' }).waitFor();
      await expectFaultless(app, 'People, one added');

      await people.openPerson(await people.nameAt(0));
      await expectFaultless(app, 'a person');
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menu').waitFor();
      await expectFaultless(app, 'a person, the menu', true);
      await page.getByRole('menuitem', { name: /^Erase/ }).click();
      await page.getByRole('dialog', { name: /^Erase/ }).waitFor();
      await expectFaultless(app, 'a person, the dialog to erase', true);
      await close();
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      await page.getByRole('form').waitFor();
      await expectFaultless(app, 'a person, the form');

      await frame.open('Teams');
      await page.getByRole('treegrid').getByRole('row').nth(1).click();
      await page
        .getByRole('complementary', { name: 'The chosen node' })
        .getByRole('link', { name: 'Open its gaps' })
        .waitFor();
      await expectFaultless(app, 'Teams');
      await page.goto(`${new URL(page.url()).origin}/#/teams?by=reporting-line`);
      await page.getByRole('treegrid', { name: 'Reporting line' }).waitFor();
      await expectFaultless(app, 'Teams by reporting line');

      await frame.open('History');
      await page
        .getByRole('grid', { name: 'Changes, latest first' })
        .getByRole('row')
        .nth(1)
        .click();
      await page.getByRole('grid', { name: 'Rows touched, before and after' }).waitFor();
      await expectFaultless(app, 'History');

      await frame.open('Settings');
      await page.getByRole('region', { name: 'About and privacy' }).waitFor();
      await expectFaultless(app, 'Settings');
      await page.getByRole('button', { name: /^As of .*: change the day/ }).click();
      await page.getByRole('dialog').waitFor();
      await expectFaultless(app, 'the day of the figures', true);
      await close();

      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('an');
      await page.getByRole('option').first().waitFor();
      await expectFaultless(app, 'the search box', true);
      await close();
      await page.keyboard.press('Shift+?');
      await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
      await expectFaultless(app, 'the list of keys', true);
    });

    test('gaps from six sides, and the people behind a figure', async ({ app }) => {
      const { page } = app;
      const frame = new Frame(page);
      const gaps = new GapsPage(page);
      const openFirst = async (grid: Locator): Promise<void> => {
        await grid.getByRole('row').nth(2).waitFor();
        await grid.focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await gaps.panel.getByRole('listitem').first().waitFor();
      };
      await frame.open('Gaps');
      // Some skills stand for all: every one of a thousand cells is drawn as one of these.
      await gaps.filter('Skills', 'Leadership');
      await gaps.grid.getByRole('row').nth(2).waitFor();
      await expectFaultless(app, 'Gaps');
      await openFirst(gaps.grid);
      await expectFaultless(app, 'Gaps, a team opened');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await gaps.panel.getByRole('heading', { name: 'Bench' }).waitFor();
      await expectFaultless(app, 'Gaps, a cell opened');
      await gaps.toolbar.getByRole('button', { name: /^By/ }).click();
      await page.getByRole('dialog').waitFor();
      await expectFaultless(app, 'Gaps, a choice of groups', true);
      await page.keyboard.press('Escape');
      for (const view of ['Ranking', 'Bench'] as const) {
        await gaps.show(view);
        await openFirst(page.getByRole('grid'));
        await expectFaultless(app, `Gaps, ${view}, with the people behind a figure`);
      }
      await gaps.show('Trend');
      await page.getByRole('table').first().waitFor();
      await expectFaultless(app, 'Gaps, Trend');
      await gaps.show('Access');
      await page.getByRole('table').first().waitFor();
      await expectFaultless(app, 'Gaps, Access');
      await gaps.show('Loose ends');
      await page
        .getByRole('button', { name: /people: / })
        .first()
        .click();
      await gaps.panel.getByRole('listitem').first().waitFor();
      await expectFaultless(app, 'Gaps, Loose ends, with the people behind a figure');
    });

    test('credentials: the catalogue, an entry, stacks and issuers', async ({ app }) => {
      const { page } = app;
      const credentials = new CredentialsPage(page);
      await new Frame(page).open('Credentials');
      await credentials.add({
        title: 'Bench statistics',
        issuer: 'Upland Institute',
        price: '450',
        hours: '30',
        skill: 'Statistics',
      });
      await credentials.add({ title: 'Bench reading', price: '90' });
      await expectFaultless(app, 'Credentials, the panel');
      await page.keyboard.press('Escape');
      await credentials.search.fill('bench');
      await expect(credentials.total).toHaveText('2 credentials');
      await expectFaultless(app, 'Credentials');
      await credentials.filters.getByRole('button', { name: /^Missing/ }).click();
      await page.getByRole('dialog').waitFor();
      await expectFaultless(app, 'Credentials, a filter opened', true);
      await page.keyboard.press('Escape');
      await credentials.select('Bench statistics', 'Bench reading');
      await page.getByRole('button', { name: 'Edit 2', exact: true }).click();
      await credentials.panel('Edit 2 credentials').waitFor();
      await expectFaultless(app, 'Credentials, several edited at once');
      await page.getByRole('button', { name: 'Merge 2', exact: true }).click();
      await credentials.panel('Merge credentials').getByRole('radio').nth(1).waitFor();
      await expectFaultless(app, 'Credentials, merged');
      await page.getByRole('button', { name: 'Compare 2', exact: true }).click();
      await page.getByRole('table').waitFor();
      await expectFaultless(app, 'Credentials side by side');
      await page.getByRole('link', { name: 'Bench statistics' }).click();
      await credentials.known.waitFor();
      await page.getByRole('button', { name: 'Add a new price' }).click();
      await expectFaultless(app, 'a credential');
      await page.getByRole('link', { name: 'Make it a stack of others' }).click();
      await page.getByRole('button', { name: 'Add a group' }).click();
      await credentials.pick(page.getByLabel('Add a credential to group 1'), 'Bench reading');
      await expectFaultless(app, 'a stack, its parts');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await choose(page.getByRole('radio', { name: 'People', exact: true }));
      await page.getByRole('switch', { name: /^Everyone/ }).check();
      await page.getByRole('grid').getByRole('row').nth(2).waitFor();
      await expectFaultless(app, 'a stack, its people');
      await page.getByRole('link', { name: 'Stacks', exact: true }).click();
      await credentials.stacks.getByRole('row').nth(1).waitFor();
      await expectFaultless(app, 'Stacks');
      await credentials.show('Issuers');
      await credentials.issuers.getByRole('row').nth(1).click();
      await credentials.panel(/^Issuer:/).waitFor();
      await expectFaultless(app, 'Issuers');
    });

    test('renewals in every shape, a person’s credentials, a learner record', async ({ app }) => {
      const { page } = app;
      const renewals = new RenewalsPage(page);
      await new Frame(page).open('Credentials');
      await new CredentialsPage(page).show('Renewals');
      await renewals.rows.first().waitFor();
      await expectFaultless(app, 'Renewals');
      await renewals.show('By group');
      await page.getByRole('table', { name: 'Renewals by credential' }).waitFor();
      await expectFaultless(app, 'Renewals, by group');
      await renewals.show('Calendar');
      await renewals.days.first().waitFor();
      await expectFaultless(app, 'Renewals, the calendar');
      await page.goto(`${page.url().split('#')[0]}#/people/12?tab=credentials`);
      await page.getByRole('heading', { name: 'Badges', exact: true }).waitFor();
      await page.getByRole('heading', { name: /^Credentials that would close/ }).waitFor();
      await expectFaultless(app, 'a person, Credentials');
      await page.getByRole('button', { name: 'Learner record' }).click();
      await page.getByRole('article').waitFor();
      await expectFaultless(app, 'a learner record');
    });

    test('people found by skill, a person’s skills, a role’s nearest', async ({ app }) => {
      const { page } = app;
      const find = new FindPage(page);
      await new Frame(page).open('People');
      await page.getByRole('button', { name: 'Find by skill' }).click();
      await page.getByRole('heading', { name: 'Ask for what people can do' }).waitFor();
      await expectFaultless(app, 'Find people, nothing asked');
      await find.ask('Data analysis ≥ 3, gobbledygook, nice to have SQL 3');
      await find.people.getByRole('row').nth(2).waitFor();
      await expectFaultless(app, 'Find people');
      await find.people.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('table').first().waitFor();
      await expectFaultless(app, 'a person, Skills');
      await page.getByRole('button', { name: 'Add a rating' }).click();
      await page.getByRole('button', { name: 'Save the rating' }).waitFor();
      await expectFaultless(app, 'a person, a rating');
      for (const [tab, ready] of [
        ['Profile', page.getByRole('heading', { level: 2 })],
        ['Moves', page.getByRole('table')],
      ] as const) {
        await choose(page.getByRole('radio', { name: tab, exact: true }));
        await ready.first().waitFor();
        await expectFaultless(app, `a person, ${tab}`);
      }
      await page
        .getByRole('table', { name: 'Roles, the nearest first' })
        .getByRole('link')
        .first()
        .click();
      await choose(page.getByRole('radio', { name: 'Nearest people' }));
      await page.getByRole('grid').getByRole('row').nth(1).waitFor();
      await expectFaultless(app, 'a role, the nearest people');
    });

    test('the import, step by step', async ({ app }) => {
      const { page } = app;
      const frame = new Frame(page);
      const wizard = new ImportPage(page);
      await frame.open('Import');
      await expectFaultless(app, 'file');
      await app.dropFile(await messyRoster(app.folder));
      await wizard.untilStep(2);
      await expectFaultless(app, 'table');
      await wizard.onward.click();
      await wizard.untilStep(3);
      await expectFaultless(app, 'columns, two undecided');
      await wizard.goesTo('H').click();
      await page.getByRole('option').first().waitFor();
      await expectFaultless(app, 'columns, the list of fields', true);
      await page.keyboard.press('Escape');
      await wizard.send('H', 'Team');
      await wizard.send('I', 'Employment type');
      await wizard.column('G').click();
      await page.getByRole('radiogroup', { name: 'Dates are read as' }).waitFor();
      await expectFaultless(app, 'columns, the order of dates');
      await wizard.onward.click();
      await wizard.untilStep(4);
      await wizard.grid('The same key on different rows').waitFor();
      await expectFaultless(app, 'values');
      await wizard.row('The same key on different rows', 'Finn Gale').getByRole('button').click();
      await page.getByRole('menu').waitFor();
      await expectFaultless(app, 'values, the menu of decisions', true);
      await page.keyboard.press('Escape');
      await wizard.goTo('Changes', 'Values');
      for (const kind of ['New', 'No longer in the file', 'Left out']) {
        await wizard.show(kind);
        await wizard.grid(kind).waitFor();
        await expectFaultless(app, `changes, ${kind}`);
      }
      await wizard.cancel.click();

      await app.dropFile(join(root, 'resources/sample/roster-2026-06.xlsx'));
      await wizard.goTo('Changes');
      await wizard.show('Changed');
      await wizard.grid('Changed').waitFor();
      await expectFaultless(app, 'changes, old and new values');
      await wizard.onward.click();
      await wizard.done.getByRole('heading', { level: 2 }).waitFor();
      await expectFaultless(app, 'done');
    });

    test.describe('without people', () => {
      test.use({ begin: 'nothing' });

      test('the choice of a workspace, and empty pages', async ({ app }) => {
        const { page } = app;
        const frame = new Frame(page);
        await new StartPage(page).heading.waitFor();
        await expectFaultless(app, 'no workspace');
        if (app.host === 'browser') {
          await new StartPage(page).newWorkspace.click();
          await page.getByRole('dialog').waitFor();
          await expectFaultless(app, 'where to keep the workspace', true);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toHaveCount(0);
        }
        await app.createWorkspace('Empty');
        for (const name of ['Home', 'People', 'Teams', 'Credentials', 'History'] as const) {
          await frame.open(name);
          await expectFaultless(app, `${name}, empty`);
        }
      });
    });

    test.use({ begin: 'sample' });
    test.setTimeout(180_000);
  });
