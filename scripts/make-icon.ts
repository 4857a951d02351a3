import './lib/require-node.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../e2e/fixtures/launch-browser.ts';
import { findBrowser } from './lib/browser.ts';
import { root } from './lib/run.ts';

/** Draws build/icon.png from build/icon.svg; the packager makes the icons of each system from it. */
const SIDE = 1024;

const executable = await findBrowser();
if (executable === null) throw new Error('No Chromium, Chrome or Edge works here.');
const browser = await launchBrowser(executable);
const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
const drawing = readFileSync(join(root, 'build/icon.svg'), 'utf8');
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
await page.screenshot({ path: join(root, 'build/icon.png'), omitBackground: true });
await browser.close();
