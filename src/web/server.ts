import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Access, createAccess } from './access.ts';
import { listFolder } from './folders.ts';
import { say, secure, sendJson } from './reply.ts';
import { createSocketRelay } from './socket.ts';
import { serveFile } from './static-files.ts';
import { temporaryFolder } from './temporary.ts';
import { createTransfers, type Transfers } from './transfers.ts';
import type { WorkerKeeper } from './worker-keeper.ts';

/** Nothing but this machine can reach it, whatever its firewall says. */
const LOOPBACK = '127.0.0.1';
const MAX_UPLOAD_BYTES = 512 * 2 ** 20;

export interface WebHostOptions {
  /** 0: any that is free. */
  readonly port: number;
  /** The built interface. */
  readonly root: string;
  readonly worker: WorkerKeeper;
  readonly maxUploadBytes?: number;
}

export interface WebHost {
  readonly port: number;
  /** The address to open, with the token in it. */
  readonly url: string;
  /** Ends connections, closes the workspace and removes the temporary folder; true where all went cleanly. */
  close(): Promise<boolean>;
}

interface Request {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

async function answer({ request, response, url }: Request, root: string, files: Transfers) {
  const { method = '' } = request;
  const name = url.searchParams.get('name') ?? '';
  if (method === 'POST') {
    if (url.pathname === '/upload') return files.upload(request, response, name);
    if (url.pathname === '/save') return files.save(response, name);
    return say(response, 404, 'There is nothing here.');
  }
  if (url.pathname.startsWith('/download/')) return files.download(response, url.pathname);
  if (url.pathname !== '/folders') return serveFile(root, url.pathname, response);
  const listing = await listFolder(url.searchParams.get('path')).catch(() => null);
  return listing ? sendJson(response, listing) : say(response, 404, 'That folder cannot be read.');
}

/** Lets in whoever has the token or the cookie it bought; sends the token's bearer on to a clean address. */
function mayPass({ request, response, url }: Request, access: Access): boolean {
  const refusal = access.refusal(request, url);
  if (refusal !== null) {
    say(response, 403, refusal);
    return false;
  }
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) {
    say(response, 405, 'This method is not known here.');
    return false;
  }
  if (url.pathname === '/' && request.method === 'GET' && access.hasToken(url)) {
    response.writeHead(303, { location: '/', 'set-cookie': access.cookie }).end();
    return false;
  }
  if (access.hasSession(request)) return true;
  say(response, 403, 'Open the address that the program printed when it started.');
  return false;
}

/** Only a path counts: `//name/x` and `http://name/x` would name another host. */
const urlOf = ({ url = '' }: IncomingMessage): URL | null =>
  url.startsWith('/') ? URL.parse(`http://${LOOPBACK}${url}`) : null;

function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

/** Serves the interface to browsers on this machine. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { root, worker, maxUploadBytes = MAX_UPLOAD_BYTES } = options;
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const access = createAccess(port);
  const temporary = temporaryFolder();
  const files = createTransfers(temporary.path, maxUploadBytes);
  const sockets = createSocketRelay(() => worker.current());

  server.on('request', (request, response) => {
    secure(response);
    const url = urlOf(request);
    if (!url) return say(response, 400, 'This address is not well-formed.');
    const asked = { request, response, url };
    if (!mayPass(asked, access)) return undefined;
    return void answer(asked, root, files).catch(() => say(response, 500, 'That did not work.'));
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const url = urlOf(request);
    const allowed =
      url?.pathname === '/rpc' &&
      access.refusal(request, url) === null &&
      access.hasSession(request);
    if (allowed) sockets.accept(request, socket, head);
    else refuseUpgrade(socket);
  });

  return {
    port,
    url: `http://${LOOPBACK}:${port}/?token=${access.token}`,
    async close() {
      sockets.close();
      const stopped = new Promise((resolve) => server.close(resolve));
      const clean = await worker.close();
      server.closeAllConnections();
      await stopped;
      temporary.remove();
      return clean;
    },
  };
}
