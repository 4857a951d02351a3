import type { Page } from '@playwright/test';
import { withInterface } from './host.ts';
import { median } from './report.ts';
import { scroll, type Scrolling } from './scroll.ts';

export interface SkillPageTimes {
  /** From the click on Gaps until the first cells of 200 teams × 60 skills are on the screen. */
  readonly heatmapMs: number;
  /** From the key press in the matrix until the person's figures on the screen are right. */
  readonly enterMs: number;
  /** The matrix while it is flung. */
  readonly flung: Scrolling;
}

const RUNS = 7;

/** Opens the gaps of 200 teams from another page. */
async function heatmap(page: Page): Promise<number> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { level: 1, name: /Settings/ }).waitFor();
  return page.evaluate(async () => {
    const start = performance.now();
    location.hash = '/gaps?by=team';
    while (document.querySelector('.heat-line.group .heat-cell b') === null)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
}

/** Presses a digit on the active cell and waits until the person's figures in the same row have followed. */
async function enter(page: Page, row: string, digit: string): Promise<number> {
  const watch = await page.evaluateHandle((index) => {
    const figures = (): string =>
      [...document.querySelectorAll(`.matrix-body [aria-rowindex="${index}"] .matrix-figure`)]
        .map((one) => one.textContent)
        .join(' ');
    const former = figures();
    let start = 0;
    addEventListener('keydown', () => (start = performance.now()), { capture: true, once: true });
    const followed = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`the figures stay ${former}`)), 10_000);
      const look = (): void => {
        if (start > 0 && figures() !== former) resolve(performance.now() - start);
        else requestAnimationFrame(look);
      };
      look();
    });
    return { followed };
  }, row);
  await page.keyboard.press(digit);
  return watch.evaluate(({ followed }) => followed);
}

/** Rates people in the matrix, each time below what is required or back again. */
async function entering(page: Page): Promise<number> {
  await page.evaluate(() => {
    location.hash = '/matrix';
  });
  const grid = page.getByRole('grid', { name: 'People and skills' });
  // Not one that a credential certifies: no rating lowers that.
  const met = '.skill-cell.met[aria-label$=" required"]';
  const found = grid.locator('[role="row"]', { has: page.locator(met) }).first();
  const row = (await found.getAttribute('aria-rowindex')) ?? '';
  await found.locator(met).first().click();
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    times.push(await enter(page, row, run % 2 === 0 ? '0' : '5'));
    await page.keyboard.press('ArrowUp');
    await page.waitForTimeout(400);
  }
  return median(times.slice(1));
}

/** Drives gaps and matrix in a browser. @param large of 50,000 people @param matrix of 2,000 people × 100 skills */
export async function measureSkillPages(large: string, matrix: string): Promise<SkillPageTimes> {
  const first = await withInterface(large, async (page) => {
    await page.waitForTimeout(2500);
    const heatmaps: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) heatmaps.push(await heatmap(page));
    return { heatmapMs: median(heatmaps.slice(1)), enterMs: await entering(page) };
  });
  const flung = await withInterface(matrix, async (page) => {
    await page.getByRole('link', { name: 'Matrix' }).click();
    await page.locator('.skill-cell').first().waitFor();
    await page.waitForTimeout(1000);
    return scroll(page, 120);
  });
  return { ...first, flung };
}
