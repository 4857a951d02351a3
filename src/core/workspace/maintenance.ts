import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { cancelled } from './breathing.ts';
import {
  perform,
  threadSource,
  type Job,
  type JobData,
  type JobMessage,
} from './maintenance-thread.ts';
import { asProblem } from './problems.ts';

interface JobOptions {
  readonly signal?: AbortSignal | undefined;
  /** Pages done, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Runs the job in a thread with a connection of its own. Resolves with what a verification found.
 * Throws CANCELLED once the signal is aborted, and else what `asProblem` makes of SQLite's error.
 */
export async function runJob(job: Job, options: JobOptions = {}): Promise<readonly string[]> {
  const { signal, onProgress } = options;
  if (signal?.aborted) throw cancelled();
  const load = createRequire(import.meta.url);
  const data: JobData = { job, library: load.resolve('better-sqlite3') };
  const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
  const hear = (message: JobMessage) => {
    if (message.type === 'progress') onProgress?.(message.done, message.total);
    else if (message.type === 'done') resolve(message.value);
    else
      reject(
        asProblem(Object.assign(new Error(message.message), { code: message.code }), job.path),
      );
  };
  const stop = () => reject(cancelled());
  signal?.addEventListener('abort', stop, { once: true });

  const worker = new Worker(threadSource(), { eval: true, workerData: data });
  worker.on('message', hear);
  let failed = false;
  worker.on('error', () => {
    failed = true;
    // Where a thread cannot load the library (some ways of packaging), the work holds this thread up instead.
    void perform(load, data, hear).catch(reject);
  });
  worker.on('exit', () => {
    if (!failed) reject(new Error('The maintenance thread ended before its work'));
  });
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
