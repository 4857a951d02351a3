import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { BADGE_EXTENSIONS } from '#shared/bridge.ts';
import { type ErrorCode, isProblem, Problem } from '#shared/errors.ts';
import { CHECK_LIMITS } from './limits.ts';

export interface FoundFile {
  readonly path: string;
  /** What to call it. */
  readonly name: string;
}

export interface Refused {
  readonly file: string;
  readonly passedOver: boolean;
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy: string;
}

export interface Walked {
  readonly files: readonly FoundFile[];
  readonly refused: readonly Refused[];
}

interface Walk {
  readonly files: FoundFile[];
  readonly refused: Refused[];
  readonly breathe: () => Promise<void>;
}

export const refusal = (file: string, problem: Problem, passedOver = false): Refused => ({
  file,
  passedOver,
  code: problem.code,
  message: problem.message,
  remedy: problem.remedy,
});

const unreadable = (name: string, error: unknown): Problem => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new Problem('FILE_NOT_FOUND', 'There is no such file.', 'Check its name and place.', {
        file: name,
      })
    : new Problem(
        'FILE_UNREADABLE',
        `This could not be read from the disk${/^E[A-Z]+$/u.test(code) ? ` (${code})` : ''}.`,
        'Close it in other programs, or copy it to this computer, and try again.',
        { file: name },
        { cause: error },
      );
};

const noBadge = (name: string, what: string, remedy: string): Problem =>
  new Problem('FILE_UNSUPPORTED', what, remedy, { file: name });

const TYPES = BADGE_EXTENSIONS.map((extension) => `.${extension}`).join(', ');
const isBadgeLike = (name: string): boolean =>
  BADGE_EXTENSIONS.includes(extname(name).slice(1).toLowerCase());

/** Of a folder full of something else it is enough to name so many. */
function refuse(walk: Walk, name: string, error: unknown, passedOver = false): void {
  if (walk.refused.length >= CHECK_LIMITS.files) return;
  const problem = isProblem(error) ? error : unreadable(name, error);
  walk.refused.push(refusal(name, problem, passedOver));
}

/**
 * The files at these paths, folders read through, in order of their names. Links within folders are not followed, and
 * hidden files are passed over; a file that is named itself is taken whatever it is called.
 * @param names what to call each path; absent: its own name
 */
export async function filesAt(
  paths: readonly string[],
  names: readonly string[] | undefined,
  breathe: () => Promise<void>,
): Promise<Walked> {
  const walk: Walk = { files: [], refused: [], breathe };
  for (const [at, path] of paths.entries()) {
    const name = names?.[at] ?? basename(path);
    try {
      const found = await stat(path);
      if (found.isDirectory()) await walkFolder(walk, { path, name }, 0);
      else if (found.isFile()) take(walk, { path, name });
      else refuse(walk, name, noBadge(name, 'This is no file.', 'Choose a file or a folder.'));
    } catch (error) {
      refuse(walk, name, unlessCancelled(error));
    }
    await breathe();
  }
  return walk;
}

function take(walk: Walk, file: FoundFile): void {
  if (walk.files.length < CHECK_LIMITS.files) walk.files.push(file);
  else {
    const most = CHECK_LIMITS.files.toLocaleString('en');
    const remedy = 'Check what is left in another go.';
    refuse(walk, file.name, noBadge(file.name, `Only ${most} files are checked at once.`, remedy));
  }
}

async function walkFolder(walk: Walk, folder: FoundFile, depth: number): Promise<void> {
  const entries = await readdir(folder.path, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    await walk.breathe();
    if (entry.name.startsWith('.')) continue;
    const inside = { path: join(folder.path, entry.name), name: `${folder.name}/${entry.name}` };
    const { name } = inside;
    if (entry.isSymbolicLink()) {
      const what = 'This is a link to another place, and links in folders are not followed.';
      refuse(walk, name, noBadge(name, what, 'Choose the file itself.'), true);
    } else if (entry.isDirectory()) {
      if (depth + 1 >= CHECK_LIMITS.folderDepth) {
        const what = `Only ${CHECK_LIMITS.folderDepth} folders within one another are looked into.`;
        refuse(walk, name, noBadge(name, what, 'Choose this folder itself.'));
      } else {
        await walkFolder(walk, inside, depth + 1).catch((error: unknown) =>
          refuse(walk, name, unlessCancelled(error)),
        );
      }
    } else if (entry.isFile()) {
      if (isBadgeLike(entry.name)) take(walk, inside);
      else {
        const what = 'This is no badge by its name.';
        refuse(walk, name, noBadge(name, what, `Badges end in ${TYPES}.`), true);
      }
    }
  }
}

function unlessCancelled(error: unknown): unknown {
  if (isProblem(error) && error.code === 'CANCELLED') throw error;
  return error;
}
