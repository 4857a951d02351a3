import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '../limits.ts';
import type { ReadReply, ReadRequest } from './messages.ts';
import { takeThread } from './ready-thread.ts';
import { threadEntry } from './thread-entry.ts';

/** A thread or process that reads one file. */
export interface Reader {
  onReply(listener: (reply: ReadReply) => void): void;
  /** It ended, for whatever reason. */
  onEnd(listener: (outOfMemory: boolean, cause?: unknown) => void): void;
  stop(): void;
}

export function startThread(request: ReadRequest): Reader {
  const worker = takeThread();
  worker.postMessage(request);
  return {
    onReply: (listener) => worker.on('message', listener),
    onEnd(listener) {
      worker.once('error', (error) =>
        listener('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY', error),
      );
      worker.once('messageerror', (error) => listener(false, error));
      worker.once('exit', () => listener(false));
    },
    stop: () => void worker.terminate(),
  };
}

/** V8 aborts a process that is out of heap. */
const OUT_OF_MEMORY = new Set<unknown>([134, 'SIGABRT', 'SIGTRAP']);

export function startProcess(request: ReadRequest): Reader {
  const child = fork(fileURLToPath(threadEntry()), {
    execArgv: [`--max-old-space-size=${LIMITS.processHeapMegabytes}`],
    serialization: 'advanced',
    // V8 writes its last words and a stack to stderr; nobody should read them.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.send(request);
  return {
    onReply: (listener) => child.on('message', (reply) => listener(reply as ReadReply)),
    onEnd(listener) {
      child.once('error', (error) => listener(false, error));
      // Messages may still be on their way when it exits; not when it has disconnected as well.
      let left = 2;
      let outOfMemory = false;
      const ended = (): void => {
        if (--left === 0) listener(outOfMemory);
      };
      child.once('disconnect', ended);
      child.once('exit', (code, signal) => {
        outOfMemory = OUT_OF_MEMORY.has(code ?? signal);
        ended();
      });
    },
    stop: () => void child.kill('SIGKILL'),
  };
}
