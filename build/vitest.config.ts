import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit tests: every `*.test.ts(x)` beside the code it is about; the browser specs of e2e/ are Playwright's. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
