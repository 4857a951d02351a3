import { expect, type Locator, type Page } from '@playwright/test';

/** People × skills. */
export class MatrixPage {
  readonly grid: Locator;
  readonly panel: Locator;
  /** "519 rated, 321 unrated, coverage 27 %" */
  readonly foot: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.grid = page.getByRole('grid', { name: 'People and skills' });
    this.panel = page.getByRole('complementary', { name: /^Rating of / });
    this.foot = page.locator('.matrix-foot');
  }

  async open(): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'Matrix' })
      .click();
    await this.grid.getByRole('gridcell').first().waitFor();
  }

  /** The cell of a person and a skill, by what is read aloud. */
  cell(person: string, skill: string): Locator {
    return this.grid.locator(`[role="gridcell"][aria-label^="${person}, ${skill}: "]`);
  }

  /** Makes a cell the active one. */
  async choose(person: string, skill: string): Promise<void> {
    await this.cell(person, skill).click();
    await expect(this.grid).toBeFocused();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Puts a block on the clipboard as a spreadsheet would: copied from a field that lies over the page. */
  async copyToClipboard(text: string): Promise<void> {
    await this.#page.evaluate((block) => {
      const copy = (event: ClipboardEvent): void => {
        event.preventDefault();
        event.stopImmediatePropagation();
        event.clipboardData?.setData('text/plain', block);
      };
      document.addEventListener('copy', copy, { capture: true, once: true });
    }, text);
    await this.press('ControlOrMeta+c');
  }

  /** What was just done, in words. */
  async expectSaid(words: string | RegExp): Promise<void> {
    await expect(this.foot.getByRole('status')).toHaveText(words);
  }

  /** Names of skills, as the headings say them from the left. */
  async skills(): Promise<string[]> {
    return this.grid.locator('.matrix-skill:not([hidden])').allInnerTexts();
  }

  /** Met and asked of a person: `[3, 7]`. */
  async met(person: string): Promise<[number, number]> {
    const row = this.grid.getByRole('row').filter({ hasText: person });
    const text = await row.locator('.matrix-figure').first().innerText();
    const [met = '', asked = ''] = text.split('/');
    return [Number(met), Number(asked)];
  }
}
