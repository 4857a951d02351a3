import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';

export interface FolderListing {
  readonly path: string;
  readonly parent: string | null;
  readonly home: string;
  readonly entries: readonly {
    readonly name: string;
    readonly kind: 'folder' | 'workspace';
    readonly path: string;
  }[];
}

const MOST = 5000;

/**
 * What the in-app chooser shows: folders and workspaces, without hidden ones. A browser has no dialog that gives a page
 * a path, and the workspace stays where she keeps it. Rejects where the folder cannot be read.
 */
export async function listFolder(path: string | null): Promise<FolderListing> {
  const home = homedir();
  const here = path !== null && isAbsolute(path) ? resolve(path) : home;
  const found = await readdir(here, { withFileTypes: true });
  const entries = found
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const isWorkspace = entry.name.toLowerCase().endsWith('.upskill') && !entry.isDirectory();
      if (!isWorkspace && !entry.isDirectory()) return [];
      const kind: 'workspace' | 'folder' = isWorkspace ? 'workspace' : 'folder';
      return [{ name: entry.name, kind, path: join(here, entry.name) }];
    })
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name))
    .slice(0, MOST);
  const above = dirname(here);
  return { path: here, parent: above === here ? null : above, home, entries };
}
