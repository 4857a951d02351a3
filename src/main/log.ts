import { appendFileSync, mkdirSync, statSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const MOST_BYTES = 1_000_000;

export type WriteLog = (message: string, detail?: unknown) => void;

/** What happened to the windows and processes; never what a workspace holds. One older file is kept. */
export function openLog(folder: string): WriteLog {
  const file = join(folder, 'desktop.log');
  return (message, detail) => {
    const more =
      detail === undefined
        ? ''
        : ` ${detail instanceof Error ? detail.stack : JSON.stringify(detail)}`;
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) {
        renameSync(file, `${file}.1`);
      }
      appendFileSync(file, `${new Date().toISOString()} ${message}${more}\n`);
    } catch {
      // A full or read-only disk must not stop the program that is trying to say so.
    }
  };
}
