import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { problemFromError } from '#shared/problem-wire.ts';
import { openBrowser } from './open-browser.ts';
import { startWebHost, type WebHost } from './server.ts';
import { keepWorker } from './worker-keeper.ts';

const USAGE = `Upskill Ledger in the browser, on this machine only.

  node src/web/index.ts [--port N] [--open] [workspace.upskill]

  --port N   listen on this port of 127.0.0.1; default: any that is free
  --open     open the address in the browser
`;

function options(): { port: number; open: boolean; workspace: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        open: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535 || positionals.length > 1)
      throw new Error('The port is a number up to 65535, and at most one workspace can be named.');
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    return { port, open: values.open, workspace: positionals[0] };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

/**
 * Ends once, cleanly; asked again a second later, at once. A Ctrl+C arrives twice within moments where npm passes on
 * what the terminal has sent already.
 */
function endOnSignal(host: WebHost): void {
  let askedAt: number | null = null;
  const end = (): void => {
    if (askedAt !== null) {
      if (performance.now() - askedAt > 1000) process.exit(1);
      return;
    }
    askedAt = performance.now();
    void host.close().then((clean) => process.exit(clean ? 0 : 1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

async function main(): Promise<void> {
  // For the worker: what is compiled once need not be compiled at the next start.
  process.env['NODE_COMPILE_CACHE'] ??= resolve(
    import.meta.dirname,
    '../../node_modules/.cache/compiled',
  );
  const { port, open, workspace } = options();
  const root = resolve(import.meta.dirname, '../../out/renderer');
  if (!existsSync(join(root, 'index.html'))) {
    console.error('The interface is not built yet: run "npm run build" first.');
    process.exit(1);
  }
  const worker = keepWorker(
    () => console.error('The worker ended unexpectedly; it starts again when a page reconnects.'),
    new URL('../worker/entry.ts', import.meta.url),
  );
  const host = await startWebHost({ port, root, worker }).catch((error: unknown) => {
    const taken = error instanceof Error && Reflect.get(error, 'code') === 'EADDRINUSE';
    console.error(taken ? `Port ${port} is in use: choose another, or none.` : String(error));
    process.exit(1);
  });
  endOnSignal(host);
  if (workspace !== undefined) {
    const client = worker.current().connect();
    await client.workspace.open({ path: resolve(workspace) }).catch((error: unknown) => {
      const { message, remedy } = problemFromError(error);
      console.error(`${workspace}: ${message} ${remedy}`);
    });
  }
  console.log(host.url);
  const opened = open && (await openBrowser(host.url));
  console.log(
    opened ? 'Opened in the browser.' : 'Open this address in a browser on this machine.',
  );
  console.log('Press Ctrl+C to end.');
}

await main();
