import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '#shared/contract/base.ts';
import type { Problem } from '#shared/errors.ts';
import { problemOf } from '../app/problems.ts';

type Event<T> = ({ type: 'progress' } & Progress) | { type: 'done'; value: T };

export interface LongWork<T> {
  /** Null where nothing is running. */
  readonly progress: Progress | null;
  readonly problem: Problem | null;
  /** Starts the work, after cancelling what still runs. The value, or null where it failed or was cancelled. */
  run(start: (signal: AbortSignal) => PromiseLike<AsyncIterable<Event<T>>>): Promise<T | null>;
  cancel(): void;
  /** Forgets a problem that was shown. */
  clear(): void;
}

/**
 * Runs a procedure that streams progress:
 * `work.run((signal) => client.imports.start({ path }, { signal }))`. Leaving the page cancels it.
 */
export function useLongWork<T>(): LongWork<T> {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);

  const cancel = useCallback(() => running.current?.abort(), []);
  const clear = useCallback(() => setProblem(null), []);
  useEffect(() => cancel, [cancel]);

  const run = useCallback<LongWork<T>['run']>(async (start) => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setProblem(null);
    setProgress({ stage: 'Starting', done: 0, total: 0 });
    try {
      for await (const event of await start(stop.signal)) {
        if (event.type === 'done') return event.value;
        if (running.current === stop) setProgress(event);
      }
      return null;
    } catch (error) {
      const met = problemOf(error);
      if (!stop.signal.aborted && met.code !== 'CANCELLED') setProblem(met);
      return null;
    } finally {
      if (running.current === stop) {
        running.current = null;
        setProgress(null);
      }
    }
  }, []);

  return { progress, problem, run, cancel, clear };
}
