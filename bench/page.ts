import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../scripts/lib/browser.ts';
import { median } from './report.ts';

export interface PageTimes {
  /** From the launch of the browser host until the window answers with that workspace open. */
  readonly startMs: number;
  /** From the click on People until its first row is on the screen. */
  readonly firstContentMs: number;
  /** While the list is flung by some 250 rows a second, and while it is dragged through by 1,000. */
  readonly flung: Scrolling;
  readonly dragged: Scrolling;
}

export interface Scrolling {
  readonly framesPerSecond: number;
  readonly slowestFrameMs: number;
  readonly rows: number;
}

/** Starts the browser host with a workspace; resolves to its address. */
async function startHost(
  workspace: string,
  userData: string,
): Promise<{ host: ChildProcess; url: string }> {
  const host = spawn(process.execPath, ['src/web/index.ts', workspace], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, UPSKILL_USER_DATA: userData },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: host.stdout })) {
    if (line.startsWith('http://')) return { host, url: line.trim() };
  }
  throw new Error('the browser host ended before it told its address');
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

/** Scrolls the table for three seconds, by `step` pixels a frame, and counts the frames. */
async function scroll(page: Page, step: number): Promise<Scrolling> {
  return page.getByRole('grid').evaluate(async (grid, pixels) => {
    const gaps: number[] = [];
    const start = performance.now();
    const top = grid.scrollTop;
    let last = start;
    await new Promise<void>((resolve) => {
      const frame = (now: number): void => {
        gaps.push(now - last);
        last = now;
        grid.scrollTop += pixels;
        if (now - start < 3000) requestAnimationFrame(frame);
        else resolve();
      };
      requestAnimationFrame(frame);
    });
    const frames = gaps.slice(1);
    return {
      framesPerSecond: (1000 * frames.length) / frames.reduce((sum, gap) => sum + gap, 0),
      slowestFrameMs: Math.max(...frames),
      rows: Math.round((grid.scrollTop - top) / 28),
    };
  }, step);
}

/** Drives the real interface in a browser, with the benchmark's workspace open. */
export async function measurePage(workspace: string): Promise<PageTimes> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('no browser to measure in: install Chromium');
  const userData = mkdtempSync(join(tmpdir(), 'upskill-bench-user-'));
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  const start = performance.now();
  const { host, url } = await startHost(workspace, userData);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    await page
      .getByRole('link', { name: /^People/ })
      .first()
      .waitFor();
    const startMs = performance.now() - start;
    const contents: number[] = [];
    for (let run = 0; run < 5; run += 1) contents.push(await firstContent(page));
    const flung = await scroll(page, 120);
    const dragged = await scroll(page, 600);
    return {
      startMs,
      firstContentMs: median(contents),
      flung,
      dragged,
    };
  } finally {
    await browser.close();
    const ended = new Promise((resolve) => host.once('exit', resolve));
    host.kill('SIGTERM');
    await ended;
    rmSync(userData, { recursive: true, force: true });
  }
}
