import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);
const alias = { '#shared': at('src/shared'), '#core': at('src/core'), '#worker': at('src/worker') };

/** Three bundles: the Electron main process with the worker beside it, the preload bridge, the interface. */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      rollupOptions: {
        input: { index: at('src/main/index.ts'), worker: at('src/worker/entry.ts') },
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
    build: { rollupOptions: { input: at('src/renderer/index.html') } },
  },
});
