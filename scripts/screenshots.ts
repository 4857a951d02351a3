import './lib/require-node.ts';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { openInBrowser } from '../e2e/fixtures/browser-host.ts';
import { launchBrowser } from '../e2e/fixtures/launch-browser.ts';
import type { RunningApp } from '../e2e/fixtures/running-app.ts';
import { createSurroundings, runCommandLine } from '../e2e/fixtures/surroundings.ts';
import { findBrowser } from './lib/browser.ts';
import { buildIfStale } from './lib/build.ts';
import { root } from './lib/run.ts';
import { type Begin, ROSTER, type Shot, SHOTS } from './lib/shots.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;
const THEMES = ['light', 'dark'] as const;

/** Waits until nothing is loading, moving or being fetched. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    let quiet = 0;
    let last = '';
    while (quiet < 4) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const now = document.body.innerText;
      const moving = document.getAnimations().some((one) => one.playState === 'running');
      quiet = now === last && !moving ? quiet + 1 : 0;
      last = now;
    }
  });
}

interface Studio {
  readonly browser: Browser;
  readonly workspaces: { readonly sample: string; readonly june: string };
  readonly out: string;
  readonly shots: readonly Shot[];
}

async function takeAll(begin: Begin, theme: 'light' | 'dark', studio: Studio): Promise<string[]> {
  const surroundings = createSurroundings();
  let workspace: string | undefined;
  if (begin === 'sample' || begin === 'june') {
    workspace = join(surroundings.folder, 'Northfield Instruments.upskill');
    copyFileSync(studio.workspaces[begin], workspace);
  }
  const app = await openInBrowser(studio.browser, surroundings, {
    workspace,
    context: { colorScheme: theme, reducedMotion: 'reduce' },
  });
  const failures: string[] = [];
  try {
    if (begin === 'empty') await app.createWorkspace('Untitled');
    for (const shot of studio.shots.filter((one) => one.begin === begin)) {
      for (const size of SIZES) {
        const file = `${shot.name}-${size.width}-${theme}.png`;
        try {
          await takeOne(app, shot, size, join(studio.out, file));
        } catch (error) {
          failures.push(
            `${file}: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
          );
        }
      }
    }
  } finally {
    await app.close();
    surroundings.remove();
  }
  return failures;
}

async function takeOne(
  app: RunningApp,
  shot: Shot,
  size: { width: number; height: number },
  path: string,
): Promise<void> {
  const { page } = app;
  await page.setViewportSize(size);
  // Reloaded, so that no state of the picture before is left.
  await page.goto(`${new URL(page.url()).origin}/#${shot.at}`);
  await page.reload();
  await settle(page);
  await shot.prepare?.(app);
  await settle(page);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'docs/pictures' },
      // Only pictures whose name begins so.
      only: { type: 'string', default: '' },
    },
  });
  const out = resolve(root, values.out);
  const shots = SHOTS.filter(({ name }) => name.startsWith(values.only));
  const executable = await findBrowser();
  if (executable === null) {
    console.error(
      'No Chromium, Chrome or Edge works here: install one, or name it in CHROME_PATH.',
    );
    return 1;
  }
  if (!(await buildIfStale())) return 1;
  if (!existsSync(ROSTER)) throw new Error(`${ROSTER} is missing.`);
  mkdirSync(out, { recursive: true });
  const surroundings = createSurroundings();
  const sample = join(surroundings.folder, 'Sample.upskill');
  const june = join(surroundings.folder, 'June.upskill');
  const failures: string[] = [];
  const browser = await launchBrowser(executable);
  try {
    await runCommandLine(['sample', '--workspace', sample], surroundings.env);
    copyFileSync(sample, june);
    await runCommandLine(['undo', '--workspace', june], surroundings.env);
    const studio = { browser, workspaces: { sample, june }, out, shots };
    for (const begin of ['nothing', 'empty', 'sample', 'june'] as const)
      for (const theme of THEMES) failures.push(...(await takeAll(begin, theme, studio)));
  } finally {
    await browser.close();
    surroundings.remove();
  }
  const taken = shots.length * SIZES.length * THEMES.length - failures.length;
  console.log(`${taken} pictures in ${out}`);
  for (const failure of failures) console.error(failure);
  return failures.length === 0 ? 0 : 1;
}

process.exitCode = await main();
