import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWebHost, type WebHost } from '../server.ts';
import { keepWorker } from '../worker-keeper.ts';

/** A worker that answers the trial contract, so that the host is tried without the program behind it. */
const TRIAL_WORKER = new URL('../../worker/testing/thread.ts', import.meta.url);

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

export interface TrialHost {
  readonly host: WebHost;
  readonly folder: string;
  readonly origin: string;
  /** The cookie that the token buys. */
  readonly cookie: string;
  readonly deaths: unknown[];
  /** Sends the path exactly as it is written, with nothing but the headers given. */
  send(path: string, asked?: Asked): Promise<Reply>;
  /** The same with the cookie and the Origin of the interface. */
  ask(path: string, asked?: Asked): Promise<Reply>;
  dispose(): Promise<void>;
}

function send(port: number, path: string, { method, headers, body }: Asked = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: method ?? 'GET',
        headers: headers ?? {},
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A folder that looks like a built interface, with things beside it that must not be served. */
function builtInterface(): string {
  const folder = mkdtempSync(join(tmpdir(), 'upskill-trial-'));
  const root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Interface</title>');
  writeFileSync(join(root, 'assets', 'index-1a2b.js'), 'export {};');
  writeFileSync(join(root, '.hidden.json'), '{}');
  writeFileSync(join(folder, 'secret.json'), '"secret"');
  symlinkSync(join(folder, 'secret.json'), join(root, 'link.json'));
  return folder;
}

export async function startTrialHost(maxUploadBytes = 1000): Promise<TrialHost> {
  const folder = builtInterface();
  const deaths: unknown[] = [];
  const worker = keepWorker((cause) => deaths.push(cause), TRIAL_WORKER);
  const host = await startWebHost({
    port: 0,
    root: join(folder, 'renderer'),
    worker,
    maxUploadBytes,
  });
  const origin = `http://127.0.0.1:${host.port}`;
  const { pathname, search } = new URL(host.url);
  const entered = await send(host.port, pathname + search);
  const cookie = String(entered.headers['set-cookie']?.[0]).split(';')[0] ?? '';
  return {
    host,
    folder,
    origin,
    cookie,
    deaths,
    send: (path, asked) => send(host.port, path, asked),
    ask: (path, asked = {}) =>
      send(host.port, path, { ...asked, headers: { cookie, origin, ...asked.headers } }),
    async dispose() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
