import { useSyncExternalStore } from 'react';
import { BADGE_EXTENSIONS } from '#shared/bridge.ts';
import type { PickedFile } from './host.ts';

export interface DroppedBadges {
  /** What to call them: "badge.png", "12 files". */
  readonly name: string;
  /** In a browser they are still on their way up. */
  readonly files: Promise<readonly PickedFile[]>;
}

let waiting: DroppedBadges | null = null;
const listeners = new Set<() => void>();

function set(badges: DroppedBadges | null): void {
  waiting = badges;
  for (const listener of listeners) listener();
}

/** Badges that were dropped somewhere in the window and wait for their page to take them. */
export const droppedBadges = {
  put: (badges: DroppedBadges): void => set(badges),
  /** Takes them: they are no longer waiting. */
  take(): DroppedBadges | null {
    const badges = waiting;
    if (badges) set(null);
    return badges;
  },
  peek: (): DroppedBadges | null => waiting,
};

/** The waiting badges, followed as they come and go. */
export const useDroppedBadges = (): DroppedBadges | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, droppedBadges.peek);

const TABLES = 'xlsx xlsm xls xlsb ods csv tsv txt htm html'.split(' ');
const extensionOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? '';

/**
 * Whether what was dropped goes to the badges and not to the import, told by names alone: any badge, any folder, and on
 * the page of badges whatever is neither a table nor a workspace.
 */
export function areBadges(
  dropped: readonly { readonly name: string; readonly isFolder: boolean }[],
  onBadgesPage: boolean,
): boolean {
  return dropped.some(({ name, isFolder }) => {
    const extension = extensionOf(name);
    if (isFolder || BADGE_EXTENSIONS.includes(extension)) return true;
    return onBadgesPage && extension !== 'upskill' && !TABLES.includes(extension);
  });
}

export const onBadgesPage = (): boolean =>
  /^#\/credentials\?.*view=badges/u.test(window.location.hash);
