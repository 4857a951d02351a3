import './lib/require-node.ts';
import { findBrowser } from './lib/browser.ts';
import { buildIfStale } from './lib/build.ts';
import { electronBinary } from './lib/electron.ts';
import { runTool } from './lib/run.ts';

const HOW_TO_INSTALL: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'Install one ("sudo apt install chromium"), or name it in CHROME_PATH.',
  darwin: 'Install Google Chrome or Chromium, or name it in CHROME_PATH.',
  win32: 'Install Google Chrome or Microsoft Edge, or name it in CHROME_PATH.',
};

/** Says which tests of the desktop window cannot run here, so that a green result is not taken for more than it is. */
function desktopObstacle(): string | null {
  if (electronBinary() === null) return "Electron's binary is not on this machine";
  const { platform, env } = process;
  if (platform !== 'linux') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display here';
  return process.getuid?.() === 0 ? 'as root Electron cannot keep its sandbox' : null;
}

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
  if (obstacle !== null) console.log(`SKIPPED: Electron window tests – ${obstacle}`);
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
