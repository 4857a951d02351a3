import { useSyncExternalStore } from 'react';

type Overlay = 'spotlight' | 'shortcuts' | null;

let shown: Overlay = null;
const listeners = new Set<() => void>();

function show(next: Overlay): void {
  shown = next;
  for (const listener of listeners) listener();
}

export const showSpotlight = (): void => show('spotlight');
export const showShortcuts = (): void => show('shortcuts');
export const hideOverlay = (): void => show(null);

/** Which of the two overlays that belong to no page is open. */
export const useOverlay = (): Overlay =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
