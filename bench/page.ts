import type { Page } from '@playwright/test';
import { withInterface } from './host.ts';
import { median } from './report.ts';
import { scroll, type Scrolling } from './scroll.ts';

export interface PageTimes {
  /** From the launch of the browser host until the window answers with that workspace open. */
  readonly startMs: number;
  /** From the click on People until its first row is on the screen. */
  readonly firstContentMs: number;
  /** While the list is flung by some 250 rows a second, and while it is dragged through by 1,000. */
  readonly flung: Scrolling;
  readonly dragged: Scrolling;
}

const firstRow = (page: Page) =>
  page
    .getByRole('grid')
    .getByText(/^Department \d+$/)
    .first();

/** Opens People afresh and times until its first row is painted. */
async function firstContent(page: Page): Promise<number> {
  await page.getByRole('link', { name: /^Home/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /Home/ }).waitFor();
  const start = performance.now();
  await page
    .getByRole('link', { name: /^People/ })
    .first()
    .click();
  await firstRow(page).waitFor();
  return performance.now() - start;
}

/** Drives the real interface in a browser, with the benchmark's workspace open. */
export const measurePage = (workspace: string): Promise<PageTimes> =>
  withInterface(workspace, async (page, startMs) => {
    const contents: number[] = [];
    for (let run = 0; run < 5; run += 1) contents.push(await firstContent(page));
    const flung = await scroll(page, 120);
    const dragged = await scroll(page, 600);
    return { startMs, firstContentMs: median(contents), flung, dragged };
  });
