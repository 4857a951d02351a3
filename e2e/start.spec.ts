import { existsSync } from 'node:fs';
import { expect, expectAccessible, test } from './fixtures/test.ts';
import { StartPage } from './pages/start-page.ts';

test.describe('starting without a workspace', () => {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(theme, () => {
      test.use({ theme });

      test('says what can be done', async ({ app }) => {
        const start = new StartPage(app.page);
        await expect(start.heading).toBeVisible();
        await expect(start.openWorkspace).toBeEnabled();
        await expect(start.makeSample).toBeEnabled();
        await expectAccessible(app.page);
      });
    });
  }

  test('makes a new workspace as one file', async ({ app }) => {
    await expect(new StartPage(app.page).heading).toBeVisible();
    const path = await app.createWorkspace('Northfield');
    expect(existsSync(path)).toBe(true);
    await expect(app.page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  });
});
