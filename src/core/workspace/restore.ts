import { copyFile, realpath, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Problem } from '#shared/errors.ts';
import { connect, readHandle } from './connection.ts';
import { examineFile, exists } from './header.ts';
import { acquireLock } from './lock.ts';
import { runJob } from './maintenance.ts';
import { openLocked, type Opened } from './open-file.ts';
import { asProblem } from './problems.ts';
import { workspaceIdentity } from './restore-points.ts';
import { syncFile } from './sync.ts';

const SIDECARS = ['-wal', '-shm', '-journal'];

async function removeWithSidecars(path: string): Promise<void> {
  for (const end of ['', ...SIDECARS]) await rm(`${path}${end}`, { force: true });
}

/** Throws WORKSPACE_DAMAGED where the copy is not sound, INVALID_INPUT where it is of another workspace. */
async function verifyCopy(copy: string, source: string, identity: string): Promise<void> {
  const where = { file: basename(source) };
  const damaged = (cause?: unknown) =>
    new Problem(
      'WORKSPACE_DAMAGED',
      'This copy is damaged; the workspace was left as it is.',
      'Choose another restore point or backup.',
      where,
      { cause },
    );
  const found = await runJob({ kind: 'verify', path: copy }).catch((error: unknown) => {
    throw damaged(error);
  });
  if (found.length > 0) throw damaged();
  const db = connect(copy, { readonly: false });
  try {
    if (workspaceIdentity(readHandle(db)) === identity) return;
  } finally {
    db.close();
  }
  throw new Problem(
    'INVALID_INPUT',
    'This is a copy of another workspace.',
    'Open that file instead of putting it in the place of this one.',
    where,
  );
}

/**
 * Puts a copy of the file at `source` in the place of the open workspace, whose present state becomes a restore point
 * first. The workspace stays locked for other programs throughout. Returns it opened anew.
 * Where the copy is refused, throws, and the workspace stays open as it was.
 */
export async function restoreInto(opened: Opened, source: string): Promise<Opened> {
  const { workspace, lock } = opened;
  const { path, surroundings } = workspace;
  if ((await exists(source)) && (await realpath(source)) === path) {
    throw new Problem(
      'INVALID_INPUT',
      'This is the open workspace itself.',
      'Choose a backup of it.',
      {
        file: basename(source),
      },
    );
  }
  await examineFile(source);
  const copy = `${path}.restoring`;
  try {
    await removeWithSidecars(copy);
    // A log beside it means that it is open, or was not closed: then only SQLite copies it whole.
    if (await exists(`${source}-wal`)) await runJob({ kind: 'copy', path: source, out: copy });
    else await copyFile(source, copy);
    await verifyCopy(copy, source, workspaceIdentity(workspace.read));
    await syncFile(copy);
    await workspace.restorePoint(`before restoring ${basename(source)}`);
    await workspace.close();
    for (const end of SIDECARS) await rm(`${path}${end}`, { force: true });
    await rename(copy, path);
  } catch (error) {
    throw asProblem(error, source);
  } finally {
    await removeWithSidecars(copy);
  }
  return openLocked(path, lock, surroundings);
}

/** Copies the workspace, as it stands, to a new file: whole or not at all. */
export async function backupTo(
  opened: Pick<Opened, 'workspace'>,
  out: string,
  options: {
    readonly signal: AbortSignal;
    readonly onProgress: (done: number, total: number) => void;
  },
): Promise<void> {
  const { path, surroundings } = opened.workspace;
  if ((await exists(out)) && (await realpath(out)) === path) {
    throw new Problem(
      'INVALID_INPUT',
      'This is the open workspace itself.',
      'Choose another name for the backup.',
      {
        file: basename(out),
      },
    );
  }
  const part = `${out}.part`;
  // An open workspace in its place would lose its file.
  if (await exists(out)) acquireLock(out, surroundings.clock.now()).release();
  try {
    await removeWithSidecars(part);
    await runJob({ kind: 'copy', path, out: part }, options);
    await syncFile(part);
    await rename(part, out);
  } catch (error) {
    throw asProblem(error, out);
  } finally {
    await removeWithSidecars(part);
  }
}
