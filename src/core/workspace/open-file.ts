import { rmSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Problem } from '#shared/errors.ts';
import { connect, readHandle, type Database } from './connection.ts';
import { examineFile, examineFolder, exists } from './header.ts';
import { acquireLock, type Lock } from './lock.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { OpenWorkspace, type Surroundings } from './open-workspace.ts';
import { runJob } from './maintenance.ts';
import { asProblem } from './problems.ts';
import { driveWarnings } from './drive.ts';
import { RestorePoints, stateMark, workspaceIdentity } from './restore-points.ts';

export interface Opened {
  readonly workspace: OpenWorkspace;
  readonly lock: Lock;
  /** Told once to the person. */
  readonly warnings: readonly string[];
  /** Closes the file and frees it for other programs. */
  readonly close: () => Promise<void>;
}

/** Bytes that are read in a few milliseconds. */
const SMALL = 2 * 1024 * 1024;

const damaged = (path: string): Problem =>
  new Problem(
    'WORKSPACE_DAMAGED',
    'The workspace file is damaged.',
    'Restore it from a restore point or a backup.',
    { file: basename(path) },
  );

/** Settings that only the writing connection, or the file itself, has. */
function prepareWriter(db: Database, path: string): void {
  if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal') {
    throw new Problem(
      'FILE_UNREADABLE',
      'This drive lacks what a workspace needs (memory shared between connections).',
      'Copy the file to a folder on this computer, and open it there.',
      { file: basename(path) },
    );
  }
  db.pragma('synchronous = FULL');
  db.pragma('wal_autocheckpoint = 0');
}

/** Small files are read whole on opening; large ones in a thread, where there is reason to. */
async function refuseDamage(db: Database, path: string, suspicious: boolean): Promise<void> {
  const { size } = await stat(path);
  if (size <= SMALL) {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path);
  } else if (suspicious) {
    const found = await runJob({ kind: 'quick-check', path });
    if (found.length > 0) throw damaged(path);
  }
}

/** Opens the two connections of a file that is locked by us, and brings it up to the present schema. */
export async function openLocked(
  path: string,
  lock: Lock,
  surroundings: Surroundings,
): Promise<Opened> {
  // A log beside it: the last program did not close it.
  const unclosed = await exists(`${path}-wal`);
  let writer: Database | null = null;
  let reader: Database | null = null;
  try {
    writer = connect(path, { readonly: false });
    prepareWriter(writer, path);
    const version = schemaVersion(writer);
    if (version > 0 && version < SCHEMA_VERSION) {
      const db = readHandle(writer);
      const { userData, clock } = surroundings;
      const points = new RestorePoints(userData, workspaceIdentity(db), clock);
      await points.add(path, `before migration ${SCHEMA_VERSION}`, stateMark(db));
    }
    migrate(writer, path);
    await refuseDamage(writer, path, unclosed);
    reader = connect(path, { readonly: true });
    const workspace = new OpenWorkspace(path, reader, writer, surroundings);
    const close = async () => {
      try {
        await workspace.close();
      } finally {
        lock.release();
      }
    };
    return { workspace, lock, warnings: await driveWarnings(path, surroundings.log), close };
  } catch (error) {
    reader?.close();
    writer?.close();
    lock.release();
    throw asProblem(error, path);
  }
}

/**
 * Opens a workspace file. Throws FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_WORKSPACE, WORKSPACE_TOO_NEW,
 * WORKSPACE_DAMAGED or WORKSPACE_LOCKED.
 */
export async function openWorkspace(path: string, surroundings: Surroundings): Promise<Opened> {
  await examineFolder(path);
  if (!(await exists(path))) await examineFile(path);
  // One file, one lock, by whatever name it is reached.
  const file = await realpath(path);
  const lock = acquireLock(file, surroundings.clock.now());
  try {
    await examineFile(file);
  } catch (error) {
    lock.release();
    throw error;
  }
  return openLocked(file, lock, surroundings);
}

/** Makes a new, empty workspace file. Throws WORKSPACE_EXISTS where anything is at the path already. */
export async function createWorkspace(path: string, surroundings: Surroundings): Promise<Opened> {
  await examineFolder(path);
  if (await exists(path)) {
    throw new Problem(
      'WORKSPACE_EXISTS',
      'A file of this name already exists.',
      'Choose another name, or open the file instead.',
      { file: basename(path) },
    );
  }
  const file = join(await realpath(dirname(resolve(path))), basename(path));
  const lock = acquireLock(file, surroundings.clock.now());
  try {
    // Makes the file; the settings of the connection come with the next one.
    const db = new Sqlite(file);
    try {
      // In one transaction on the file itself: a power cut leaves it empty, or a workspace.
      migrate(db, file);
    } finally {
      db.close();
    }
  } catch (error) {
    for (const left of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${left}`, { force: true });
    lock.release();
    throw asProblem(error, file);
  }
  return openLocked(file, lock, surroundings);
}
