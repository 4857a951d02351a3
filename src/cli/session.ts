import { existsSync, rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Problem } from '#shared/errors.ts';
import { type Client, runWorker } from '#worker/client.ts';

const ECHO_MS = 1000;

/** What a command works with. */
export interface Session {
  readonly client: Client;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly workspacePath: string;
  /** Opens the workspace; one that is not there is created where the command may. */
  open(options?: { readonly create: boolean }): Promise<void>;
  /** A workspace that was created for nothing is removed at the end. Call once something is in it. */
  keep(): void;
}

const missing = (path: string): Problem =>
  new Problem(
    'FILE_NOT_FOUND',
    'There is no such workspace.',
    'Check the path, or create one with “upskill sample” or “upskill import”.',
    { file: path },
  );

function removeWorkspace(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
}

/** Runs the work with a worker of its own; Ctrl+C cancels it, a second one ends the program. */
export async function withSession<T>(
  workspacePath: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const worker = runWorker(new Worker(new URL('../worker/entry.ts', import.meta.url)));
  const client = worker.connect();
  const controller = new AbortController();
  let interruptedAt = 0;
  const interrupt = (): void => {
    // npm passes on a Ctrl+C that the terminal has sent already: only a later one means impatience.
    if (controller.signal.aborted && performance.now() - interruptedAt > ECHO_MS) process.exit(130);
    interruptedAt = performance.now();
    controller.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  let superfluous = false;
  try {
    return await work({
      client,
      workspacePath,
      signal: controller.signal,
      async open({ create } = { create: false }) {
        const exists = existsSync(workspacePath);
        if (!exists && !create) throw missing(workspacePath);
        superfluous = !exists;
        await client.workspace[exists ? 'open' : 'create']({ path: workspacePath });
      },
      keep() {
        superfluous = false;
      },
    });
  } finally {
    await worker.shutDown();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    if (superfluous) removeWorkspace(workspacePath);
  }
}
