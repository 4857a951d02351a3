import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileContent } from '#core/credentials/index.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { badgeRow } from '../kept/rows.ts';
import { anotherFile } from './another-file.ts';
import { sessionOf } from './session.ts';
import type { RawText, Source } from './thread-messages.ts';
import { withThread } from './threads.ts';

/** A file of the session, or a badge that is kept. */
export type Either = { readonly checkId: string } | { readonly badgeId: number };

/** Where the bytes are, and what to call them. @throws Problem NOT_FOUND */
export function sourceOf(
  context: AppContext,
  of: Either,
): { readonly source: Source; readonly name: string } {
  if ('checkId' in of) {
    const { path, name, checked } = sessionOf(context).get(of.checkId);
    return { source: { path, sha256: checked.sha256 }, name };
  }
  const db = context.workspaces.current().read;
  const { fileId, fileName } = badgeRow(db, of.badgeId);
  return { source: { bytes: fileContent(db, fileId) }, name: fileName };
}

/** The credential as it stands in the file, read in a thread. */
export async function rawOf(
  context: AppContext,
  of: Either,
  signal?: AbortSignal,
): Promise<RawText> {
  const reply = await withThread((thread) =>
    thread().ask({ type: 'raw', ...sourceOf(context, of) }, null, signal),
  );
  if (reply.type !== 'raw') throw new Error('The thread answered another question');
  return reply.raw;
}

/** The picture as a data URL, to be shown as an image and nothing else: then scripts in an SVG never run. */
export async function pictureOf(
  context: AppContext,
  of: Either,
  signal?: AbortSignal,
): Promise<string | null> {
  const reply = await withThread((thread) =>
    thread().ask({ type: 'picture', ...sourceOf(context, of) }, null, signal),
  );
  if (reply.type !== 'picture') throw new Error('The thread answered another question');
  return reply.dataUrl;
}

async function originalBytes(source: Source, name: string): Promise<Uint8Array> {
  if ('bytes' in source) return source.bytes;
  const bytes = await readFile(source.path);
  if (createHash('sha256').update(bytes).digest('hex') !== source.sha256) throw anotherFile(name);
  return bytes;
}

/** Writes the original file, byte for byte; one that is there is replaced once the new one is whole. */
export async function saveOriginal(context: AppContext, of: Either, out: string): Promise<string> {
  const { source, name } = sourceOf(context, of);
  const path = resolve(out);
  const bytes = await originalBytes(source, name);
  const partial = `${path}.part`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return path;
}
