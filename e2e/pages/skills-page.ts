import { expect, type Locator, type Page } from '@playwright/test';
import { choose } from './choose.ts';

type Part = 'Library' | 'Roles' | 'Scale';

/** The page Skills & roles, with the page of a role. */
export class SkillsPage {
  readonly skills: Locator;
  readonly roles: Locator;
  /** "60 skills · 3 selected" */
  readonly total: Locator;
  /** The field that takes a skill as a requirement. */
  readonly picker: Locator;
  /** What the role itself requires. */
  readonly own: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.skills = page.getByRole('grid', { name: 'Skills', exact: true });
    this.roles = page.getByRole('grid', { name: 'Roles', exact: true });
    this.total = page.getByRole('status').filter({ hasText: /^[\d,]+ skills?/ });
    this.picker = page.getByRole('combobox', { name: 'Add a requirement: type a skill' });
    this.own = page.getByRole('grid', { name: 'What the role itself requires' });
  }

  async show(part: Part): Promise<void> {
    await choose(this.#page.getByRole('radio', { name: part, exact: true }));
  }

  panel(name: string | RegExp): Locator {
    return this.#page.getByRole('complementary', { name });
  }

  skill(name: string): Locator {
    return this.skills
      .getByRole('row')
      .filter({ has: this.#page.getByRole('gridcell', { name, exact: true }) });
  }

  /** Adds skills by the panel, which stays open for the next. */
  async addSkills(...names: readonly string[]): Promise<void> {
    const panel = this.panel('Add a skill');
    if (!(await panel.isVisible()))
      await this.#page.getByRole('button', { name: 'Add a skill', exact: true }).click();
    for (const name of names) {
      await panel.getByLabel('Name', { exact: true }).fill(name);
      await panel.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(this.skill(name)).toBeVisible();
    }
    await panel.getByRole('button', { name: 'Close', exact: true }).last().click();
  }

  async addRole(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Add a role', exact: true }).click();
    const panel = this.panel('Add a role');
    await panel.getByLabel('Name', { exact: true }).fill(name);
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await this.#page.getByRole('heading', { level: 1, name: new RegExp(`${name}$`) }).waitFor();
  }

  async openRole(name: string): Promise<void> {
    await this.roles.getByText(name, { exact: true }).click();
    await this.#page.getByRole('heading', { level: 1, name: new RegExp(`${name}$`) }).waitFor();
  }

  /** Types a skill into the field for requirements, by keys alone: it is new, or the first that is found. */
  async require(skill: string, keys: readonly string[]): Promise<void> {
    await this.picker.focus();
    await this.#page.keyboard.type(skill);
    await this.#page
      .getByRole('option', { name: new RegExp(`^(${skill}|Add “${skill}”)`) })
      .first()
      .waitFor();
    await this.#page.keyboard.press('Enter');
    await expect(this.cell(skill, 'Level')).toBeFocused();
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** The button of a requirement's level or importance. */
  cell(skill: string, what: 'Level' | 'Importance'): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^${what} of ${skill}:`) });
  }

  async saveRequirements(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Save requirements' }).click();
    await expect(this.#page.getByText(/not saved yet$/)).toBeHidden();
  }
}
