import { expect, type Locator, type Page } from '@playwright/test';

type Verdict = 'Integrity' | 'Issuer' | 'Revocation' | 'Dates' | 'Recipient';
type List = 'Checked now' | 'Kept' | 'Keys and documents';

/** The badges: lists of those checked and kept, one badge with its verdicts, and what becomes of it. */
export class BadgesPage {
  readonly verdicts: Locator;
  readonly panel: Locator;
  /** "3 of 5 checks passed" */
  readonly score: Locator;
  readonly checked: Locator;
  readonly kept: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.verdicts = page.getByRole('table', { name: 'Five verdicts' });
    this.panel = page.getByRole('complementary');
    this.score = page.getByText(/of 5 checks passed$/);
    this.checked = page.getByRole('grid', { name: 'Badges checked now' });
    this.kept = page.getByRole('grid', { name: 'Kept badges' });
  }

  async open(list?: List): Promise<void> {
    await this.#page.evaluate(() => {
      window.location.hash = '#/credentials?view=badges';
    });
    if (list !== undefined) await this.tab(list).click();
  }

  tab(list: List): Locator {
    return this.#page.getByRole('tab', { name: new RegExp(`^${list}`) });
  }

  /** The row of a verdict; its title, reason and deed are in it. */
  verdict(name: Verdict): Locator {
    return this.verdicts
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: new RegExp(`${name}$`) }) });
  }

  /** Chooses what the deed at the right of a verdict offers. */
  async act(name: Verdict, deed: string): Promise<void> {
    await this.verdict(name).getByRole('button', { name: deed }).click();
  }

  /** Names a skill that a new entry of the catalogue certifies, in the middle of the scale. */
  async certifies(skill: string): Promise<void> {
    await this.panel.getByLabel(/^Add (a skill that it certifies|another)$/).fill(skill);
    await this.#page.getByRole('option', { name: skill }).first().click();
    await expect(this.panel.getByRole('combobox', { name: `Level of ${skill}` })).toBeVisible();
  }

  /** A line of what the award would change: what, today, with it. */
  change(words: string | RegExp): Locator {
    return this.panel
      .getByRole('table', { name: 'What it would change' })
      .getByRole('row')
      .filter({ hasText: words });
  }
}
