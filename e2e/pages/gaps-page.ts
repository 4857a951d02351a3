import { expect, type Locator, type Page } from '@playwright/test';
import { choose } from './choose.ts';

type View = 'Teams' | 'Ranking' | 'Trend' | 'Bench' | 'Access' | 'Loose ends';

/** The Gaps page: its six views, what narrows them down, and the panel that opens beside. */
export class GapsPage {
  /** Groups × skills. */
  readonly grid: Locator;
  readonly panel: Locator;
  readonly toolbar: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.grid = page.getByRole('grid', { name: /by skill$/ });
    this.panel = page.getByRole('complementary');
    this.toolbar = page.getByRole('toolbar', { name: 'What is shown' });
  }

  async show(view: View): Promise<void> {
    await choose(
      this.#page
        .getByRole('radiogroup', { name: 'View' })
        .getByRole('radio', { name: view, exact: true }),
    );
  }

  /** Chooses a value of one of the filters, by its name. */
  async filter(label: string, value: string): Promise<void> {
    await this.toolbar.getByRole('button', { name: new RegExp(`^${label}`) }).click();
    await this.#page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(`^${value}`) })
      .click();
    await expect(this.#page.getByRole('dialog')).toHaveCount(0);
  }

  /** The cell or name that the keys move. */
  get active(): Locator {
    return this.grid.locator('[aria-selected="true"]');
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({
      has: this.#page.getByRole('rowheader', { name: new RegExp(`^${name}`) }),
    });
  }

  /** What a cell says, by the name of its row and of its skill: "gap index 19 %, 1 of 3 met". */
  async words(row: string, skill: string): Promise<string> {
    const place = await this.grid
      .getByRole('columnheader', { name: skill })
      .getAttribute('aria-colindex');
    const cell = this.row(row).locator(`[aria-colindex="${place}"]`).getByRole('img');
    return (await cell.getAttribute('aria-label')) ?? '';
  }

  /** The gap index at the end of a row's name, as shown. */
  async index(row: string): Promise<string> {
    return this.row(row).locator('[aria-colindex="2"]').innerText();
  }

  /** How many people stand in the list behind a figure, with all of it shown. */
  async behind(): Promise<number> {
    const people = this.panel.locator('.behind');
    const more = this.panel.getByRole('button', { name: /^Show more of/ });
    await expect(people.getByRole('listitem').first()).toBeVisible();
    while (await more.isVisible()) {
      const before = await people.getByRole('listitem').count();
      await more.click();
      await expect.poll(() => people.getByRole('listitem').count()).toBeGreaterThan(before);
    }
    return people.getByRole('listitem').count();
  }
}
