import { expect, type Locator, type Page } from '@playwright/test';

/** The page that finds people by skill. */
export class FindPage {
  readonly field: Locator;
  readonly people: Locator;
  readonly staying: Locator;
  readonly nearly: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.field = page.getByRole('textbox', { name: 'Whom do you need?' });
    this.people = page.getByRole('grid', { name: 'People found, the best match first' });
    this.staying = page.getByRole('checkbox', { name: 'Without people who leave' });
    this.nearly = page.getByRole('checkbox', { name: 'Also those one level short' });
  }

  async ask(question: string): Promise<void> {
    await this.field.fill(question);
    await this.field.press('Enter');
  }

  /** A skill that is asked for, with what can be set of it. */
  skill(name: string): Locator {
    return this.#page.getByRole('group', { name, exact: true });
  }

  async set(skill: string, what: 'at least' | 'it is', value: string): Promise<void> {
    await this.skill(skill)
      .getByRole('button', { name: new RegExp(`^${what}`) })
      .click();
    await this.#page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(`^${value}`) })
      .click();
    await expect(this.#page.getByRole('dialog')).toHaveCount(0);
  }

  /** Adds a skill by typing its name. */
  async add(skill: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Add a skill to look for' }).focus();
    await this.#page.keyboard.type(skill);
    await this.#page
      .getByRole('option', { name: new RegExp(`^${skill}`) })
      .first()
      .waitFor();
    await this.#page.keyboard.press('Enter');
  }

  /** How many are found. */
  async count(): Promise<number> {
    const status = this.#page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /^[\d,]+ (person|people), the best match first/ });
    await expect(status).toBeVisible();
    return Number((await status.innerText()).split(' ')[0]?.replaceAll(',', ''));
  }
}
