import { useSyncExternalStore } from 'react';

type Overlay = 'spotlight' | 'shortcuts' | null;

let shown: Overlay = null;
const listeners = new Set<() => void>();

/** Where the keyboard was before; it goes back there, however quickly one overlay follows another. */
let from: HTMLElement | null = null;
let goingBack = 0;

function goBack(): void {
  // What was chosen may have taken the focus on.
  if (document.activeElement === document.body) from?.focus({ preventScroll: true });
  from = null;
}

function show(next: Overlay): void {
  window.clearTimeout(goingBack);
  const { activeElement } = document;
  if (next === null) goingBack = window.setTimeout(goBack, 10);
  else if (from === null && activeElement instanceof HTMLElement) from = activeElement;
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
