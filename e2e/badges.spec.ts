import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeIssuer, openBadgeCompany, writeBadge, writeTampered } from './fixtures/badges.ts';
import { expect, expectAccessible, test } from './fixtures/test.ts';
import { BadgesPage } from './pages/badges-page.ts';
import { Frame } from './pages/frame.ts';
import { GapsPage } from './pages/gaps-page.ts';

test.setTimeout(180_000);

const MEASURING = 'Measuring in practice';

test('a badge is dropped, judged, its issuer pinned, made an award that closes a gap, and all of it undone', async ({
  app,
}) => {
  const { page } = app;
  const frame = new Frame(page);
  const gaps = new GapsPage(page);
  const badges = new BadgesPage(page);
  const issuer = await makeIssuer('Harborview University');
  const path = await writeBadge(app.folder, issuer, {
    file: 'measuring.png',
    name: MEASURING,
    email: 'ada@brandt.example',
  });
  await openBadgeCompany(app);
  await frame.open('Gaps');
  const before = await gaps.words('Assembly', 'Measuring');
  expect(before).toContain('0 of 2 met');

  await test.step('dropped on another page, it leads to its verdicts', async () => {
    await frame.open('People');
    await app.dropFile(path);
    await expect(badges.score).toHaveText('4 of 5 checks passed');
    await expect(page.getByRole('heading', { level: 2, name: MEASURING })).toBeVisible();
    await expect(page.getByRole('img', { name: MEASURING })).toBeVisible();
    await expect(badges.verdict('Integrity')).toContainText('Unchanged since it was signed');
    await expect(badges.verdict('Issuer')).toContainText('not confirmed by you');
    await expect(badges.verdict('Dates')).toContainText('Valid on 30 Sep 2026');
    await expect(badges.verdict('Recipient')).toContainText('Is Ada Brandt');
    await expect(badges.panel.getByText('an issuer you have not confirmed')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('compared with somebody else, it is not theirs', async () => {
    await badges.act('Recipient', 'Compare others');
    await expect(badges.panel.getByRole('combobox', { name: 'Person' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Ben Castle');
    await page.getByRole('option', { name: /^Ben Castle/ }).click();
    await expect(badges.verdict('Recipient')).not.toContainText('Is Ada Brandt');
    await expect(badges.score).toHaveText('3 of 5 checks passed');
    await badges.panel.getByRole('combobox', { name: 'Person' }).fill('Ada');
    await page.getByRole('option', { name: /^Ada Brandt/ }).click();
    await expect(badges.verdict('Recipient')).toContainText('Is Ada Brandt');
  });

  await test.step('its proof and the credential itself are one click away', async () => {
    await badges.act('Integrity', 'Proof details');
    const proof = page.getByRole('table', { name: 'Technical proof' });
    await expect(proof.getByText(/ES256/).first()).toBeVisible();
    await page.getByText('The credential as it stands in the file').click();
    await expect(page.getByRole('region', { name: 'Payload' })).toContainText('"achievement"');
    await expect(page.getByRole('region', { name: 'Header' })).toContainText('"ES256"');
    await expectAccessible(page);
  });

  await test.step('the issuer’s key is pinned, and the verdict changes at once', async () => {
    await badges.act('Issuer', 'Pin this key');
    const groups = issuer.fingerprint.match(/.{4}/gu) ?? [];
    await expect(badges.panel.getByText(groups.join(' '))).toBeVisible();
    await expectAccessible(page);
    await badges.panel.getByRole('button', { name: 'Pin the key' }).click();
    await expect(badges.verdict('Issuer')).toContainText('Confirmed: Harborview University');
    await expect(badges.score).toHaveText('5 of 5 checks passed');
    await expect(badges.panel.getByText('an issuer you have not confirmed')).toHaveCount(0);
  });

  await test.step('what the award would change is said before it is made', async () => {
    await badges.certifies('Measuring');
    await expect(badges.change(/^Ada, Measuring/)).toContainText(/unrated.*3/s);
    await expect(badges.change('People who meet it')).toContainText(/0.*1/s);
    await expect(badges.change('Team gap index')).toContainText(/100 %.*50 %/s);
    await badges.panel.getByRole('button', { name: 'Save award' }).click();
    await expect(badges.panel.getByRole('heading', { name: 'Saved as award' })).toBeVisible();
    await expect(badges.panel.getByText('Measuring, level 3')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the gap is closed', async () => {
    await frame.open('Gaps');
    await expect.poll(() => gaps.words('Assembly', 'Measuring')).toContain('1 of 2 met');
    await badges.open('Kept');
    await expect(badges.kept.getByRole('row').nth(1)).toContainText('Ada Brandt');
    await expect(badges.kept.getByRole('row').nth(1)).toContainText('confirmed');
  });

  await test.step('undone step by step: the award, then the pin', async () => {
    await badges.open('Checked now');
    await badges.checked.getByRole('row').nth(1).dblclick();
    await expect(badges.panel.getByRole('heading', { name: 'Saved as award' })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(badges.panel.getByRole('heading', { name: 'Save as award' })).toBeVisible();
    await expect(badges.verdict('Issuer')).toContainText('Confirmed: Harborview University');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(badges.verdict('Issuer')).toContainText('not confirmed by you');
    await frame.open('Gaps');
    await expect.poll(() => gaps.words('Assembly', 'Measuring')).toBe(before);
    await badges.open('Kept');
    await expect(page.getByRole('heading', { name: 'No badge kept yet' })).toBeVisible();
  });
});

test('many badges: what is refused says why, what matches a person is kept at once, and pins are listed', async ({
  app,
}) => {
  const { page } = app;
  const badges = new BadgesPage(page);
  const issuer = await makeIssuer('Metrology Institute');
  const write = (file: string, email: string) =>
    writeBadge(app.folder, issuer, { file, name: MEASURING, email });
  await openBadgeCompany(app);

  await test.step('before the first badge the page says what it does', async () => {
    await badges.open();
    await expect(page.getByRole('heading', { name: /^Check digital badges/ })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('checked one after the other, each opens; the list has them all', async () => {
    for (const path of [
      await write('ada.png', 'ada@brandt.example'),
      await write('ben.jwt', 'ben@brandt.example'),
      await write('stranger.jwt', 'nobody@else.example'),
      await writeTampered(app.folder, issuer, {
        file: 'tampered.jwt',
        name: MEASURING,
        email: 'cora@brandt.example',
      }),
    ]) {
      await app.dropFile(path);
      await expect(page.getByText(new RegExp(`^${path.split(/[\\/]/).at(-1)}, `))).toBeVisible();
    }
    await expect(badges.verdict('Integrity')).toContainText('Changed since it was signed');
    await expect(badges.verdict('Recipient')).toContainText('that proves nothing');
    await expect(badges.panel.getByRole('heading', { name: 'No award' })).toBeVisible();
    await expect(badges.panel.getByRole('button', { name: 'Save award' })).toHaveCount(0);
    await expectAccessible(page);
    const holiday = join(app.folder, 'holiday.png');
    writeFileSync(holiday, 'a picture of the sea');
    await app.dropFile(holiday);
    await expect(page.getByRole('region', { name: '1 file not read as a badge' })).toContainText(
      'holiday.png',
    );
    await expect(badges.checked.getByRole('row')).toHaveCount(5);
    await expectAccessible(page);
  });

  await test.step('what can be kept is said first; strangers and altered ones are left out', async () => {
    await page.getByRole('button', { name: 'Keep all that match a person' }).click();
    await expect(badges.panel).toContainText('2 badges of 2 people will be kept');
    await expect(badges.panel).toContainText('1 of nobody here, 1 changed after signing');
    await badges.panel.getByRole('combobox', { name: new RegExp(MEASURING) }).click();
    await page.getByRole('option', { name: /as a new entry of the catalogue/ }).click();
    await expect(badges.panel).toContainText('2 awards');
    await expectAccessible(page);
    await badges.panel.getByRole('button', { name: 'Keep 2 badges' }).click();
    await expect(badges.tab('Kept')).toContainText('2');
    await expect(badges.checked.getByText('award', { exact: true })).toHaveCount(2);
  });

  await test.step('kept ones are searched and filtered by a verdict', async () => {
    await badges.tab('Kept').click();
    await page.getByLabel('Search kept badges').fill('castle');
    await expect(badges.kept.getByRole('row')).toHaveCount(2);
    await page.getByRole('button', { name: /^Verdict/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Issuer: confirmed' }).click();
    await expect(page.getByRole('heading', { name: 'No kept badge fits' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await expect(badges.kept.getByRole('row')).toHaveCount(3);
  });

  await test.step('pinned from a kept one by keys alone, checked again, and listed with its fingerprint', async () => {
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await badges.kept.focus();
    await press('ArrowDown');
    await press('Enter');
    await badges.verdict('Issuer').getByRole('button', { name: 'Pin this key' }).focus();
    await press('Enter');
    await badges.panel.getByRole('button', { name: 'Pin the key' }).focus();
    await press('Enter');
    await expect(badges.verdict('Issuer')).toContainText('Confirmed: Metrology Institute');
    await expect(page.getByText(/^The report that is kept is of/)).toBeVisible();
    await badges.open('Kept');
    await page.getByRole('button', { name: 'Check all again' }).click();
    await expect(badges.kept.getByText('Issuer: confirmed', { exact: true })).toHaveCount(2);
    await badges.tab('Keys and documents').click();
    const key = page.getByRole('table', { name: 'Pinned keys' }).getByRole('row').nth(1);
    await expect(key).toContainText('Metrology Institute');
    await expect(key).toContainText((issuer.fingerprint.match(/.{4}/gu) ?? []).join(' '));
    await expectAccessible(page);
  });

  await test.step('unpinned, nothing of theirs is confirmed any more', async () => {
    await page.getByRole('button', { name: 'Unpin the key of Metrology Institute' }).click();
    await expect(page.getByText('No key is pinned.')).toBeVisible();
    await badges.tab('Checked now').click();
    await expect(badges.checked.getByText('not confirmed').first()).toBeVisible();
    await expect(badges.checked.getByText('Issuer: confirmed', { exact: true })).toHaveCount(0);
  });
});

for (const theme of ['light', 'dark'] as const)
  test.describe(theme, () => {
    test.use({ theme, begin: 'sample' });

    test('the sample’s badges and pins have no fault of accessibility', async ({ app }) => {
      const { page } = app;
      const badges = new BadgesPage(page);
      for (const size of [
        { width: 1440, height: 900 },
        { width: 1024, height: 700 },
      ]) {
        await page.setViewportSize(size);
        await badges.open('Kept');
        await badges.kept.getByRole('row').nth(2).waitFor();
        await expectAccessible(page);
        await badges.kept.getByRole('row').nth(6).dblclick();
        await badges.verdicts.waitFor();
        await expectAccessible(page);
        await badges.open('Keys and documents');
        await page.getByRole('table', { name: 'Pinned documents' }).waitFor();
        await expectAccessible(page);
      }
    });
  });
