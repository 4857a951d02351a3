import './lib/require-node.ts';
import { findBrowser } from './lib/browser.ts';
import { buildIfStale } from './lib/build.ts';
import { desktopObstacle } from './lib/electron.ts';
import { runTool } from './lib/run.ts';

const HOW_TO_INSTALL: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'Install one ("sudo apt install chromium"), or name it in CHROME_PATH.',
  darwin: 'Install Google Chrome or Chromium, or name it in CHROME_PATH.',
  win32: 'Install Google Chrome or Microsoft Edge, or name it in CHROME_PATH.',
};

async function main(): Promise<number> {
  const browser = await findBrowser();
  if (browser === null) {
    console.error(
      `No Chromium, Chrome or Edge works here. ${HOW_TO_INSTALL[process.platform] ?? ''}`,
    );
    return 1;
  }
  if (!(await buildIfStale())) return 1;
  const obstacle = desktopObstacle();
  console.log(`Browser: ${browser}`);
  if (obstacle !== null) console.log(`SKIPPED: Electron window tests – ${obstacle}\n`);
  const { code } = await runTool(
    ['@playwright/test', 'playwright'],
    ['test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
    {
      show: true,
      env: { UPSKILL_BROWSER: browser, UPSKILL_DESKTOP: obstacle === null ? '1' : '' },
    },
  );
  return code;
}

process.exitCode = await main();
