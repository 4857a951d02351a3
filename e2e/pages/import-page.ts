import type { Locator, Page } from '@playwright/test';

/** The import wizard: file, table, columns, values, changes. */
export class ImportPage {
  /** The current step as a whole; its accessible name says which it is. */
  readonly step: Locator;
  readonly #foot: Locator;

  constructor(page: Page) {
    this.step = page.locator('.wizard-step');
    this.#foot = page.locator('.page-foot');
  }

  /** Waits until the step with this number, from 1, has its footer: then it can be worked on. */
  async untilStep(step: number): Promise<void> {
    await this.step.and(this.step.page().getByLabel(`Step ${step} of`)).waitFor();
    await this.#foot.getByRole('button', { name: 'Cancel' }).waitFor();
  }

  /** The one way on; its words differ from step to step. */
  get onward(): Locator {
    return this.#foot.getByRole('button').last();
  }

  get back(): Locator {
    return this.#foot.getByRole('button', { name: 'Back' });
  }

  get cancel(): Locator {
    return this.#foot.getByRole('button', { name: 'Cancel' });
  }
}
