import type { Progress } from '#shared/contract/base.ts';

type Event<T> = ({ type: 'progress' } & Progress) | { type: 'done'; value: T };

/**
 * Follows long work to its value, telling its progress on the way.
 * @throws where the work ends without a value: it was cancelled
 */
export async function finish<T>(
  events: AsyncIterable<Event<T>>,
  onProgress: (progress: Progress) => void,
): Promise<T> {
  for await (const event of events) {
    if (event.type === 'done') return event.value;
    onProgress(event);
  }
  throw new DOMException('The work ended without a result.', 'AbortError');
}
