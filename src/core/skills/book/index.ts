import { cancelled, nextTurn, type AppContext, type Workspace } from '#core/workspace/index.ts';
import { caughtUp, readBook, type Kept } from './keep.ts';
import { isEverythingTouched } from './touched.ts';
import type { Book } from './types.ts';

export { freshFrom, lastFreshDay } from './currency.ts';
export { dayOf } from './days.ts';
export { inForce, nothingInForce, type InForce } from './level-in-force.ts';
export * from './types.ts';

interface State {
  kept: Kept | null;
  /** The revision that `kept` shows. */
  revision: number;
  reading: Generator<void, Kept> | null;
}

const states = new WeakMap<Workspace, State>();

function stateOf(workspace: Workspace): State {
  let state = states.get(workspace);
  if (!state) states.set(workspace, (state = { kept: null, revision: -1, reading: null }));
  return state;
}

/** Whether the book could be brought up to the last commit without reading everything. */
function catchUp(workspace: Workspace, state: State): boolean {
  if (state.kept && state.revision === workspace.revision) return true;
  if (state.kept) state.kept = caughtUp(workspace.read, state.kept);
  if (!state.kept) return false;
  state.revision = workspace.revision;
  return true;
}

/** One step of reading; true once all is read. */
function readOn(workspace: Workspace, state: State): boolean {
  const reading = state.reading ?? readBook(workspace.read);
  // Where a step fails, the next question begins anew.
  state.reading = null;
  const step = reading.next();
  if (step.done !== true) {
    state.reading = reading;
    return false;
  }
  state.kept = step.value;
  state.revision = -1;
  return true;
}

/**
 * All that gaps are computed from, as of the last commit. The same object until something in it changes; an earlier one
 * stays as it was.
 */
export function bookOf(workspace: Workspace): Book {
  const state = stateOf(workspace);
  while (!catchUp(workspace, state)) {
    while (!readOn(workspace, state)) continue;
  }
  if (!state.kept) throw new Error('The book was read and is not there');
  return state.kept.book;
}

/**
 * Reads the book ahead of the first question, giving way to others by `breathe`, which rejects where it is to be left.
 * Asked for meanwhile, it is read to its end at once. Where only a little changed, there is nothing to do ahead.
 */
export async function warmBook(workspace: Workspace, breathe: () => Promise<void>): Promise<void> {
  const state = stateOf(workspace);
  if (state.kept && state.revision !== workspace.revision) {
    if (isEverythingTouched(workspace.read, state.kept.lastChange)) state.kept = null;
  }
  while (!state.kept) {
    await breathe();
    if (!state.kept) readOn(workspace, state);
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
