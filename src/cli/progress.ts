import type { Progress } from '#shared/contract/base.ts';

type Event<T> = ({ type: 'progress' } & Progress) | { type: 'done'; value: T };

const onTerminal = process.stderr.isTTY;
const show = (text: string): void => void process.stderr.write(`\r\u001B[2K${text}`);

/**
 * Follows long work to its value, and shows on the terminal how far it is.
 * @throws what the work failed with
 */
export async function follow<T>(work: Promise<AsyncIterable<Event<T>>>): Promise<T> {
  try {
    for await (const event of await work) {
      if (event.type === 'done') return event.value;
      if (!onTerminal) continue;
      const { stage, done, total } = event;
      show(total > 0 ? `${stage} ${Math.floor((100 * done) / total)} %` : `${stage} …`);
    }
  } finally {
    if (onTerminal) show('');
  }
  throw new Error('The work ended without a result.');
}
