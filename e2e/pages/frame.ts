import type { Locator, Page } from '@playwright/test';

type Name =
  | 'Home'
  | 'People'
  | 'Teams'
  | 'Skills & roles'
  | 'Matrix'
  | 'Gaps'
  | 'Credentials'
  | 'History'
  | 'Import'
  | 'Settings';

/** What surrounds every page: title bar, list of pages, status bar, notices. */
export class Frame {
  readonly status: Locator;
  /** The search box of the whole program. */
  readonly spotlight: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.status = page.getByRole('contentinfo');
    this.spotlight = page.getByRole('combobox', { name: 'Find a person, skill, page or action' });
  }

  /** The title of the page that is shown. */
  heading(title: string | RegExp): Locator {
    return this.#page.getByRole('heading', { level: 1, name: title });
  }

  async open(name: Name): Promise<void> {
    await this.#page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
    await this.heading(name).waitFor();
  }

  /** A notice that something is done, or that it failed. */
  notice(words: string | RegExp): Locator {
    return this.#page.getByRole('alert').filter({ hasText: words });
  }
}
