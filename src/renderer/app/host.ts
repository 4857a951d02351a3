import { browserHost } from './host-browser.ts';
import { desktopHost } from './host-desktop.ts';
import type { Host } from './host-types.ts';

export type { PickedFile, SavePlace } from './host-types.ts';

/** The host this interface runs in. */
export const host: Host = window.upskill ? desktopHost(window.upskill) : browserHost;

/** The last part of a path of any system. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
