import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IsoDate } from '#shared/dates.ts';
import { isProblem, Problem } from '#shared/errors.ts';
import { trustFrom, type TrustFile } from '../proof/index.ts';
import type { KeyedTrust } from './workspace-trust.ts';

/** Files of a folder of trust, and bytes of all together: more is not what a person has pinned. */
const MOST_FILES = 1000;
const MOST_BYTES = 64 * 1024 * 1024;

const localDay = (time: Date): IsoDate => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
};

interface Named {
  readonly path: string;
  /** In a folder: what is of no use there is left out, for it was not chosen by itself. */
  readonly inFolder: boolean;
}

async function filesIn(path: string): Promise<Named[]> {
  const found = await stat(path);
  if (!found.isDirectory()) return [{ path, inFolder: false }];
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .sort()
    .map((file) => ({ path: file, inFolder: true }));
}

const unreadable = (path: string, cause: unknown): Problem =>
  new Problem(
    'FILE_NOT_FOUND',
    'What is to be trusted could not be read.',
    'Check the path: a file of keys or documents, or a folder of such files.',
    { file: basename(path) },
    { cause },
  );

async function read(path: string) {
  const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
  return { name: basename(path), bytes, takenOn: localDay(mtime) };
}

export interface LeftOut {
  readonly file: string;
  readonly message: string;
}

/** Why a file cannot be trusted; null: it can. */
function faultOf(file: TrustFile, today: IsoDate): Problem | null {
  try {
    trustFrom([file], today);
    return null;
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
}

/**
 * What files and folders of keys and documents say is to be trusted.
 * @throws Problem naming the file, where it is none that can be used
 */
export async function trustOfFiles(
  paths: readonly string[],
  today: IsoDate,
): Promise<KeyedTrust & { readonly leftOut: readonly LeftOut[] }> {
  const files: Awaited<ReturnType<typeof read>>[] = [];
  const leftOut: LeftOut[] = [];
  let bytes = 0;
  for (const path of paths) {
    try {
      for (const file of await filesIn(path)) {
        const one = await read(file.path);
        const fault = file.inFolder ? faultOf(one, today) : null;
        if (fault) leftOut.push({ file: one.name, message: fault.message });
        else {
          bytes += one.bytes.length;
          files.push(one);
        }
      }
    } catch (error) {
      throw unreadable(path, error);
    }
    if (files.length > MOST_FILES || bytes > MOST_BYTES) {
      throw new Problem(
        'FILE_TOO_LARGE',
        'There is more to be trusted than a person can have looked at.',
        'Give a folder that holds keys and documents only.',
        { file: basename(path) },
      );
    }
  }
  const key = createHash('sha256');
  for (const file of files)
    key.update(`${file.name} ${file.takenOn} ${file.bytes.length}\n`).update(file.bytes);
  return { trust: trustFrom(files, today), key: key.digest('hex'), leftOut };
}
