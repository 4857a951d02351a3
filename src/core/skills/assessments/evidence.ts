import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Problem } from '#shared/errors.ts';
import type { Workspace } from '#core/workspace/index.ts';
import type { Changed } from '../library/edits.ts';
import { assessmentRow, ratingText } from './words.ts';

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 25 * MEGABYTE;

interface Evidence {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
}

/**
 * Keeps a copy of a file as proof of a rating.
 * @param name what to call it; default: the name of the file
 * @throws Problem NOT_FOUND for the rating; FILE_NOT_FOUND, FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE
 */
export async function attachEvidence(
  workspace: Workspace,
  file: {
    readonly assessmentId: number;
    readonly path: string;
    readonly name?: string | undefined;
  },
): Promise<Evidence> {
  const name = file.name?.trim() || basename(file.path);
  const rating = assessmentRow(workspace.read, file.assessmentId);
  const title = `Attach evidence to the rating of ${ratingText(workspace.read, rating)}`;
  const content = await contentOf(file.path, name);
  const { value } = await workspace.change({ title, kind: 'edit' }, (db) => {
    assessmentRow(db, file.assessmentId);
    return db.run('INSERT INTO evidence (assessment_id, name, size, content) VALUES (?, ?, ?, ?)', [
      file.assessmentId,
      name,
      content.length,
      content,
    ]).lastId;
  });
  return { id: value, name, sizeBytes: content.length };
}

async function contentOf(path: string, name: string): Promise<Buffer> {
  const where = { file: name };
  const found = await stat(path);
  if (!found.isFile()) {
    throw new Problem('FILE_UNREADABLE', 'This is not a file.', 'Choose a file.', where);
  }
  const content = found.size > MOST_BYTES ? null : await readFile(path);
  if (content === null || content.length > MOST_BYTES) {
    throw new Problem(
      'FILE_TOO_LARGE',
      `The file has ${Math.ceil(found.size / MEGABYTE)} MB; evidence may have ${MOST_BYTES / MEGABYTE} MB.`,
      'Attach a smaller copy, or write in the note where the file is kept.',
      where,
    );
  }
  if (content.length === 0) {
    throw new Problem('FILE_EMPTY', 'The file is empty.', 'Choose another file.', where);
  }
  return content;
}

const gone = (): Problem =>
  new Problem(
    'NOT_FOUND',
    'This evidence is no longer in the workspace.',
    'Look at the history to see what became of it, and undo that if it was a mistake.',
  );

/** Writes a copy of what was kept; a file that is there is replaced once the new one is whole. */
export async function saveEvidence(workspace: Workspace, id: number, out: string): Promise<void> {
  const kept = workspace.read.get<{ content: Uint8Array }>(
    'SELECT content FROM evidence WHERE id = ?',
    [id],
  );
  if (!kept) throw gone();
  const partial = `${out}.part`;
  try {
    await writeFile(partial, kept.content);
    await rename(partial, out);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Takes a file out of the workspace, as a change that can be undone. */
export async function removeEvidence(workspace: Workspace, id: number): Promise<Changed> {
  const { read } = workspace;
  const kept = read.get<{ assessmentId: number }>(
    'SELECT assessment_id AS assessmentId FROM evidence WHERE id = ?',
    [id],
  );
  if (!kept) throw gone();
  const title = `Remove evidence of the rating of ${ratingText(read, assessmentRow(read, kept.assessmentId))}`;
  const { value, changeId } = await workspace.change(
    { title, kind: 'edit' },
    (db) => db.run('DELETE FROM evidence WHERE id = ?', [id]).changes,
  );
  return { changeId, rows: value };
}
