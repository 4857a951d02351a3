import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  remove(): void;
}

const PROGRAM = join(import.meta.dirname, '..', 'index.ts');

export function trialFolder(): TrialFolder {
  const path = mkdtempSync(join(tmpdir(), 'upskill-cli-'));
  return {
    path,
    upskill: (...args) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [PROGRAM, ...args], {
          cwd: path,
          env: {
            ...process.env,
            UPSKILL_USER_DATA: join(path, 'user-data'),
            UPSKILL_TODAY: '2026-06-15',
          },
        });
        let stdout = '';
        let stderr = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
        child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
        child.on('error', reject);
        child.on('close', (code) =>
          resolve({ code, stdout, stderr, json: (): unknown => JSON.parse(stdout) }),
        );
      }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
