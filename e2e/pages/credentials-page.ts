import { expect, type Locator, type Page } from '@playwright/test';
import { choose } from './choose.ts';

type View = 'Catalogue' | 'Stacks' | 'Awards' | 'Renewals' | 'Badges' | 'Issuers';

interface New {
  readonly title: string;
  readonly issuer?: string;
  /** In the currency of the workspace. */
  readonly price?: string;
  readonly hours?: string;
  readonly months?: string;
  /** A skill of the library that it certifies, at the middle of the scale. */
  readonly skill?: string;
}

/** The page Credentials: catalogue, one entry whole, side by side, stacks, issuers. */
export class CredentialsPage {
  readonly catalogue: Locator;
  readonly stacks: Locator;
  readonly issuers: Locator;
  /** "11 credentials · 3 selected" */
  readonly total: Locator;
  readonly filters: Locator;
  readonly search: Locator;
  /** What is known of an entry, beside its fields. */
  readonly known: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.catalogue = page.getByRole('grid', { name: 'Credentials', exact: true });
    this.stacks = page.getByRole('grid', { name: 'Stacks', exact: true });
    this.issuers = page.getByRole('grid', { name: 'Issuers and platforms' });
    this.total = page.getByRole('status').filter({ hasText: /^[\d,]+ credentials?/ });
    this.filters = page.getByRole('search', { name: 'Filter credentials' });
    this.search = page.getByRole('textbox', { name: 'Search credentials' });
    this.known = page.getByRole('complementary', { name: 'What is known of it' });
  }

  async show(view: View): Promise<void> {
    await choose(this.#page.getByRole('radio', { name: view, exact: true }));
  }

  panel(name: string | RegExp): Locator {
    return this.#page.getByRole('complementary', { name });
  }

  row(title: string): Locator {
    return this.catalogue.getByRole('row').filter({ hasText: title });
  }

  async select(...titles: readonly string[]): Promise<void> {
    for (const title of titles)
      await this.catalogue.getByRole('checkbox', { name: `Select ${title}` }).click();
  }

  /** Types into a field that offers what it finds, and takes the first. */
  async pick(field: Locator, text: string): Promise<void> {
    await field.click();
    await field.pressSequentially(text);
    await this.#page.getByRole('option', { name: text }).first().click();
  }

  async add(entry: New): Promise<void> {
    await this.#page.getByRole('button', { name: 'New credential', exact: true }).click();
    const panel = this.panel('New credential');
    await panel.getByLabel('Title').fill(entry.title);
    if (entry.issuer) await this.pick(panel.getByLabel('Awarding body (optional)'), entry.issuer);
    if (entry.price) await panel.getByLabel('Price from today (optional)').fill(entry.price);
    if (entry.hours) await panel.getByLabel('Workload (optional)').fill(entry.hours);
    if (entry.months) await panel.getByLabel('An award is valid for (optional)').fill(entry.months);
    if (entry.skill) {
      await this.pick(panel.getByLabel('Add a skill that it certifies'), entry.skill);
      await expect(panel.getByLabel(`Level of ${entry.skill}`)).toBeFocused();
    }
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await this.panel(`Credential: ${entry.title}`).waitFor();
  }

  /** Opens an entry whole, from its row. */
  async open(title: string): Promise<void> {
    await this.row(title).dblclick();
    await this.#page.getByRole('heading', { level: 1, name: new RegExp(`${title}$`) }).waitFor();
  }
}
