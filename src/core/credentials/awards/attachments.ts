import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Problem } from '#shared/errors.ts';
import { removeRows, type Workspace } from '#core/workspace/index.ts';
import { checkFileSize, fileContent, storeFile } from '../files/files.ts';
import { awardsText, checkThere } from './words.ts';

interface AttachedFile {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
}

/**
 * Keeps a copy of a file as proof of an award; the very same content is attached to it once.
 * @param file `name`: what to call it; default: the name of the file
 * @throws Problem NOT_FOUND for the award; FILE_NOT_FOUND, FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE
 */
export async function attachFile(
  workspace: Workspace,
  file: {
    readonly awardId: number;
    readonly path: string;
    readonly name?: string | undefined;
  },
): Promise<AttachedFile> {
  const name = file.name?.trim() || basename(file.path);
  const { awardId } = file;
  checkThere(workspace.read, 'award', [awardId]);
  const title = `Attach a file to ${awardsText(workspace.read, 'award', [awardId])}`;
  const content = await contentOf(file.path, name);
  const { value } = await workspace.change({ title, kind: 'edit' }, (db) => {
    checkThere(db, 'award', [awardId]);
    const fileId = storeFile(db, content);
    const there = db.get<{ id: number; name: string }>(
      'SELECT id, name FROM award_file WHERE award_id = ? AND file_id = ?',
      [awardId, fileId],
    );
    if (there) return there;
    const { lastId } = db.run('INSERT INTO award_file (award_id, file_id, name) VALUES (?, ?, ?)', [
      awardId,
      fileId,
      name,
    ]);
    return { id: lastId, name };
  });
  return { ...value, sizeBytes: content.length };
}

async function contentOf(path: string, name: string): Promise<Buffer> {
  const found = await stat(path);
  if (!found.isFile()) {
    throw new Problem('FILE_UNREADABLE', 'This is not a file.', 'Choose a file.', { file: name });
  }
  checkFileSize(found.size, name);
  const content = await readFile(path);
  // It may have grown meanwhile.
  checkFileSize(content.length, name);
  return content;
}

interface FileRow {
  readonly awardId: number;
  readonly fileId: number;
}

function fileRow({ read }: Workspace, id: number): FileRow {
  const row = read.get<FileRow>(
    'SELECT award_id AS awardId, file_id AS fileId FROM award_file WHERE id = ?',
    [id],
  );
  if (row) return row;
  throw new Problem(
    'NOT_FOUND',
    'This file is no longer in the workspace.',
    'Look at the history to see what became of it, and undo that if it was a mistake.',
  );
}

/** Writes a copy of what was kept; a file that is there is replaced once the new one is whole. @throws Problem NOT_FOUND */
export async function saveFile(workspace: Workspace, id: number, out: string): Promise<void> {
  const content = fileContent(workspace.read, fileRow(workspace, id).fileId);
  const partial = `${out}.part`;
  try {
    await writeFile(partial, content);
    await rename(partial, out);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Takes a file off its award, and out of the workspace where nothing else has it. @throws Problem NOT_FOUND */
export async function removeFile(
  workspace: Workspace,
  id: number,
): Promise<{ changeId: number | null; rows: number }> {
  const { awardId } = fileRow(workspace, id);
  const title = `Remove a file of ${awardsText(workspace.read, 'award', [awardId])}`;
  const { changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    for (const _ of removeRows(db, 'award_file', [id])) continue;
  });
  return { changeId, rows: changeId === null ? 0 : 1 };
}
