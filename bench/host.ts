import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../scripts/lib/browser.ts';

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

/**
 * Opens a workspace in the browser host and the interface in a browser, and lets the work be done on it. `startMs`: from
 * the launch of the host until the window answers with that workspace open.
 */
export async function withInterface<T>(
  workspace: string,
  work: (page: Page, startMs: number) => Promise<T>,
): Promise<T> {
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
    return await work(page, performance.now() - start);
  } finally {
    await browser.close();
    const ended = new Promise((resolve) => host.once('exit', resolve));
    host.kill('SIGTERM');
    await ended;
    rmSync(userData, { recursive: true, force: true });
  }
}
