import { useEffect, useSyncExternalStore } from 'react';

/** What a page may offer to the menu, the keyboard and the search box while it is open. */
export type PageActionName = 'export' | 'edit' | 'search' | 'add';

const offered = new Map<PageActionName, () => void>();
const listeners = new Set<() => void>();
let version = 0;

function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

/** Offers an action for as long as the page is there; null: not now. */
export function usePageAction(name: PageActionName, run: (() => void) | null): void {
  useEffect(() => {
    if (!run) return;
    offered.set(name, run);
    changed();
    return () => {
      if (offered.get(name) === run) offered.delete(name);
      changed();
    };
  }, [name, run]);
}

export const pageAction = (name: PageActionName): (() => void) | undefined => offered.get(name);

/** Renders again when what the page offers changes. */
export const usePageActions = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => version,
  );
