import { useSyncExternalStore } from 'react';
import type { Progress } from '#shared/contract/base.ts';
import { notifyProblem } from './notify.tsx';

export interface BackgroundWork {
  readonly title: string;
  readonly progress: Progress;
  /** Nothing of a workspace is shown meanwhile: it is only being made. */
  readonly covering: boolean;
  readonly cancel: () => void;
}

type Event<T> = ({ type: 'progress' } & Progress) | { type: 'done'; value: T };

let current: BackgroundWork | null = null;
const listeners = new Set<() => void>();

function set(work: BackgroundWork | null): void {
  current = work;
  for (const listener of listeners) listener();
}

/** What runs behind the pages (backup, export, check); the status bar shows it with Cancel. */
export const useBackgroundWork = (): BackgroundWork | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );

/** Runs a procedure that streams progress, whatever page is open. Null: it failed, which was told, or was cancelled. */
export async function runInBackground<T>(
  title: string,
  start: (signal: AbortSignal) => PromiseLike<AsyncIterable<Event<T>>>,
  covering = false,
): Promise<T | null> {
  const stop = new AbortController();
  const show = (progress: Progress): void =>
    set({ title, progress, covering, cancel: () => stop.abort() });
  show({ stage: title, done: 0, total: 0 });
  try {
    for await (const event of await start(stop.signal)) {
      if (event.type === 'done') return event.value;
      show(event);
    }
    return null;
  } catch (error) {
    if (!stop.signal.aborted) notifyProblem(error);
    return null;
  } finally {
    set(null);
  }
}
