import {
  cancelled,
  keptUp,
  nextTurn,
  type AppContext,
  type Workspace,
} from '#core/workspace/index.ts';
import { caughtUp, readBook, type Kept } from './keep.ts';
import type { Book } from './types.ts';

export { freshFrom, lastFreshDay } from './currency.ts';
export { dayOf } from './days.ts';
export { inForce, nothingInForce, type InForce } from './level-in-force.ts';
export * from './types.ts';

const books = keptUp<Kept>({ readAll: readBook, catchUp: caughtUp });

/**
 * All that gaps are computed from, as of the last commit. The same object until something in it changes; an earlier one
 * stays as it was.
 */
export function bookOf(workspace: Workspace): Book {
  for (;;) {
    const kept = books.current(workspace);
    if (kept) return kept.book;
    books.readOn(workspace);
  }
}

/**
 * Brings the book up to what is committed by now, ahead of a question, giving way to others by `breathe`, which rejects where it
 * is to be left. Asked for meanwhile, it is read to its end at once.
 */
export async function warmBook(workspace: Workspace, breathe: () => Promise<void>): Promise<void> {
  // Not for ever after what is committed meanwhile: that is little, or is waited for by who committed it.
  const wanted = workspace.revision;
  while (books.revision(workspace) < wanted) {
    books.readOn(workspace);
    await breathe();
  }
}

/** The same, of the open workspace, until it is closed or another is opened. */
export async function readyBook({ workspaces }: Pick<AppContext, 'workspaces'>): Promise<void> {
  const workspace = workspaces.currentOrNull();
  if (!workspace) return;
  await warmBook(workspace, async () => {
    await nextTurn();
    if (workspaces.currentOrNull() !== workspace) throw cancelled();
  });
}
