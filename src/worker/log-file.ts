import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '#core/index.ts';

const MAX_BYTES = 1_000_000;
const KEPT = 3;

/** Texts in quotes and e-mail addresses may be somebody's data: an error's own words are logged without them. */
const redact = (text: string): string =>
  text
    .replaceAll(/"[^"\n]*"|“[^”\n]*”/gu, '"…"')
    .replaceAll(/[^\s@"'<>()]+@[^\s@"'<>()]+/gu, '…@…');

/** Kind, code, redacted message and the places in the program; the cause likewise. */
function describe(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code: unknown = Reflect.get(error, 'code');
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const head = `${error.name}${typeof code === 'string' ? ` ${code}` : ''}: ${redact(error.message)}`;
  const cause =
    error.cause === undefined || depth > 3 ? [] : [`caused by ${describe(error.cause, depth + 1)}`];
  return [head, ...frames, ...cause].join('\n');
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MAX_BYTES) return;
  const older = (index: number): string => file.replace(/\.log$/u, `.${index}.log`);
  rmSync(older(KEPT - 1), { force: true });
  for (let index = KEPT - 2; index >= 1; index -= 1)
    if (statSync(older(index), { throwIfNoEntry: false }))
      renameSync(older(index), older(index + 1));
  renameSync(file, older(1));
}

/**
 * Writes `upskill.log` in the folder: a line per event, stacks indented, at most three files of a megabyte. What cannot
 * be written there goes to the standard error stream: a log must never be the reason that work fails.
 */
export function createLogFile(folder: string, now: () => Date): Log & { readonly folder: string } {
  const file = join(folder, 'upskill.log');
  const write = (level: string, text: string): void => {
    const entry = `${now().toISOString()} ${level} ${text.replaceAll('\n', '\n  ')}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      rotate(file);
      appendFileSync(file, entry, { mode: 0o600 });
    } catch (error) {
      process.stderr.write(`${entry}(the log file cannot be written: ${String(error)})\n`);
    }
  };
  return {
    folder,
    info(message, detail) {
      write('info', detail ? `${message} ${JSON.stringify(detail)}` : message);
    },
    error(message, error) {
      write('error', `${message}\n${describe(error)}`);
    },
  };
}
