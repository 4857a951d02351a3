import { join } from 'node:path';
import type { RunningApp } from '../../e2e/fixtures/running-app.ts';
import { ImportPage } from '../../e2e/pages/import-page.ts';
import { SkillImportPage } from '../../e2e/pages/skill-import-page.ts';
import { root } from './run.ts';

/** What is open: nothing, an empty workspace, the sample company, or the sample before its second roster. */
export type Begin = 'nothing' | 'empty' | 'sample' | 'june';

export interface Shot {
  readonly name: string;
  readonly begin: Begin;
  /** Address in the interface, after the `#`. */
  readonly at: string;
  /** What is done on the page before the picture is taken. */
  readonly prepare?: (app: RunningApp) => Promise<void>;
}

export const ROSTER = join(root, 'resources/sample/roster-2026-09.xlsx');

/** Drops the sample's later roster and goes on to a step of the import. */
const importTo =
  (step: number) =>
  async (app: RunningApp): Promise<void> => {
    const wizard = new ImportPage(app.page);
    await app.dropFile(ROSTER);
    await wizard.untilStep(2);
    for (let reached = 2; reached < step; reached += 1) {
      await wizard.onward.click();
      await wizard.untilStep(reached + 1);
    }
  };

const BADGE = join(root, 'resources/sample/badges/coaching-at-work.svg');
const RATINGS = join(root, 'resources/sample/ratings-2026-05.xlsx');

/** Drops ratings of managers and goes on to a step of their import. */
const ratingsTo =
  (step: 'Reading' | 'Names' | 'Changes') =>
  async (app: RunningApp): Promise<void> => {
    const wizard = new SkillImportPage(app.page);
    await app.dropFile(RATINGS);
    await wizard.until('Reading');
    await wizard.goTo(step);
  };

/** Opens the first of a table by keys, as somebody would who asks what a figure is made of. */
const openFirst = async ({ page }: RunningApp): Promise<void> => {
  const grid = page.getByRole('grid').first();
  await grid.getByRole('row').nth(2).waitFor();
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByRole('listitem').first().waitFor();
};

/** Opens the first stack of the list by keys. */
const openStack = async ({ page }: RunningApp): Promise<void> => {
  const grid = page.getByRole('grid', { name: 'Stacks', exact: true });
  await grid.getByRole('row').nth(1).waitFor();
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: 'People and how far they are' }).waitFor();
};

/** Every page, and the states of it that are worth a picture. */
export const SHOTS: readonly Shot[] = [
  { name: 'start', begin: 'nothing', at: '/' },
  { name: 'home-empty', begin: 'empty', at: '/' },
  { name: 'people-empty', begin: 'empty', at: '/people' },
  { name: 'home', begin: 'sample', at: '/' },
  { name: 'people', begin: 'sample', at: '/people' },
  { name: 'person', begin: 'sample', at: '/people/12' },
  { name: 'person-credentials', begin: 'sample', at: '/people/12?tab=credentials' },
  { name: 'learner-record', begin: 'sample', at: '/people/12/record' },
  { name: 'person-profile', begin: 'sample', at: '/people/12?tab=profile' },
  { name: 'person-moves', begin: 'sample', at: '/people/12?tab=moves' },
  { name: 'skills', begin: 'sample', at: '/skills' },
  { name: 'skills-empty', begin: 'empty', at: '/skills' },
  { name: 'roles', begin: 'sample', at: '/skills?tab=roles' },
  { name: 'scale', begin: 'sample', at: '/skills?tab=scale' },
  { name: 'role', begin: 'sample', at: '/roles/4' },
  { name: 'matrix', begin: 'sample', at: '/matrix' },
  { name: 'gaps', begin: 'sample', at: '/gaps' },
  { name: 'gaps-panel', begin: 'sample', at: '/gaps', prepare: openFirst },
  { name: 'gaps-ranking', begin: 'sample', at: '/gaps?view=ranking' },
  { name: 'gaps-trend', begin: 'sample', at: '/gaps?view=trend' },
  { name: 'gaps-bench', begin: 'sample', at: '/gaps?view=bench' },
  { name: 'gaps-access', begin: 'sample', at: '/gaps?view=access' },
  { name: 'gaps-loose-ends', begin: 'sample', at: '/gaps?view=loose' },
  { name: 'credentials', begin: 'sample', at: '/credentials' },
  { name: 'credentials-empty', begin: 'empty', at: '/credentials' },
  { name: 'credentials-panel', begin: 'sample', at: '/credentials?credential=3' },
  { name: 'credentials-add', begin: 'sample', at: '/credentials?add=credential' },
  { name: 'credential', begin: 'sample', at: '/credentials?credential=3&show=entry' },
  {
    name: 'credentials-compared',
    begin: 'sample',
    at: '/credentials?show=compare&compare=%5B1%2C2%2C3%2C4%5D',
  },
  { name: 'stacks', begin: 'sample', at: '/credentials?view=stacks' },
  { name: 'stacks-empty', begin: 'empty', at: '/credentials?view=stacks' },
  { name: 'stack', begin: 'sample', at: '/credentials?view=stacks', prepare: openStack },
  {
    name: 'stack-parts',
    begin: 'sample',
    at: '/credentials?view=stacks',
    prepare: async (app) => {
      await openStack(app);
      await app.page.getByText('What it consists of', { exact: true }).click();
    },
  },
  { name: 'issuers', begin: 'sample', at: '/credentials?view=issuers&issuer=1' },
  { name: 'awards', begin: 'sample', at: '/credentials?view=awards' },
  { name: 'awards-empty', begin: 'empty', at: '/credentials?view=awards' },
  { name: 'awards-expired', begin: 'sample', at: '/credentials?view=awards&state=expired' },
  { name: 'award', begin: 'sample', at: '/credentials?view=awards&award=12' },
  { name: 'awards-add', begin: 'sample', at: '/credentials?view=awards&add=award' },
  { name: 'attempts', begin: 'sample', at: '/credentials?view=awards&tab=attempts' },
  { name: 'renewals', begin: 'sample', at: '/credentials?view=renewals' },
  { name: 'renewals-empty', begin: 'empty', at: '/credentials?view=renewals' },
  { name: 'renewals-month', begin: 'sample', at: '/credentials?view=renewals&month=2027-03' },
  { name: 'renewals-calendar', begin: 'sample', at: '/credentials?view=renewals&show=calendar' },
  { name: 'renewals-groups', begin: 'sample', at: '/credentials?view=renewals&show=groups' },
  { name: 'badges', begin: 'sample', at: '/credentials?view=badges' },
  { name: 'badges-empty', begin: 'empty', at: '/credentials?view=badges' },
  { name: 'badges-pins', begin: 'sample', at: '/credentials?view=badges&tab=pins' },
  { name: 'badge', begin: 'sample', at: '/credentials?view=badges&badge=1' },
  {
    name: 'badge-dropped',
    begin: 'empty',
    at: '/people',
    prepare: async (app) => {
      await app.dropFile(BADGE);
      await app.page.getByRole('table', { name: 'Five verdicts' }).waitFor();
    },
  },
  { name: 'find-people', begin: 'sample', at: '/find?has=%5B%2212%3A3%22%5D' },
  { name: 'role-nearest', begin: 'sample', at: '/roles/4?show=nearest' },
  { name: 'teams', begin: 'sample', at: '/teams' },
  { name: 'teams-reporting-line', begin: 'sample', at: '/teams?by=reporting-line' },
  { name: 'history', begin: 'sample', at: '/history' },
  { name: 'import', begin: 'sample', at: '/import' },
  { name: 'import-table', begin: 'empty', at: '/import', prepare: importTo(2) },
  { name: 'import-columns', begin: 'empty', at: '/import', prepare: importTo(3) },
  { name: 'import-values', begin: 'empty', at: '/import', prepare: importTo(4) },
  { name: 'import-changes', begin: 'june', at: '/import', prepare: importTo(5) },
  { name: 'import-reading', begin: 'sample', at: '/import', prepare: ratingsTo('Reading') },
  { name: 'import-names', begin: 'sample', at: '/import', prepare: ratingsTo('Names') },
  { name: 'import-ratings', begin: 'sample', at: '/import', prepare: ratingsTo('Changes') },
  { name: 'settings', begin: 'sample', at: '/settings' },
  {
    name: 'find',
    begin: 'sample',
    at: '/people',
    prepare: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('an');
    },
  },
];
