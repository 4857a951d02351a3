import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Of the one document on the standard output stream. */
  json(): unknown;
}

export interface TrialFolder {
  readonly path: string;
  /** Runs `upskill` with these words, as a user with no data of her own, on 2026-06-15. */
  upskill(...args: string[]): Promise<Ended>;
  /** The same, interrupted as by Ctrl+C through npm, once the file is there. */
  interrupted(file: string, ...args: string[]): Promise<Ended>;
  remove(): void;
}

const PROGRAM = join(import.meta.dirname, '..', 'index.ts');

/** A Ctrl+C reaches a program that npm runs twice: from the terminal and passed on. */
async function interrupt(child: ChildProcess, file: string): Promise<void> {
  while (!existsSync(file)) await setTimeout(20);
  child.kill('SIGINT');
  child.kill('SIGINT');
}

export function trialFolder(): TrialFolder {
  const path = mkdtempSync(join(tmpdir(), 'upskill-cli-'));
  const start = (args: readonly string[]): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [PROGRAM, ...args], {
      cwd: path,
      env: {
        ...process.env,
        UPSKILL_USER_DATA: join(path, 'user-data'),
        UPSKILL_TODAY: '2026-06-15',
      },
    });
  const ended = (child: ChildProcessWithoutNullStreams): Promise<Ended> =>
    new Promise((resolve, reject) => {
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.on('error', reject);
      child.on('close', (code) =>
        resolve({ code, stdout, stderr, json: (): unknown => JSON.parse(stdout) }),
      );
    });
  return {
    path,
    upskill: (...args) => ended(start(args)),
    async interrupted(file, ...args) {
      const child = start(args);
      const [end] = await Promise.all([ended(child), interrupt(child, join(path, file))]);
      return end;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
