import { availableParallelism } from 'node:os';
import { CheckThread } from './check-thread.ts';
import { CHECK_LIMITS } from './limits.ts';

/** One core is left to the worker, which answers the interface meanwhile. */
export const threadCount = (): number =>
  Math.max(1, Math.min(CHECK_LIMITS.threads, availableParallelism() - 1));

/** Threads that have loaded their code and wait for the next file. */
const idle: CheckThread[] = [];
let ending: NodeJS.Timeout | undefined;

function endIdle(): void {
  for (const thread of idle.splice(0)) void thread.end();
}

/** A thread that waits, or a new one. */
function take(): CheckThread {
  for (let thread = idle.pop(); thread; thread = idle.pop()) if (!thread.ended) return thread;
  return new CheckThread();
}

function giveBack(thread: CheckThread): void {
  if (thread.ended) return;
  if (idle.length >= threadCount()) {
    void thread.end();
    return;
  }
  idle.push(thread);
  clearTimeout(ending);
  ending = setTimeout(endIdle, CHECK_LIMITS.idleMilliseconds).unref();
}

/** Lends a thread; one that a file has ended is replaced at the next time of asking. */
export async function withThread<T>(work: (thread: () => CheckThread) => Promise<T>): Promise<T> {
  let thread = take();
  try {
    return await work(() => {
      if (thread.ended) thread = new CheckThread();
      return thread;
    });
  } finally {
    giveBack(thread);
  }
}
