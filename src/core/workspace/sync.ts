import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

async function sync(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Brings the write-ahead log of the workspace to the disk, off the thread. Safe beside SQLite, which holds its locks on
 * the database and the shared-memory file, never on the log (https://sqlite.org/walformat.html, 2.3).
 */
export async function syncWal(path: string): Promise<void> {
  await sync(`${path}-wal`, 'r+');
  // The folder's entry of a log that was just made; Windows keeps it by itself and opens no folders.
  if (process.platform !== 'win32') await sync(dirname(path), 'r');
}

/** Brings a finished file and its folder's entry to the disk. */
export async function syncFile(path: string): Promise<void> {
  await sync(path, 'r+');
  if (process.platform !== 'win32') await sync(dirname(path), 'r');
}
