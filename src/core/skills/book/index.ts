import { cancelled, nextTurn, type AppContext, type Workspace } from '#core/workspace/index.ts';
import { caughtUp, readBook, type Kept } from './keep.ts';
import type { Book } from './types.ts';

export { freshFrom, lastFreshDay } from './currency.ts';
export { dayOf } from './days.ts';
export { inForce, nothingInForce, type InForce } from './level-in-force.ts';
export * from './types.ts';

interface Reading {
  /** Ends with null where everything is better read anew. */
  readonly steps: Generator<void, Kept | null>;
  /** The revision that it began with: what is committed meanwhile is to be caught up with. */
  readonly revision: number;
}

interface State {
  kept: Kept | null;
  /** The revision that `kept` shows. */
  revision: number;
  reading: Reading | null;
}

const states = new WeakMap<Workspace, State>();

function stateOf(workspace: Workspace): State {
  let state = states.get(workspace);
  if (!state) states.set(workspace, (state = { kept: null, revision: -1, reading: null }));
  return state;
}

const isCurrent = (workspace: Workspace, state: State): boolean =>
  state.kept !== null && state.revision === workspace.revision;

/** One step towards the last commit: of reading everything, or of what was touched since. */
function readOn(workspace: Workspace, state: State): void {
  const { read, revision } = workspace;
  const reading = state.reading ?? {
    steps: state.kept ? caughtUp(read, state.kept) : readBook(read),
    revision,
  };
  // Where a step fails, the next question begins anew.
  state.reading = null;
  const step = reading.steps.next();
  if (step.done !== true) {
    state.reading = reading;
    return;
  }
  state.kept = step.value;
  state.revision = reading.revision;
}

/**
 * All that gaps are computed from, as of the last commit. The same object until something in it changes; an earlier one
 * stays as it was.
 */
export function bookOf(workspace: Workspace): Book {
  const state = stateOf(workspace);
  while (!isCurrent(workspace, state)) readOn(workspace, state);
  if (!state.kept) throw new Error('The book was read and is not there');
  return state.kept.book;
}

/**
 * Brings the book up to what is committed by now, ahead of a question, giving way to others by `breathe`, which rejects where it
 * is to be left. Asked for meanwhile, it is read to its end at once.
 */
export async function warmBook(workspace: Workspace, breathe: () => Promise<void>): Promise<void> {
  const state = stateOf(workspace);
  // Not for ever after what is committed meanwhile: that is little, or is waited for by who committed it.
  const wanted = workspace.revision;
  while (!state.kept || state.revision < wanted) {
    readOn(workspace, state);
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
