import { expect, type Locator } from '@playwright/test';

/** Presses a radio button and waits until the program has taken the choice. */
export async function choose(radio: Locator): Promise<void> {
  await radio.click();
  await expect(radio).toBeChecked();
}
