import { expect, type Locator, type Page } from '@playwright/test';

type Step = 'File' | 'Table' | 'Columns' | 'Values' | 'Changes';
const STEPS: readonly Step[] = ['File', 'Table', 'Columns', 'Values', 'Changes'];

/** The import wizard: file, table, columns, values, changes, done. */
export class ImportPage {
  /** The current step as a whole; its accessible name says which it is. */
  readonly step: Locator;
  readonly done: Locator;
  readonly back: Locator;
  readonly cancel: Locator;
  readonly failure: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.step = page.getByRole('group', { name: /^Step \d of 5/ });
    this.done = page.getByRole('group', { name: 'Done', exact: true });
    this.back = this.step.getByRole('button', { name: 'Back', exact: true });
    this.cancel = this.step.getByRole('button', { name: 'Cancel', exact: true });
    this.failure = this.step.getByRole('alert');
  }

  /** Waits until the step with this number, from 1, has its footer: then it can be worked on. */
  async untilStep(step: number): Promise<void> {
    await this.at(STEPS[step - 1] ?? 'File').waitFor({ timeout: 30_000 });
    await this.cancel.waitFor();
  }

  at(step: Step): Locator {
    const name = `Step ${STEPS.indexOf(step) + 1} of 5: ${step}`;
    return this.#page.getByRole('group', { name, exact: true });
  }

  /** The one way on; its words differ from step to step. */
  get onward(): Locator {
    return this.step.getByRole('button').last();
  }

  /** Goes on, from the step with the file's table or the one named, until this step. */
  async goTo(step: Step, from: Step = 'Table'): Promise<void> {
    for (let reached = STEPS.indexOf(from) + 1; reached <= STEPS.indexOf(step); reached += 1) {
      await this.untilStep(reached);
      await this.onward.click();
    }
    await this.untilStep(STEPS.indexOf(step) + 1);
  }

  /** The row of a column of the file. */
  column(letter: string): Locator {
    return this.step
      .getByRole('table', { name: 'Columns of the file and where each goes' })
      .getByRole('row')
      .filter({ has: this.#page.getByRole('cell', { name: letter, exact: true }) });
  }

  /** Where a column goes, as chosen in its list. */
  goesTo(letter: string): Locator {
    return this.column(letter).getByRole('combobox');
  }

  /** Sends a column to a field by its list. */
  async send(letter: string, field: string): Promise<void> {
    await this.goesTo(letter).click();
    await this.#page.getByRole('option', { name: new RegExp(`^${field}`) }).click();
    await expect(this.goesTo(letter)).toHaveValue(field);
  }

  kindOfProblem(title: string): Locator {
    return this.step.getByRole('tab', { name: title });
  }

  /** Lists the people of one kind of change. */
  async show(kind: string): Promise<void> {
    await this.step.getByRole('tab', { name: new RegExp(`^${kind} \\d`) }).click();
  }

  grid(name: string): Locator {
    return this.step.getByRole('grid', { name, exact: true });
  }

  /** The row of this person. */
  row(grid: string, person: string): Locator {
    const cell = this.#page.getByRole('gridcell', { name: person, exact: true });
    return this.grid(grid).getByRole('row').filter({ has: cell });
  }

  /** Decides one problem by its menu. */
  async decide(grid: string, person: string, decision: string | RegExp): Promise<void> {
    await this.row(grid, person).getByRole('button').click();
    await this.#page.getByRole('menuitem', { name: decision }).click();
  }

  /** How many people there are of a kind of change. */
  async count(kind: string): Promise<number> {
    const words = await this.step
      .getByRole('tab', { name: new RegExp(`^${kind} \\d`) })
      .innerText();
    return Number(/\d+/.exec(words.replaceAll(/[^\d]/g, ''))?.[0]);
  }
}
