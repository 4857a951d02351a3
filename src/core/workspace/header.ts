import { access, constants, open, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Problem } from '#shared/errors.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './migrations/index.ts';
import { asProblem, isMissing } from './problems.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

export const tooNew = (path: string, version: number): Problem =>
  new Problem(
    'WORKSPACE_TOO_NEW',
    `This workspace was written by a newer version of the program (its format is ${version}, this program knows up to ${SCHEMA_VERSION}).`,
    'Update the program, then open the file again.',
    { file: basename(path) },
  );

const notAWorkspace = (path: string, what: string): Problem =>
  new Problem(
    'NOT_A_WORKSPACE',
    what,
    'Choose a file that ends in .upskill, or import this file into a workspace.',
    {
      file: basename(path),
    },
  );

const damaged = (path: string, what: string): Problem =>
  new Problem('WORKSPACE_DAMAGED', what, 'Restore it from a restore point or a backup.', {
    file: basename(path),
  });

async function readHeader(path: string): Promise<{ header: Buffer; size: number }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const header = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await file.read(header, 0, HEADER_BYTES, 0);
    return { header: header.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

/**
 * Looks at a file before SQLite touches it. Must not run on a file that this process has open: closing a descriptor
 * would drop SQLite's own locks on it (https://sqlite.org/howtocorrupt.html, 2.2).
 * Throws FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_WORKSPACE, WORKSPACE_TOO_NEW or WORKSPACE_DAMAGED.
 */
export async function examineFile(path: string): Promise<void> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw notAWorkspace(path, 'This is a folder, not a workspace.');
    const { header, size } = await readHeader(path);
    if (size === 0) throw notAWorkspace(path, 'This file is empty.');
    if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
      throw notAWorkspace(path, 'This file is not a workspace.');
    }
    if (header.length < HEADER_BYTES) throw damaged(path, 'The workspace file is cut off.');
    if (header.readUInt32BE(68) !== APPLICATION_ID) {
      throw notAWorkspace(path, 'This is a database of another program, not a workspace.');
    }
    const version = header.readUInt32BE(60);
    if (version > SCHEMA_VERSION) throw tooNew(path, version);
    const rawPageSize = header.readUInt16BE(16);
    const pageSize = rawPageSize === 1 ? 65_536 : rawPageSize;
    const pages = header.readUInt32BE(28);
    // After a power cut the log beside the file holds what the file lacks.
    const whole = size >= pages * pageSize || (await exists(`${path}-wal`));
    if (pageSize < 512 || !whole) throw damaged(path, 'The workspace file is cut off or damaged.');
    await access(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    if (isMissing(error)) throw fileMissing(path, error);
    throw asProblem(error, path);
  }
}

const fileMissing = (path: string, cause: unknown): Problem =>
  new Problem(
    'FILE_NOT_FOUND',
    'There is no such file.',
    'See whether it was moved or renamed, or whether its drive is connected.',
    { file: basename(path) },
    { cause },
  );

/** Throws FILE_NOT_FOUND where the folder of a file to be written is missing, FILE_UNREADABLE where it may not be written to. */
export async function examineFolder(path: string): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    if (!isMissing(error)) throw asProblem(error, path);
    throw new Problem(
      'FILE_NOT_FOUND',
      'The folder for this file does not exist.',
      'Choose a folder that exists, or make it first.',
      { file: basename(path) },
      { cause: error },
    );
  }
}

/** Whether anything is at this path. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw asProblem(error, path);
  }
}
