import { expect, type Locator, type Page } from '@playwright/test';

/** The list of people, with its filters and its table. */
export class PeoplePage {
  readonly grid: Locator;
  readonly search: Locator;
  readonly filters: Locator;
  /** "240 people · 12 selected" */
  readonly total: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.grid = page.getByRole('grid', { name: 'People', exact: true });
    this.filters = page.getByRole('search', { name: 'Filter people' });
    this.search = this.filters.getByLabel('Search people');
    this.total = page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /^[\d,]+ (person|people)/ });
  }

  /** The row of this person. */
  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: name });
  }

  /** The row at this place, from 0; the heading does not count. */
  at(index: number): Locator {
    return this.grid.locator(`[aria-rowindex="${index + 2}"]`);
  }

  async nameAt(index: number): Promise<string> {
    const cell = this.at(index).getByRole('gridcell').nth(1);
    await expect(cell).not.toBeEmpty();
    return cell.innerText();
  }

  /** Texts of a column, by its heading, in the rows that are drawn, from the top. */
  async column(heading: string): Promise<string[]> {
    const headings = await this.grid.getByRole('columnheader').allInnerTexts();
    const place = headings.findIndex((one) => one.trim() === heading);
    const drawn = await this.grid.getByRole('row').count();
    const texts: string[] = [];
    for (let index = 0; index < Math.min(drawn - 1, 12); index += 1)
      texts.push(await this.at(index).getByRole('gridcell').nth(place).innerText());
    return texts;
  }

  async select(...places: readonly number[]): Promise<void> {
    for (const place of places) await this.at(place).getByRole('checkbox').click();
    await expect(this.total).toContainText(`${places.length} selected`);
  }

  /** Finds a person of the list by name and opens their page. */
  async openPerson(name: string): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'People' })
      .click();
    await this.search.fill(name);
    await expect(this.total).toHaveText(/^1 person/);
    await this.row(name).getByText(name, { exact: true }).dblclick();
    await this.#page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** How many people fit the filter. */
  async count(): Promise<number> {
    await expect(this.total).toBeVisible();
    return Number((await this.total.innerText()).split(' ')[0]?.replaceAll(',', ''));
  }
}
