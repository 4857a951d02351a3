import { Worker } from 'node:worker_threads';
import { Problem } from '#shared/errors.ts';
import type { FileData } from '../grid/sheet-data.ts';
import { LIMITS } from '../limits.ts';
import type { ReadOptions } from '../types.ts';
import { type ReadReply, type ReadRequest, receiveProblem } from './messages.ts';
import { threadEntry } from './thread-entry.ts';

const WATCH_EVERY_MS = 100;

/** Reads a file in a thread of its own and ends the thread: when done, cancelled, out of time, or out of memory. */
export async function runReader(
  request: ReadRequest,
  options: Pick<ReadOptions, 'signal' | 'onProgress'>,
): Promise<FileData> {
  if (options.signal?.aborted === true) throw cancelled(request.name);
  const worker = new Worker(threadEntry(), {
    workerData: request,
    name: 'table-reader',
    resourceLimits: {
      maxOldGenerationSizeMb: LIMITS.threadHeapMegabytes,
      maxYoungGenerationSizeMb: 32,
    },
  });
  const timers: NodeJS.Timeout[] = [];
  let onAbort: (() => void) | undefined;
  try {
    return await new Promise<FileData>((resolve, reject) => {
      worker.on('message', (reply: ReadReply) => {
        if (reply.type === 'progress') options.onProgress?.(reply.stage, reply.done, reply.total);
        else if (reply.type === 'done') resolve(reply.data);
        else reject(receiveProblem(reply.problem));
      });
      worker.once('error', (error) => reject(threadProblem(error, request.name)));
      worker.once('messageerror', (error) => reject(threadProblem(error, request.name)));
      worker.once('exit', () => reject(threadProblem(null, request.name)));
      onAbort = () => reject(cancelled(request.name));
      options.signal?.addEventListener('abort', onAbort, { once: true });
      timers.push(setTimeout(() => reject(tooLong(request.name)), LIMITS.milliseconds));
      timers.push(watchMemory(() => reject(tooLarge(request.name))));
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    if (onAbort) options.signal?.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}

/** Buffers count in no heap limit of the thread, so the whole process is watched. */
function watchMemory(onTooMuch: () => void): NodeJS.Timeout {
  const before = process.memoryUsage.rss();
  return setInterval(() => {
    if (process.memoryUsage.rss() - before > LIMITS.processGrowthBytes) onTooMuch();
  }, WATCH_EVERY_MS);
}

const cancelled = (name: string): Problem =>
  new Problem('CANCELLED', `Reading “${name}” was cancelled.`, 'Choose it again to read it.', {
    file: name,
  });

const tooLong = (name: string): Problem =>
  new Problem(
    'FILE_TOO_LARGE',
    `“${name}” takes longer to read than ${Math.round(LIMITS.milliseconds / 1000)} seconds.`,
    'Save only the sheet with the table as a new workbook or as CSV, and choose that.',
    { file: name },
  );

const tooLarge = (name: string): Problem =>
  new Problem(
    'FILE_TOO_LARGE',
    `“${name}” needs more memory to be read than this program allows one file.`,
    'Save only the sheet with the table as a new workbook or as CSV, and choose that.',
    { file: name },
  );

function threadProblem(error: unknown, name: string): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return tooLarge(name);
  return new Problem(
    'FILE_DAMAGED',
    `“${name}” could not be read: it made the reader stop.`,
    'Open it in Excel or LibreOffice, save it as a new workbook and choose that.',
    { file: name },
    { cause: error },
  );
}
