import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Halves the time to the first answer. The worker thread finds the same folder in the environment.
const cache = resolve(import.meta.dirname, '../../node_modules/.cache/compiled');
process.env['NODE_COMPILE_CACHE'] ??= cache;
enableCompileCache(process.env['NODE_COMPILE_CACHE']);
await import('./main.ts');
