import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBadgeCompany } from './fixtures/badges.ts';
import { readWorkbook } from './fixtures/rosters.ts';
import { expect, expectAccessible, test } from './fixtures/test.ts';
import { AwardsPage } from './pages/awards-page.ts';
import { Frame } from './pages/frame.ts';
import { GapsPage } from './pages/gaps-page.ts';

test.setTimeout(180_000);

test.describe('the sample company', () => {
  test.use({ begin: 'sample' });

  test('awards are told apart by state, filtered, sorted and exported', async ({ app }) => {
    const { page } = app;
    const awards = new AwardsPage(page);
    await awards.open();
    const all = await awards.many('All');
    expect(all).toBeGreaterThan(400);

    await test.step('each state has its own, and all of them together are all', async () => {
      let sum = 0;
      for (const state of ['Valid', 'Expiring', 'Expired', 'Renewed', 'Revoked'] as const)
        sum += await awards.many(state);
      expect(sum).toBe(all);
      const expired = await awards.many('Expired');
      await awards.tab('Expired').click();
      await expect.poll(() => awards.listed()).toBe(expired);
      await expect(awards.at(0)).toContainText(/expired \d+ \w+ 20\d\d/);
    });

    await test.step('narrowed by department and proof, said where nothing fits, and cleared', async () => {
      await awards.tab('All').click();
      await awards.filter('Proof', 'with a badge');
      await expect.poll(() => awards.listed()).toBeLessThan(20);
      await expect(awards.at(0)).toContainText(/badge, /);
      await page.getByLabel('Search awards').fill('nobody is called so');
      await expect(page.getByRole('heading', { name: 'No award fits' })).toBeVisible();
      await page.getByRole('button', { name: 'Clear the filter' }).click();
      await expect.poll(() => awards.listed()).toBe(all);
    });

    await test.step('sorted by a heading, and exported as it is shown', async () => {
      const name = awards.at(0).getByRole('gridcell').nth(1);
      const latest = await name.innerText();
      await awards.grid
        .getByRole('columnheader', { name: /^Person/ })
        .getByRole('button')
        .first()
        .click();
      await expect(name).not.toHaveText(latest);
      const first = await name.innerText();
      const path = await app.saveWorkbook(() =>
        page.getByRole('button', { name: 'Export', exact: true }).click(),
      );
      const rows = await readWorkbook(path);
      const head = rows.findIndex((row) => row[0] === 'Person');
      expect(rows[head]).toEqual(
        expect.arrayContaining(['Credential', 'Expires', 'State', 'Proof']),
      );
      expect(rows[head + 1]?.[0]).toBe(first);
      expect(rows.length - head - 1).toBe(all);
    });
  });

  test('one award by keys: opened, changed, revoked with a reason, taken back', async ({ app }) => {
    const { page } = app;
    const awards = new AwardsPage(page);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await awards.open();
    await awards.grid.focus();
    await press('ArrowDown');
    await press('ArrowDown');
    await expect(awards.panel).toContainText(/Certifies|It certifies no skill/);
    const grade = awards.panel.getByLabel('Grade (optional)');
    await grade.focus();
    await page.keyboard.type('Distinction');
    await press('Enter');
    await expect(grade).toHaveValue('Distinction');

    const revoked = await awards.many('Revoked');
    await awards.panel.getByRole('button', { name: 'Revoke this award' }).focus();
    await press('Enter');
    await expect(awards.panel.getByLabel('Reason (optional)')).toBeFocused();
    await page.keyboard.type('Withdrawn by the issuer');
    await awards.panel.getByRole('button', { name: 'Revoke', exact: true }).focus();
    await press('Enter');
    await expect(awards.panel).toContainText('Since 30 Sep 2026: Withdrawn by the issuer');
    await expect.poll(() => awards.many('Revoked')).toBe(revoked + 1);

    await awards.grid.focus();
    await press('ControlOrMeta+z');
    await expect.poll(() => awards.many('Revoked')).toBe(revoked);
    await press('ControlOrMeta+z');
    await expect(grade).not.toHaveValue('Distinction');
  });

  for (const theme of ['light', 'dark'] as const)
    test.describe(theme, () => {
      test.use({ theme });

      test('no state of the page has a fault of accessibility', async ({ app }) => {
        const { page } = app;
        const awards = new AwardsPage(page);
        for (const size of [
          { width: 1440, height: 900 },
          { width: 1024, height: 700 },
        ]) {
          await page.setViewportSize(size);
          await awards.open();
          await expectAccessible(page);
          await awards.grid.focus();
          await page.keyboard.press('ArrowDown');
          await awards.panel.getByRole('button', { name: 'Attach a file' }).waitFor();
          await expectAccessible(page);
          await page.getByRole('button', { name: 'Add awards' }).click();
          await awards.panel.getByRole('button', { name: 'Add the award' }).click();
          await expectAccessible(page);
          await awards.tab('Attempts').click();
          await awards.attempts.getByRole('row').nth(1).click();
          await awards.panel.getByLabel('Outcome').first().waitFor();
          await expectAccessible(page);
        }
      });
    });
});

test('an award for many people at once, with proof, until it expires', async ({ app }) => {
  const { page } = app;
  const frame = new Frame(page);
  const gaps = new GapsPage(page);
  const awards = new AwardsPage(page);
  await openBadgeCompany(app);
  const at = (hash: string): Promise<void> =>
    page.evaluate((to) => {
      window.location.hash = to;
    }, hash);

  await test.step('the catalogue gets an entry that certifies Measuring', async () => {
    await at('#/credentials?add=credential');
    await awards.panel.getByLabel('Title').fill('Caliper licence');
    await awards.panel.getByLabel('Add a skill that it certifies').fill('Measuring');
    await page.getByRole('option', { name: 'Measuring' }).first().click();
    await awards.panel.getByRole('button', { name: /^Add/ }).last().click();
    await expect(frame.notice(/Caliper licence/)).toBeVisible();
  });

  await test.step('before the first award the page says how to get one', async () => {
    await at('#/credentials?view=awards');
    await expect(page.getByRole('heading', { name: 'No awards yet' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('people are pasted as numbers and names; who is unknown is said', async () => {
    await page.getByRole('button', { name: 'Add awards' }).first().click();
    await awards.panel.getByRole('combobox', { name: 'Credential' }).click();
    await page.getByRole('option', { name: /Caliper licence/ }).click();
    await awards.panel.getByRole('textbox', { name: 'Issued' }).fill('1 Sep 2026');
    await page.keyboard.press('Tab');
    await awards.panel.getByLabel('Or paste a list').fill('0101\nCastle, Ben\nNobody Known');
    await awards.panel.getByRole('button', { name: 'Add these' }).click();
    await expect(awards.panel.getByText('2 people chosen')).toBeVisible();
    await expect(awards.panel.getByLabel('Or paste a list')).toHaveValue('Nobody Known');
    await expectAccessible(page);
    await awards.panel.getByRole('button', { name: 'Add 2 awards' }).click();
    await expect.poll(() => awards.many('Valid')).toBe(2);
    await frame.open('Gaps');
    await expect.poll(() => gaps.words('Assembly', 'Measuring')).toContain('2 of 2 met');
  });

  await test.step('a file is kept as proof and comes back byte for byte', async () => {
    await awards.open();
    const proof = join(app.folder, 'licence.pdf');
    writeFileSync(proof, 'scan of a licence');
    await awards.at(0).click();
    await app.chooseTable(proof, () =>
      awards.panel.getByRole('button', { name: 'Attach a file' }).click(),
    );
    const saved = await app.saveWorkbook(() =>
      awards.panel.getByRole('button', { name: /^licence\.pdf/ }).click(),
    );
    expect(readFileSync(saved, 'utf8')).toBe('scan of a licence');
    await awards.panel.getByRole('button', { name: 'Close' }).click();
    await expect(awards.at(0)).toContainText('1 file');
  });

  await test.step('both expire on one day: from then on they certify nothing', async () => {
    await awards.select(0, 1);
    await page.getByRole('button', { name: 'Edit 2', exact: true }).click();
    await awards.panel.getByRole('combobox', { name: 'What to set' }).click();
    await page.getByRole('option', { name: 'Expires' }).click();
    await awards.panel.getByRole('textbox', { name: 'Expires' }).fill('30 Sep 2026');
    await page.keyboard.press('Tab');
    await awards.panel.getByRole('button', { name: 'Change 2 awards' }).click();
    await expect.poll(() => awards.many('Expired')).toBe(2);
    await frame.open('Gaps');
    await expect.poll(() => gaps.words('Assembly', 'Measuring')).toContain('0 of 2 met');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => gaps.words('Assembly', 'Measuring')).toContain('2 of 2 met');
  });

  await test.step('who is on the way is listed apart, and an award ends the attempt', async () => {
    await at('#/credentials?view=awards&tab=attempts');
    await page.getByRole('button', { name: 'Add attempts' }).click();
    await awards.panel.getByRole('combobox', { name: 'Credential' }).click();
    await page.getByRole('option', { name: /Caliper licence/ }).click();
    await awards.panel.getByLabel('Or paste a list').fill('Cora Dunn');
    await awards.panel.getByRole('button', { name: 'Add these' }).click();
    await awards.panel.getByRole('button', { name: 'Add the attempt' }).click();
    await expect(awards.attempts.getByRole('row').nth(1)).toContainText('Cora Dunn');
    await expect(awards.attempts.getByRole('row').nth(1)).toContainText('in progress');
    await at('#/credentials?view=awards&add=award');
    await awards.panel.getByRole('combobox', { name: 'Credential' }).click();
    await page.getByRole('option', { name: /Caliper licence/ }).click();
    await awards.panel.getByLabel('Or paste a list').fill('0103');
    await awards.panel.getByRole('button', { name: 'Add these' }).click();
    await awards.panel.getByRole('button', { name: 'Add the award' }).click();
    await expect.poll(() => awards.many('Valid')).toBe(3);
    await expect.poll(() => awards.many('Attempts')).toBe(0);
  });
});
