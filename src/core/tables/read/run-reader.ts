import type { FileData } from '../grid/sheet-data.ts';
import { LIMITS } from '../limits.ts';
import type { ReadOptions } from '../types.ts';
import { type ReadReply, type ReadRequest, receiveProblem } from './messages.ts';
import { type Reader, startProcess, startThread } from './reader-host.ts';
import { cancelled, stopped, tooLong, tooMuchMemory } from './run-problems.ts';

const WATCH_EVERY_MS = 100;

type RunOptions = Pick<ReadOptions, 'signal' | 'onProgress'>;

/**
 * Reads a file in a thread of its own, and in a process of its own where SheetJS must do it: a thread that runs out of
 * heap takes its process with it or cannot be ended (tried with Node 24), a process can always be killed. Electron lets
 * none be started from its worker, so there a thread has to do for SheetJS too.
 */
export async function runReader(
  request: Omit<ReadRequest, 'expendable'>,
  options: RunOptions,
): Promise<FileData> {
  const inElectron = process.versions['electron'] !== undefined;
  const until = performance.now() + LIMITS.milliseconds;
  const first = await follow(
    startThread({ ...request, expendable: inElectron }),
    request.name,
    options,
    until,
  );
  if (first !== null) return first;
  const second = await follow(
    startProcess({ ...request, expendable: true }),
    request.name,
    options,
    until,
  );
  if (second === null) throw stopped(request.name);
  return second;
}

/** Listens to a reader until it is done, and ends it: then, when cancelled, out of time, or out of memory. */
async function follow(
  reader: Reader,
  name: string,
  options: RunOptions,
  until: number,
): Promise<FileData | null> {
  const timers: NodeJS.Timeout[] = [];
  let onAbort: (() => void) | undefined;
  try {
    return await new Promise<FileData | null>((resolve, reject) => {
      if (options.signal?.aborted === true) reject(cancelled(name));
      reader.onReply((reply: ReadReply) => {
        if (reply.type === 'progress') options.onProgress?.(reply.stage, reply.done, reply.total);
        else if (reply.type === 'done') resolve(reply.data);
        else if (reply.type === 'needs-process') resolve(null);
        else reject(receiveProblem(reply.problem));
      });
      reader.onEnd((outOfMemory, cause) =>
        reject(outOfMemory ? tooMuchMemory(name) : stopped(name, cause)),
      );
      onAbort = () => reject(cancelled(name));
      options.signal?.addEventListener('abort', onAbort, { once: true });
      timers.push(setTimeout(() => reject(tooLong(name)), Math.max(0, until - performance.now())));
      timers.push(watchMemory(() => reject(tooMuchMemory(name))));
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    if (onAbort) options.signal?.removeEventListener('abort', onAbort);
    reader.stop();
  }
}

/** Buffers count in no heap limit of a thread, so the whole process is watched. */
function watchMemory(onTooMuch: () => void): NodeJS.Timeout {
  const before = process.memoryUsage.rss();
  return setInterval(() => {
    if (process.memoryUsage.rss() - before > LIMITS.processGrowthBytes) onTooMuch();
  }, WATCH_EVERY_MS);
}
