import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { reaches } from './electron.ts';
import { run, runTool } from './run.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
  'brave-browser',
];

/** Usual places of Chromium, Chrome and Edge on this system, best first. */
function usualPlaces(): string[] {
  const { env, platform } = process;
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name + suffix)));
  if (platform === 'darwin') {
    const bundles = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return folders
      .flatMap((folder) =>
        bundles.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
      )
      .concat(onPath);
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => env[name] ?? '',
    );
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((name) => folders.map((folder) => join(folder, name))).concat(onPath);
  }
  return [
    ...onPath,
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/usr/lib/chromium/chromium',
  ];
}

/** A file of that name may be a stub that asks to install something: a browser tells its version. */
async function works(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // There the question would open a window.
  const { code, output } = await run(path, ['--version'], { timeoutMs: 20_000 });
  return code === 0 && /\d+\.\d+/.test(output);
}

async function firstThatWorks(paths: readonly string[]): Promise<string | null> {
  for (const path of new Set(paths)) if (await works(path)) return path;
  return null;
}

const isRoot = process.getuid?.() === 0;

async function fromPlaywright(): Promise<string | null> {
  const there = await firstThatWorks([chromium.executablePath()]);
  if (there !== null) return there;
  const routed = process.env['PLAYWRIGHT_DOWNLOAD_HOST'] ?? process.env['HTTPS_PROXY'];
  if (routed === undefined && !(await reaches('https://cdn.playwright.dev'))) return null;
  console.log('No browser found: downloading Chromium for the tests…');
  const withLibraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  await runTool(['playwright'], ['install', ...withLibraries, 'chromium'], { timeoutMs: 300_000 });
  return firstThatWorks([chromium.executablePath()]);
}

async function fromDebian(): Promise<string | null> {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return null;
  console.log('No browser found: installing the chromium package…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { timeoutMs: 180_000, env });
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], {
    timeoutMs: 600_000,
    env,
  });
  return firstThatWorks(['/usr/bin/chromium']);
}

/**
 * A Chromium, Chrome or Edge to test with: the one named by CHROME_PATH, one that the machine has, Playwright's, or
 * Debian's package; null where none can be had.
 */
export async function findBrowser(): Promise<string | null> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return (await works(named)) ? named : null;
  return (await firstThatWorks(usualPlaces())) ?? (await fromPlaywright()) ?? (await fromDebian());
}

/** Chromium refuses to sandbox itself for root. */
export const browserArguments: readonly string[] = isRoot ? ['--no-sandbox'] : [];
