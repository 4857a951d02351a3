import { expect, type Locator, type Page } from '@playwright/test';

type Step = 'File' | 'Reading' | 'Names' | 'Changes';
const STEPS: readonly Step[] = ['File', 'Reading', 'Names', 'Changes'];

type Names = 'People' | 'Skills' | 'Roles' | 'Credentials' | 'Awarding bodies';
type Change = 'New' | 'Changed' | 'Unchanged' | 'Left out';

/** The import of a file that speaks of skills: file, reading, names, changes, done. */
export class SkillImportPage {
  /** The current step as a whole; its accessible name says which it is. */
  readonly step: Locator;
  readonly done: Locator;
  readonly back: Locator;
  readonly cancel: Locator;
  readonly failure: Locator;
  /** How the file is read, with all that can be corrected about it. */
  readonly panel: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.step = page.getByRole('group', { name: /^Step \d of \d: / });
    this.done = page.getByRole('group', { name: 'Done', exact: true });
    this.back = this.step.getByRole('button', { name: 'Back', exact: true });
    this.cancel = this.step.getByRole('button', { name: 'Cancel', exact: true });
    this.failure = this.step.getByRole('alert');
    this.panel = page.getByRole('complementary', { name: 'How it is read' });
  }

  at(step: Step): Locator {
    const name = `Step ${STEPS.indexOf(step) + 1} of 4: ${step}`;
    return this.#page.getByRole('group', { name, exact: true });
  }

  /** Waits until this step has its footer: then it can be worked on. */
  async until(step: Step): Promise<void> {
    await this.at(step).waitFor({ timeout: 30_000 });
    await this.cancel.waitFor();
  }

  /** The one way on; its words differ from step to step. */
  get onward(): Locator {
    return this.step.getByRole('button').last();
  }

  /** Goes on, from the step of the reading or the one named, until this step. */
  async goTo(step: Step, from: Step = 'Reading'): Promise<void> {
    for (let at = STEPS.indexOf(from); at < STEPS.indexOf(step); at += 1) {
      await this.until(STEPS[at] ?? 'File');
      await this.onward.click();
    }
    await this.until(step);
  }

  /** Chooses one of a list by the name of its field. */
  async choose(field: string | RegExp, option: string | RegExp): Promise<void> {
    const list = this.step.getByRole('combobox', { name: field });
    await list.click();
    await this.#page.getByRole('option', { name: option }).click();
  }

  readAs(kind: string): Promise<void> {
    return this.choose('Read the file as', kind);
  }

  /** Which level a text of the file is taken for. */
  level(text: string): Locator {
    return this.step.getByRole('combobox', { name: `${text} is taken for`, exact: true });
  }

  sheet(name: string): Locator {
    return this.panel.getByRole('checkbox', { name: `Import ${name}`, exact: true });
  }

  /** Shows the names of one sort with what each is taken for. */
  async show(names: Names): Promise<void> {
    await this.step.getByRole('tab', { name: new RegExp(`^${names} `) }).click();
    await this.step.getByRole('grid', { name: names, exact: true }).waitFor();
  }

  /** The button that says what a name of the file is taken for. */
  decision(name: string): Locator {
    return this.step.getByRole('button', { name: new RegExp(`^${name}: .*Change$`) });
  }

  /** How many entries of the file are of this kind of change. */
  async count(kind: Change): Promise<number> {
    const tab = this.step.getByRole('tab', { name: new RegExp(`^${kind} [\\d,]+$`) });
    return Number((await tab.innerText()).replaceAll(/\D/g, ''));
  }

  async counts(): Promise<Record<Change, number>> {
    return {
      New: await this.count('New'),
      Changed: await this.count('Changed'),
      Unchanged: await this.count('Unchanged'),
      'Left out': await this.count('Left out'),
    };
  }

  /** The rows of one kind of change, each as one line of text. */
  async rows(kind: Change): Promise<string[]> {
    await this.step.getByRole('tab', { name: new RegExp(`^${kind} \\d`) }).click();
    const rows = this.step.getByRole('grid', { name: kind, exact: true }).getByRole('row');
    await expect(rows.nth(1)).not.toBeEmpty();
    const texts = await rows.allInnerTexts();
    return texts.slice(1).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  /** Writes it, and waits for what was done. */
  async write(deed: string): Promise<void> {
    await expect(this.onward).toHaveText(deed);
    await this.onward.click();
    await this.done.getByRole('heading', { level: 2 }).waitFor({ timeout: 30_000 });
  }
}
