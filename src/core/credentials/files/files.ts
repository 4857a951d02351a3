import { createHash } from 'node:crypto';
import { Problem } from '#shared/errors.ts';
import { dropUnheld, type ReadHandle, type WriteHandle } from '#core/workspace/index.ts';

const MEGABYTE = 1024 * 1024;
/** A file as proof; more belongs in an archive of files. */
const MOST_FILE_BYTES = 25 * MEGABYTE;

/** @throws Problem FILE_EMPTY, FILE_TOO_LARGE */
export function checkFileSize(bytes: number, name?: string): void {
  const where = name === undefined ? {} : { file: name };
  if (bytes === 0) {
    throw new Problem('FILE_EMPTY', 'The file is empty.', 'Choose another file.', where);
  }
  if (bytes > MOST_FILE_BYTES) {
    throw new Problem(
      'FILE_TOO_LARGE',
      `The file has ${Math.ceil(bytes / MEGABYTE)} MB; a file that is kept may have ${MOST_FILE_BYTES / MEGABYTE} MB.`,
      'Choose a smaller copy, or write in the note where the file is kept.',
      where,
    );
  }
}

/**
 * Keeps the bytes, once however often they are given. To be referred to within the same change.
 * @returns id in `stored_file`
 * @throws Problem FILE_EMPTY, FILE_TOO_LARGE
 */
export function storeFile(db: WriteHandle, bytes: Uint8Array): number {
  checkFileSize(bytes.length);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = db.get<{ id: number }>('SELECT id FROM stored_file WHERE sha256 = ?', [sha256]);
  if (kept) return kept.id;
  return db.run('INSERT INTO stored_file (sha256, size, content) VALUES (?, ?, ?)', [
    sha256,
    bytes.length,
    bytes,
  ]).lastId;
}

/** The very bytes that were kept. @throws Problem NOT_FOUND */
export function fileContent(db: ReadHandle, id: number): Uint8Array {
  const kept = db.get<{ content: Uint8Array }>('SELECT content FROM stored_file WHERE id = ?', [
    id,
  ]);
  if (kept) return kept.content;
  throw new Problem(
    'NOT_FOUND',
    'This file is no longer in the workspace.',
    'Look at the history to see what became of it, and undo that if it was a mistake.',
  );
}

/**
 * Takes out the files to which no row refers any more, so that undoing the change brings them back with what referred to
 * them. `removeRows` does so by itself; this is for rows that were changed or deleted otherwise.
 * @param among ids to look at; absent: all
 */
export const dropOrphanFiles = (db: WriteHandle, among?: readonly number[]): void =>
  dropUnheld(db, 'stored_file', among);
