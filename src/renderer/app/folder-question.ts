import * as z from 'zod';
import { Problem } from '#shared/errors.ts';

export type FolderQuestion =
  { readonly purpose: 'open' } | { readonly purpose: 'save'; readonly suggestedName: string };

export interface AskedFolder {
  readonly question: FolderQuestion;
  readonly answer: (path: string | null) => void;
}

const folderSchema = z.object({
  path: z.string(),
  parent: z.string().nullable(),
  home: z.string(),
  entries: z.array(
    z.object({ name: z.string(), kind: z.enum(['folder', 'workspace']), path: z.string() }),
  ),
});
export type Folder = z.infer<typeof folderSchema>;

let asked: AskedFolder | null = null;
const listeners = new Set<() => void>();

function set(next: AskedFolder | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** The question that waits for an answer, for the dialog that asks it. */
export const folderQuestion = {
  current: (): AskedFolder | null => asked,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Asks, in the program's own dialog, for a workspace file to open or a place for a new one. Null: cancelled. */
export function askForFolder(question: FolderQuestion): Promise<string | null> {
  asked?.answer(null);
  return new Promise((resolve) => {
    set({
      question,
      answer: (path) => {
        set(null);
        resolve(path);
      },
    });
  });
}

/** Folders and workspaces in a folder; the home folder where none is named. */
export async function readFolder(path: string | null): Promise<Folder> {
  const answer = await fetch(
    path === null ? 'folders' : `folders?path=${encodeURIComponent(path)}`,
  );
  if (!answer.ok) {
    throw new Problem(
      'FILE_UNREADABLE',
      'That folder cannot be read.',
      'Choose another folder.',
      path === null ? {} : { file: path },
    );
  }
  return folderSchema.parse(await answer.json());
}
