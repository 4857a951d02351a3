import type { ReadHandle, Workspace } from './types.ts';

/** How something is read, a slice at a step. What is committed between two steps is caught up with afterwards. */
interface Ways<Kept> {
  readonly readAll: (db: ReadHandle) => Generator<void, Kept>;
  /** Brings it up to the last commit, and leaves the earlier as it was. Ends with null where all is better read anew. */
  readonly catchUp: (db: ReadHandle, kept: Kept) => Generator<void, Kept | null>;
}

export interface KeptUp<Kept> {
  /** As of the last commit; null: there is something to read. */
  readonly current: (workspace: Workspace) => Kept | null;
  /** The revision up to which it was read last; −1: it was not. */
  readonly revision: (workspace: Workspace) => number;
  /** One step towards the last commit: of reading everything, or of what was touched since. Whoever waits shares the steps. */
  readonly readOn: (workspace: Workspace) => void;
}

interface Reading<Kept> {
  readonly steps: Generator<void, Kept | null>;
  /** The revision that it began with: what is committed meanwhile is to be caught up with. */
  readonly revision: number;
}

interface State<Kept> {
  kept: Kept | null;
  /** The revision that `kept` shows. */
  revision: number;
  reading: Reading<Kept> | null;
}

/** Keeps what is read of each workspace, to bring it up to date by what was touched rather than to read it again. */
export function keptUp<Kept extends object>({ readAll, catchUp }: Ways<Kept>): KeptUp<Kept> {
  const states = new WeakMap<Workspace, State<Kept>>();
  const stateOf = (workspace: Workspace): State<Kept> => {
    let state = states.get(workspace);
    if (!state) states.set(workspace, (state = { kept: null, revision: -1, reading: null }));
    return state;
  };
  return {
    current: (workspace) => {
      const { kept, revision } = stateOf(workspace);
      return revision === workspace.revision ? kept : null;
    },
    revision: (workspace) => {
      const { kept, revision } = stateOf(workspace);
      return kept === null ? -1 : revision;
    },
    readOn: (workspace) => {
      const { read, revision } = workspace;
      const state = stateOf(workspace);
      const reading = state.reading ?? {
        steps: state.kept === null ? readAll(read) : catchUp(read, state.kept),
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
    },
  };
}
