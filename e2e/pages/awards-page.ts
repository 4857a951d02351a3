import { expect, type Locator, type Page } from '@playwright/test';

type Tab = 'All' | 'Valid' | 'Expiring' | 'Expired' | 'Renewed' | 'Revoked' | 'Attempts';

/** The awards by their state, the attempts, and the panel beside. */
export class AwardsPage {
  readonly grid: Locator;
  readonly attempts: Locator;
  readonly filters: Locator;
  readonly panel: Locator;
  /** "569 awards · 2 selected" */
  readonly total: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.grid = page.getByRole('grid', { name: 'Awards', exact: true });
    this.attempts = page.getByRole('grid', { name: 'Attempts', exact: true });
    this.filters = page.getByRole('search');
    this.panel = page.getByRole('complementary');
    this.total = page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /^[\d,]+ (awards?|attempts?)/ });
  }

  async open(): Promise<void> {
    await this.#page.evaluate(() => {
      window.location.hash = '#/credentials?view=awards';
    });
    await this.grid.getByRole('row').nth(2).waitFor();
  }

  tab(tab: Tab): Locator {
    return this.#page.getByRole('tab', { name: new RegExp(`^${tab}`) });
  }

  /** How many a tab has. */
  async many(tab: Tab): Promise<number> {
    const words = await this.tab(tab).innerText();
    return Number(/[\d,]+$/.exec(words)?.[0].replace(',', ''));
  }

  /** How many are listed. */
  async listed(): Promise<number> {
    await expect(this.total).toBeVisible();
    return Number(/^[\d,]+/.exec(await this.total.innerText())?.[0].replace(',', ''));
  }

  /** Chooses a value of one of the filters, by its name. */
  async filter(label: string, value: string | RegExp): Promise<void> {
    await this.filters.getByRole('button', { name: new RegExp(`^${label}`) }).click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('button', { name: value }).first().click();
    await expect(dialog).toHaveCount(0);
  }

  /** The row at this place, from 0; the heading does not count. */
  at(index: number): Locator {
    return this.grid.locator(`[aria-rowindex="${index + 2}"]`);
  }

  async select(...places: readonly number[]): Promise<void> {
    for (const place of places) await this.at(place).getByRole('checkbox').click();
    await expect(this.total).toContainText(`${places.length} selected`);
  }
}
