import { expect, type Locator } from '@playwright/test';

/** Presses the words of a radio button, as it may have no body of its own, and waits until the choice is taken. */
export async function choose(radio: Locator): Promise<void> {
  const id = await radio.getAttribute('id');
  await radio.page().locator(`label[for="${id}"]`).click();
  await expect(radio).toBeChecked();
}
