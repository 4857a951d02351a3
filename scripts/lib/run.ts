import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');

export interface Ran {
  readonly code: number;
  /** Both streams as they came; empty where they went straight to the terminal. */
  readonly output: string;
  readonly ms: number;
}

interface RunOptions {
  /** Show the output as it comes instead of keeping it. */
  readonly show?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the program after so long; its code is then 124. */
  readonly timeoutMs?: number;
}

/** Runs a program in the project's folder; never rejects: a program that is not there ends with code 127. */
export function run(
  program: string,
  args: readonly string[],
  { show = false, env = {}, timeoutMs }: RunOptions = {},
): Promise<Ran> {
  const started = performance.now();
  const pieces: Buffer[] = [];
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let late = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            child.kill();
          }, timeoutMs);
    const finish = (code: number, note = ''): void => {
      clearTimeout(timer);
      const output = Buffer.concat(pieces).toString('utf8') + note;
      done({ code, output, ms: performance.now() - started });
    };
    child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(late ? 124 : (code ?? 1)));
  });
}

/** The script behind a command of an installed package, to be run by this very Node on any system. */
export function tool(packageName: string, command: string = packageName): string {
  const folder = join(root, 'node_modules', packageName);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, script);
}

/** Runs a command of an installed package. */
export const runTool = (
  [packageName, command]: readonly [string, string?],
  args: readonly string[],
  options?: RunOptions,
): Promise<Ran> => run(process.execPath, [tool(packageName, command), ...args], options);

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
