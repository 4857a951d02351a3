import './lib/require-node.ts';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './lib/build.ts';
import { fetchElectron } from './lib/electron.ts';
import { root } from './lib/run.ts';

/** An Electron that ends so soon with an error never showed a window: a library or the system's consent is missing. */
const STILLBORN_MS = 8_000;

const wantsBrowser = process.argv.includes('--browser');
const files = process.argv.slice(2).filter((argument) => argument !== '--browser');

/** Why no desktop window can be opened here, as far as can be told beforehand; null: it can. */
function obstacle(): string | null {
  const { platform, env } = process;
  if (wantsBrowser) return 'Opening in the browser, as asked.';
  if (platform !== 'linux') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY'])
    return 'There is no display here; opening in the browser instead of a window.';
  // Electron would have to give up its sandbox for root, which we do not.
  if (process.getuid?.() === 0)
    return 'As root the desktop window cannot keep its sandbox; opening in the browser instead.';
  return null;
}

/** Runs a program in the foreground until it ends, and ends it with this one. */
function runInFront(program: string, args: readonly string[]): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _dropped, ...env } = process.env;
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env });
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
    // A terminal sends its interrupt to the child as well; this process only waits for it.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', pass);
    process.on('SIGHUP', pass);
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 0));
  });
}

async function openWindow(): Promise<number | null> {
  const electron = await fetchElectron();
  if (electron === null) {
    console.log("Electron's program could not be downloaded; opening in the browser instead.");
    return null;
  }
  const started = performance.now();
  const code = await runInFront(electron, ['.', ...files]);
  if (code === 0 || performance.now() - started > STILLBORN_MS) return code;
  console.log('Electron does not run on this machine; opening in the browser instead.');
  return null;
}

const openBrowser = (): Promise<number> =>
  runInFront(process.execPath, [join('src', 'web', 'index.ts'), '--open', ...files]);

async function start(): Promise<number> {
  if (!(await buildIfStale())) return 1;
  const reason = obstacle();
  if (reason !== null) console.log(reason);
  return (reason === null ? await openWindow() : null) ?? (await openBrowser());
}

process.exitCode = await start();
