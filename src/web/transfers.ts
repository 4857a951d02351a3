import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { say, sendJson } from './reply.ts';

/** What a browser calls a file, made a name that any file system takes and that leads nowhere else. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{Cc}<>:"|?*]/gu, '_').replace(/^\.+/u, '_');
  const dot = plain.lastIndexOf('.');
  const extension = dot > 0 ? plain.slice(dot, dot + 12) : '';
  const stem = (dot > 0 ? plain.slice(0, dot) : plain).slice(0, 80).replace(/[. ]+$/u, '');
  return `${stem === '' ? 'file' : stem}${extension}`;
}

class TooLarge extends Error {}

const limited = (maxBytes: number): Transform => {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
};

export interface Transfers {
  upload(request: IncomingMessage, response: ServerResponse, name: string): Promise<void>;
  save(response: ServerResponse, name: string): Promise<void>;
  download(response: ServerResponse, pathname: string): Promise<void>;
}

/**
 * Files on their way through the private folder: a browser may not name places on the disk, so what she drops is
 * copied up, and what core writes is fetched from here. Each has a folder of its own, so names cannot collide.
 */
export function createTransfers(folder: string, maxBytes: number): Transfers {
  const reserved = new Map<string, string>();
  const place = async (name: string): Promise<{ id: string; home: string; path: string }> => {
    const id = randomUUID();
    const home = join(folder, id);
    await mkdir(home, { mode: 0o700 });
    return { id, home, path: join(home, name) };
  };
  const tooLarge = (response: ServerResponse): void =>
    say(response, 413, `The file is larger than ${Math.floor(maxBytes / 2 ** 20)} MB.`);

  return {
    async upload(request, response, name) {
      if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
        tooLarge(response);
        return;
      }
      const { home, path } = await place(safeName(name));
      try {
        await pipeline(request, limited(maxBytes), createWriteStream(path, { mode: 0o600 }));
      } catch (error) {
        await rm(home, { recursive: true, force: true });
        if (!(error instanceof TooLarge)) throw error;
        tooLarge(response);
        return;
      }
      sendJson(response, { path });
    },

    async save(response, name) {
      const { id, path } = await place(safeName(name));
      const file = safeName(name);
      reserved.set(id, path);
      sendJson(response, { path, download: `/download/${id}/${encodeURIComponent(file)}` });
    },

    async download(response, pathname) {
      const path = reserved.get(pathname.split('/')[2] ?? '');
      const found = path === undefined ? null : await stat(path).catch(() => null);
      if (path === undefined || !found?.isFile()) {
        say(response, 404, 'That file has not been written.');
        return;
      }
      const name = encodeURIComponent(path.slice(path.lastIndexOf(join('/')) + 1));
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-length': found.size,
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      });
      await pipeline(createReadStream(path), response);
    },
  };
}
