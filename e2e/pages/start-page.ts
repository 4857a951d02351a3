import type { Locator, Page } from '@playwright/test';

/** What is shown while no workspace is open. */
export class StartPage {
  readonly heading: Locator;
  readonly newWorkspace: Locator;
  readonly openWorkspace: Locator;
  readonly makeSample: Locator;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { name: 'Open a workspace' });
    this.newWorkspace = page.getByRole('button', { name: 'New', exact: true });
    this.openWorkspace = page.getByRole('button', { name: 'Open', exact: true });
    this.makeSample = page.getByRole('button', { name: 'Make the sample' });
  }
}
