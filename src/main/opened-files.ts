import { existsSync } from 'node:fs';
import { extname, isAbsolute, resolve } from 'node:path';

export const WORKSPACE_EXTENSIONS = ['upskill'];
export const TABLE_EXTENSIONS = ['xlsx', 'xlsm', 'xls', 'xlsb', 'ods', 'csv', 'tsv', 'txt'];

const OPENABLE: ReadonlySet<string> = new Set(
  [...WORKSPACE_EXTENSIONS, ...TABLE_EXTENSIONS, 'htm', 'html'].map((name) => `.${name}`),
);

export const isOpenable = (path: string): boolean =>
  isAbsolute(path) && OPENABLE.has(extname(path).toLowerCase());

/**
 * The file that a command line names, or null. Options, the program itself and what does not exist are passed over.
 * @param folder what a relative name is relative to
 */
export function fileOfCommandLine(args: readonly string[], folder: string): string | null {
  const files = args
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => resolve(folder, argument))
    .filter((path) => isOpenable(path) && existsSync(path));
  return files.at(-1) ?? null;
}

/** Keeps files named from outside until the interface is there to be told. */
export class OpenedFiles {
  #tell: ((path: string) => void) | null = null;
  #waiting: string[] = [];

  add(path: string): void {
    if (this.#tell) this.#tell(path);
    else this.#waiting.push(path);
  }

  /** The interface listens from now on, until `forget`. */
  deliverTo(tell: (path: string) => void): void {
    this.#tell = tell;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const path of waiting) tell(path);
  }

  /** The interface is gone, or is starting anew. */
  forget(): void {
    this.#tell = null;
  }
}
