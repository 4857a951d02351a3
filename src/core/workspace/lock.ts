import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { rmSync, statSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename } from 'node:path';
import { Problem } from '#shared/errors.ts';
import { asProblem, isMissing } from './problems.ts';

/** Who holds a workspace open, in the words of the lock. */
interface Holder {
  readonly who: string;
  readonly since: string;
  readonly process: number;
  /** Tells two holders of one process apart. */
  readonly token: string;
}

export interface Lock {
  /** Frees the workspace and removes the lock file. */
  release(): void;
}

const ATTEMPTS = 5;
export const lockPath = (path: string): string => `${path}.lock`;

const isBusy = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** The file's identity, to see whether the file that was locked is still the one at the path. */
function inode(path: string): bigint | null {
  try {
    return statSync(path, { bigint: true }).ino;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry in the system's list of users has no name.
    return 'unknown';
  }
}

/**
 * Takes the one-program-at-a-time lock: a write transaction held open on a tiny SQLite file beside the workspace. The
 * operating system drops it when the process ends, however it ends, and SQLite knows how to lock on every system. In a
 * rollback journal, readers still see who holds it.
 * Throws WORKSPACE_LOCKED with who and since when.
 */
export function acquireLock(path: string, now: Date): Lock {
  const sidecar = lockPath(path);
  const holder: Holder = {
    who: `${userName()}@${hostname()}`,
    since: now.toISOString(),
    process: process.pid,
    token: crypto.randomUUID(),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let db: Database;
    try {
      db = new Sqlite(sidecar, { timeout: 0 });
    } catch (error) {
      throw unwritable(path, error);
    }
    try {
      db.pragma('journal_mode = DELETE');
      db.pragma('synchronous = OFF');
      db.exec(
        `BEGIN IMMEDIATE;
         CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY CHECK (id = 1), words TEXT NOT NULL)`,
      );
      db.prepare('INSERT OR REPLACE INTO holder (id, words) VALUES (1, ?)').run(
        JSON.stringify(holder),
      );
      // Committed to be readable, then taken again; in between, another program may have come first.
      const ino = inode(sidecar);
      db.exec('COMMIT; BEGIN IMMEDIATE');
      if (ino !== null && inode(sidecar) === ino && readHolder(db)?.token === holder.token) {
        return { release: () => releaseLock(db, sidecar) };
      }
      db.close();
    } catch (error) {
      const present = isBusy(error) ? tryReadHolder(db) : null;
      db.close();
      if (!isBusy(error)) throw unwritable(path, error);
      throw locked(path, present);
    }
  }
  throw locked(path, null);
}

/** The workspace itself is there: what cannot be opened is the lock beside it. */
function unwritable(path: string, error: unknown): unknown {
  const cannotOpen =
    error instanceof Sqlite.SqliteError && /^SQLITE_(CANTOPEN|READONLY|IOERR)/.test(error.code);
  if (!cannotOpen) return asProblem(error, path);
  return new Problem(
    'FILE_UNREADABLE',
    'The folder of the workspace cannot be written to.',
    'Move or copy the file to a folder of your own, or ask for the right to change this one.',
    { file: basename(path) },
    { cause: error },
  );
}

function releaseLock(db: Database, sidecar: string): void {
  if (!db.open) return;
  // Windows removes no open file; elsewhere it goes first, so that nobody can lock it in between.
  if (process.platform !== 'win32') rmSync(sidecar, { force: true });
  db.close();
  if (process.platform !== 'win32') return;
  try {
    rmSync(sidecar, { force: true });
  } catch {
    // Another program has just opened it: then it is that program's to remove.
  }
}

function readHolder(db: Database): Holder | null {
  const row = db.prepare<[], { words: string }>('SELECT words FROM holder WHERE id = 1').get();
  return row ? (JSON.parse(row.words) as Holder) : null;
}

function tryReadHolder(db: Database): Holder | null {
  try {
    return readHolder(db);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null;
    throw error;
  }
}

function locked(path: string, holder: Holder | null): Problem {
  const by = holder
    ? ` by ${holder.who} (process ${holder.process}) since ${localTime(holder.since)}`
    : ' by another program';
  return new Problem(
    'WORKSPACE_LOCKED',
    `This workspace is already open${by}.`,
    'Close it there, or work on a copy of the file.',
    { file: basename(path) },
  );
}

const localTime = (iso: string): string => {
  const date = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
};
