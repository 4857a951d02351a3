import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CONTENT_TYPES } from '#shared/content-types.ts';
import { say } from './reply.ts';

/**
 * The file that a path of the address names within the folder, or null: no such file, no type we ship, or a way out of
 * the folder, be it by `..`, by encoding or by a link.
 */
async function findFile(root: string, pathname: string): Promise<string | null> {
  let path: string;
  try {
    path = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
  } catch {
    return null;
  }
  if (/[\0\\:]/u.test(path) || path.split('/').some((part) => part.startsWith('.'))) return null;
  if (!Object.hasOwn(CONTENT_TYPES, extname(path))) return null;
  try {
    const [base, file] = await Promise.all([realpath(root), realpath(join(root, path))]);
    return file.startsWith(base + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** Serves the built interface. Files of `assets` carry a hash of their content in the name, so they may be kept. */
export async function serveFile(
  root: string,
  pathname: string,
  response: ServerResponse,
): Promise<void> {
  const file = await findFile(root, pathname);
  if (file === null) {
    say(response, 404, 'There is nothing here.');
    return;
  }
  response.setHeader('content-type', CONTENT_TYPES[extname(file)] ?? 'application/octet-stream');
  if (pathname.startsWith('/assets/'))
    response.setHeader('cache-control', 'private, max-age=31536000, immutable');
  await pipeline(createReadStream(file), response);
}
