import { defineConfig } from '@playwright/test';
import type { Options } from './fixtures/test.ts';

const ci = process.env['CI'] !== undefined;
const desktop = process.env['UPSKILL_DESKTOP'] === '1';
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

/**
 * The same specs against both hosts. Run by scripts/e2e.ts, which finds the browser (UPSKILL_BROWSER) and says whether
 * a desktop window can be opened here (UPSKILL_DESKTOP).
 */
export default defineConfig<Options>({
  testDir: '.',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: ci,
  // A test that passes only at the second try is a mistake to be found.
  retries: 0,
  workers: 2,
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: { actionTimeout: 20_000, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    ...(desktop ? [{ name: 'desktop', use: { host: 'desktop' as const } }] : []),
  ],
});
