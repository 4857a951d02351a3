import type { Progress } from '#shared/contract/base.ts';

export type LongWorkEvent<T> = ({ type: 'progress' } & Progress) | { type: 'done'; value: T };

export interface LongWorkTools {
  readonly signal: AbortSignal;
  /** Tells how far the work is. Of what is told while nobody reads, only the latest is kept. */
  readonly progress: (stage: string, done: number, total: number) => void;
}

/**
 * Runs `work` as the answer of a procedure of long work: progress as it is told, then the value. `work` is told by its
 * signal when the caller's is aborted or the reader stops early, and is waited for, so that nothing runs on.
 */
export async function* longWork<T>(
  signal: AbortSignal | undefined,
  work: (tools: LongWorkTools) => Promise<T>,
): AsyncGenerator<LongWorkEvent<T>, void> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });

  let news = Promise.withResolvers<void>();
  let latest: Progress | null = null;
  const progress = (stage: string, done: number, total: number) => {
    latest = { stage, done, total };
    news.resolve();
  };
  const takeLatest = (): Progress | null => {
    const taken = latest;
    latest = null;
    return taken;
  };

  const state = { finished: false };
  const result = work({ signal: stop.signal, progress }).finally(() => {
    state.finished = true;
    news.resolve();
  });
  // It is awaited below in any case; this only says so to the runtime while the reader takes its time.
  result.catch(() => undefined);
  try {
    while (!state.finished) {
      await news.promise;
      news = Promise.withResolvers<void>();
      const told = takeLatest();
      if (told && !state.finished) yield { type: 'progress', ...told };
    }
    yield { type: 'done', value: await result };
  } finally {
    signal?.removeEventListener('abort', abort);
    if (!state.finished) {
      abort();
      await result.catch(() => undefined);
    }
  }
}
