import { isProblem, type Problem } from '#shared/errors.ts';
import type { CheckThread } from './check-thread.ts';
import { threadCount, withThread } from './threads.ts';
import type { Checked, Setup, Source } from './thread-messages.ts';

export interface ToCheck {
  readonly source: Source;
  readonly name: string;
}

export type Outcome =
  | { readonly checked: Checked; readonly problem?: undefined }
  | { readonly problem: Problem; readonly checked?: undefined };

/**
 * Checks them side by side in threads, and tells each as it is done, by its place in the list. A file that is refused, or ends
 * its thread, keeps none of the others out.
 * @param sourceOf gives the file at a place, so that not all need be in memory
 * @throws Problem CANCELLED
 */
export async function checkAll(
  total: number,
  sourceOf: (place: number) => ToCheck,
  setup: Setup,
  tell: (place: number, outcome: Outcome) => void,
  signal?: AbortSignal,
): Promise<void> {
  const lanes = Math.min(threadCount(), total);
  const shared = { ...setup, hashes: Math.floor(setup.hashes / Math.max(1, lanes)) };
  const places = Array.from({ length: total }).keys();
  const lane = (): Promise<void> =>
    withThread(async (thread) => {
      for (const place of places) {
        tell(place, await checkOne(thread(), sourceOf(place), shared, signal));
      }
    });
  // All lanes end before the call does: a cancelled one leaves nothing running.
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function checkOne(
  thread: CheckThread,
  { source, name }: ToCheck,
  setup: Setup,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  try {
    const reply = await thread.ask({ type: 'check', source, name }, setup, signal);
    if (reply.type !== 'checked') throw new Error('The thread answered another question');
    return { checked: reply.checked };
  } catch (error) {
    if (isProblem(error) && error.code !== 'CANCELLED') return { problem: error };
    throw error;
  }
}
