import type { Locator, Page } from '@playwright/test';
import { choose } from './choose.ts';

/** Renewals: what expires when, as a list, a calendar, or by group. */
export class RenewalsPage {
  readonly list: Locator;
  readonly filters: Locator;
  /** Days of the calendar on which any award expires. */
  readonly days: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.list = page.getByRole('grid', { name: 'Renewals', exact: true });
    this.filters = page.getByRole('search', { name: 'Filter renewals' });
    this.days = page.locator('table.calendar-month').getByRole('button');
  }

  async show(as: 'List' | 'Calendar' | 'By group'): Promise<void> {
    await choose(this.#page.getByRole('radio', { name: as, exact: true }));
  }

  /** Rows of awards, as far as they are on the screen. */
  get rows(): Locator {
    return this.list.getByRole('row').filter({ has: this.#page.getByRole('gridcell') });
  }

  /** "209 awards of 175 people", as a number of awards. */
  async total(): Promise<number> {
    const words = await this.#page.locator('.page-foot').innerText();
    return Number(/^([\d,]+) awards?/.exec(words)?.[1]?.replaceAll(',', ''));
  }
}
