import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './run.ts';

const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const RESULTS = ['main/index.js', 'main/worker.js', 'preload/index.cjs', 'renderer/index.html'];

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  const inside = readdirSync(path).filter((name) => !name.includes('.test.'));
  return Math.max(0, ...inside.map((name) => newest(join(path, name))));
}

/** Whether `out/` is missing or older than what it is made of. */
export const isBuildStale = (): boolean =>
  Math.min(...RESULTS.map((path) => changedAt(join(root, 'out', path)))) <
  Math.max(...SOURCES.map((path) => newest(join(root, path))));

/** Builds where needed; false where the build failed, which has then been said. */
export async function buildIfStale(): Promise<boolean> {
  if (!isBuildStale()) return true;
  console.log('Building…');
  const { code, output } = await runTool(['electron-vite'], ['build', '--logLevel', 'warn']);
  if (code !== 0) console.error(`The build failed.\n${output.trimEnd()}`);
  return code === 0;
}
