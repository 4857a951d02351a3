import type { InferContractRouterOutputs } from '@orpc/contract';
import { useSyncExternalStore } from 'react';
import type { Progress } from '#shared/contract/base.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { Problem } from '#shared/errors.ts';
import { client } from '../../../app/client.ts';
import type { PickedFile } from '../../../app/host.ts';
import { problemOf } from '../../../app/problems.ts';
import { orpc, queryClient } from '../../../app/queries.ts';

type DoneOf<T> = T extends AsyncIterable<infer E> ? Extract<E, { type: 'done' }> : never;
export type Checked = DoneOf<InferContractRouterOutputs<Contract>['badges']['check']>['value'];
export type Refused = Checked['refused'][number];

interface CheckSession {
  /** Null: nothing is being checked. */
  readonly progress: Progress | null;
  /** Files of the last check that are no badges, or not to be read. */
  readonly refused: readonly Refused[];
  /** Why the last check as a whole came to nothing. */
  readonly problem: Problem | null;
}

const FRESH: CheckSession = { progress: null, refused: [], problem: null };
let current = FRESH;
let running: AbortController | null = null;
const listeners = new Set<() => void>();

function set(change: Partial<CheckSession>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

/** The one check under way, and what the last one refused. It outlives the page. */
export const useCheckSession = (): CheckSession =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );

export const cancelCheck = (): void => running?.abort();
export const forgetRefused = (): void => set({ refused: [], problem: null });

/**
 * Brings files to the core and has them checked there; a check that still runs is ended. Null: none was chosen, it failed,
 * which is then told in the session, or it was cancelled.
 */
export async function checkBadges(
  pick: () => Promise<readonly PickedFile[]>,
): Promise<Checked | null> {
  running?.abort();
  const stop = new AbortController();
  running = stop;
  try {
    set({ ...FRESH, progress: { stage: 'Bringing the files', done: 0, total: 0 } });
    const files = await pick();
    if (files.length === 0 || stop.signal.aborted) return null;
    const input = { paths: files.map(({ path }) => path), names: files.map(({ name }) => name) };
    for await (const event of await client.badges.check(input, { signal: stop.signal })) {
      if (event.type === 'done') {
        set({ refused: event.value.refused });
        return event.value;
      }
      if (running === stop) set({ progress: event });
    }
    return null;
  } catch (error) {
    const problem = problemOf(error);
    if (!stop.signal.aborted && problem.code !== 'CANCELLED') set({ problem });
    return null;
  } finally {
    if (running === stop) {
      running = null;
      set({ progress: null });
    }
    await refreshChecked();
  }
}

/** What was checked is no part of the workspace: no change of it tells that the list is another. */
export const refreshChecked = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: orpc.badges.checked.key() });
