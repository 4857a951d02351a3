import { join } from 'node:path';
import { type App, createApp } from '#core/index.ts';
import { createClock } from './clock.ts';
import { surroundings } from './folders.ts';
import { createLogFile } from './log-file.ts';
import { findParent } from './parent.ts';
import { type ServerPort, serverPort } from './ports.ts';
import { createServer } from './serve.ts';
import type { WorkerInit } from '#shared/worker-messages.ts';

/**
 * The worker: the process (desktop) or thread (browser host, command line) that owns the workspace and does all work.
 * It is told where it is, then handed ports to answer on, and closes the workspace before it ends.
 */
const parent = findParent();
/** After the first page is shown, before anybody can have dropped a file. */
const WARM_UP_AFTER_MS = 1200;
let running: { readonly app: App; readonly serve: (port: ServerPort) => void } | null = null;
const open = new Set<ServerPort>();
let ending = false;

function start(init: WorkerInit): void {
  const { version, folders } = surroundings(init);
  const clock = createClock(process.env);
  const log = createLogFile(join(folders.userData, 'logs'), () => clock.now());
  const app = createApp({ version, clock, log, folders });
  running = { app, serve: createServer(app.router, app.context) };
  process.on('unhandledRejection', (reason) => log.error('a failure nobody awaited', reason));
  process.on('uncaughtException', (error) => {
    log.error('the worker crashed', error);
    process.exit(1);
  });
  log.info('worker started', { version, node: process.versions.node });
  parent.tell({ type: 'ready' });
}

function answerOn(handed: unknown): void {
  const port = serverPort(handed);
  if (!port || !running) throw new Error('A port came before the worker was told where it is.');
  open.add(port);
  port.onClose(() => open.delete(port));
  running.serve(port);
  if (open.size === 1) setTimeout(warmUp, WARM_UP_AFTER_MS).unref();
}

function warmUp(): void {
  running?.app.warmUp().catch((error: unknown) => {
    running?.app.context.log.error('the import could not be loaded ahead', error);
  });
}

/** Closing the ports aborts what is under way, which rolls back; then the file is checkpointed and its lock removed. */
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  for (const port of open) port.close();
  let failed = false;
  try {
    await running?.app.close();
  } catch (error) {
    failed = true;
    running?.app.context.log.error('the workspace did not close cleanly', error);
  }
  parent.tell({ type: 'closed' });
  // A turn later, so that the message is under way before the process ends.
  setImmediate(() => process.exit(failed ? 1 : 0));
}

parent.onMessage(({ message, port }) => {
  if (message.type === 'init') start(message);
  else if (message.type === 'port') answerOn(port);
  else void end();
});
parent.onGone(() => void end());
// A terminal interrupts the whole family of processes; the host decides when this one ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => void end());
