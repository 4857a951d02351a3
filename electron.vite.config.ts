import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);
const alias = { '#shared': at('src/shared'), '#core': at('src/core'), '#worker': at('src/worker') };

/** Three bundles: the Electron main process with the worker and its threads beside it, the preload bridge, the interface. */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      rollupOptions: {
        input: {
          index: at('src/main/index.ts'),
          worker: at('src/worker/entry.ts'),
          // Started by the worker as a thread of its own, from the file beside it.
          'reader-thread': at('src/core/tables/read/reader-thread.ts'),
          'badge-thread': at('src/core/badges/check/badge-thread.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      rollupOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    resolve: { alias },
    plugins: [react()],
    build: { minify: true, rollupOptions: { input: at('src/renderer/index.html') } },
  },
});
