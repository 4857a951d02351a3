import { notifyDone, notifyProblem } from './notify.tsx';
import { undo } from './undo.ts';

const changeOf = (done: unknown): number | null | undefined => {
  if (typeof done !== 'object' || done === null || !('changeId' in done)) return undefined;
  return typeof done.changeId === 'number' ? done.changeId : null;
};

/**
 * Waits for a change, says what it did and offers to take it back; a failure is told. Null: it failed.
 *
 * @param words what was done, or how to say it; a change that touched nothing says so by itself
 */
export async function perform<T>(
  change: PromiseLike<T>,
  words: string | ((done: T) => string),
): Promise<T | null> {
  try {
    const done = await change;
    const changeId = changeOf(done);
    if (changeId === null) notifyDone('Nothing to change: it is so already.');
    else
      notifyDone(typeof words === 'string' ? words : words(done), {
        label: 'Undo',
        run: () => undo(changeId),
      });
    return done;
  } catch (error) {
    notifyProblem(error);
    return null;
  }
}
