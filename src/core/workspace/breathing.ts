import { Problem } from '#shared/errors.ts';

/** Longest time, in milliseconds, that work may hold the thread before others are answered. */
const LONGEST_HOLD = 10;

export const cancelled = (): Problem =>
  new Problem(
    'CANCELLED',
    'This was cancelled.',
    'Nothing was changed; start again when you like.',
  );

/** Lets whatever else waits run: timers, messages, other requests. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * A function that long work awaits every few milliseconds. It gives way to others where the thread was held for long,
 * and throws CANCELLED where `isCancelled` says so.
 */
export function breather(isCancelled: () => boolean): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (isCancelled()) throw cancelled();
    if (performance.now() - last < LONGEST_HOLD) return;
    await nextTurn();
    last = performance.now();
    if (isCancelled()) throw cancelled();
  };
}
