import { AsyncIteratorClass } from '@orpc/server';
import type { WorkspaceHolder } from './holder.ts';

interface State {
  revision: number;
  open: boolean;
}

/**
 * The state at once and after every change; where the reader is slow, only the latest. Ends with the signal, and at
 * once when the reader returns, also while it waits for the next event.
 */
export function watch(
  holder: WorkspaceHolder,
  signal?: AbortSignal,
): AsyncIteratorClass<State, void> {
  let news = Promise.withResolvers<void>();
  let ended = false;
  news.resolve();
  const rouse = () => news.resolve();
  const end = () => {
    ended = true;
    rouse();
  };
  const unlisten = holder.listen(rouse);
  signal?.addEventListener('abort', end, { once: true });
  if (signal?.aborted) end();
  return new AsyncIteratorClass<State, void>(
    async () => {
      await news.promise;
      if (ended) return { done: true, value: undefined };
      news = Promise.withResolvers<void>();
      return { done: false, value: holder.state() };
    },
    async () => {
      end();
      unlisten();
      signal?.removeEventListener('abort', end);
    },
  );
}
