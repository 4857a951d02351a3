import { Worker } from 'node:worker_threads';
import { type RunningWorker, runWorker } from '#worker/client.ts';

/** Keeps one worker thread: started when first needed, and anew after one has died. */
export interface WorkerKeeper {
  current(): RunningWorker;
  /** Closes the workspace; true where that went cleanly. */
  close(): Promise<boolean>;
}

export function keepWorker(onDeath: (cause: unknown) => void, entry: URL): WorkerKeeper {
  let running: RunningWorker | null = null;
  let closing = false;
  return {
    current() {
      if (running) return running;
      const started = runWorker(new Worker(entry));
      running = started;
      started.connection.onLost((problem) => {
        running = null;
        if (!closing) onDeath(problem.cause);
      });
      return started;
    },
    async close() {
      closing = true;
      return running ? running.shutDown() : true;
    },
  };
}
