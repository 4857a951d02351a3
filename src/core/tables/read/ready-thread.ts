import { Worker } from 'node:worker_threads';
import { LIMITS } from '../limits.ts';
import { threadEntry } from './thread-entry.ts';

/** Until the next one is made ready: what follows on reading a file should not share the processor with that. */
const AGAIN_AFTER_MS = 10_000;

/** A thread that has loaded its code and waits for the one file that it will read. */
let ready: Worker | null = null;
let keeping = false;
let again: NodeJS.Timeout | undefined;

function start(): Worker {
  return new Worker(threadEntry(), {
    name: 'table-reader',
    resourceLimits: {
      maxOldGenerationSizeMb: LIMITS.threadHeapMegabytes,
      maxYoungGenerationSizeMb: 32,
    },
  });
}

/** From now on a thread is kept ready for the next file; it keeps no process from ending. */
export function keepThreadReady(): void {
  keeping = true;
  if (ready) return;
  const worker = start();
  const gone = (): void => {
    if (ready === worker) ready = null;
  };
  // The next file starts a thread of its own then, and whoever chose the file hears what is wrong.
  worker.once('error', gone);
  worker.once('exit', gone);
  worker.unref();
  ready = worker;
}

/** The thread kept ready, or a new one. It reads one file and is not used again. */
export function takeThread(): Worker {
  const worker = ready;
  if (!worker) return start();
  ready = null;
  worker.ref();
  clearTimeout(again);
  again = setTimeout(() => {
    if (keeping) keepThreadReady();
  }, AGAIN_AFTER_MS).unref();
  return worker;
}

/** Ends the thread that waits, if one does, and keeps none any more. */
export async function endReadyThread(): Promise<void> {
  keeping = false;
  clearTimeout(again);
  await ready?.terminate();
}
