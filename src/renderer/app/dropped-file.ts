import { useSyncExternalStore } from 'react';
import type { PickedFile } from './host.ts';

let waiting: PickedFile | null = null;
const listeners = new Set<() => void>();

function set(file: PickedFile | null): void {
  waiting = file;
  for (const listener of listeners) listener();
}

/** A table that was dropped somewhere in the window and waits for the import page to take it. */
export const droppedFile = {
  put: (file: PickedFile): void => set(file),
  /** Takes the file: it is no longer waiting. */
  take(): PickedFile | null {
    const file = waiting;
    if (file) set(null);
    return file;
  },
  peek: (): PickedFile | null => waiting,
};

/** The waiting file, followed as it comes and goes. */
export const useDroppedFile = (): PickedFile | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, droppedFile.peek);
