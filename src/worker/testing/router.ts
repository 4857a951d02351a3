import { implement } from '@orpc/server';
import { guarded } from '#core/guard.ts';
import { Problem } from '#shared/errors.ts';
import { trialContract } from '#shared/testing/trial-contract.ts';
import type { AppContext } from '#core/index.ts';

let cancelled = 0;

const untilAborted = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });

const os = implement(trialContract)
  .$context<AppContext>()
  .use(({ next, ...call }) => guarded(() => next(), call));

export const trialRouter = os.router({
  double: os.double.handler(({ input }) => input.value * 2),
  refuse: os.refuse.handler(() => {
    throw new Problem('FILE_DAMAGED', 'The file is broken.', 'Save it again.', {
      file: 'roster.xlsx',
      sheet: 'Staff',
      row: 12,
      column: 'C',
    });
  }),
  surprise: os.surprise.handler(() => {
    throw new TypeError('cannot read "Anna Example" of anna@example.com');
  }),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an answer that breaks the contract, on purpose
  wrongOutput: os.wrongOutput.handler(() => 'text' as unknown as number),
  unsendable: os.unsendable.handler(() => ({
    get broken(): never {
      throw new Error('no such value');
    },
  })),
  wait: os.wait.handler(async ({ signal }) => {
    await untilAborted(signal);
    cancelled += 1;
    throw new Problem('CANCELLED', 'Cancelled.', 'Nothing was changed.');
  }),
  count: os.count.handler(async function* ({ input, signal }) {
    for (let done = 0; done < input.to; done += 1) {
      if (signal?.aborted) return;
      if (done === input.failAt) throw new Problem('DISK_FULL', 'The disk is full.', 'Free space.');
      yield { type: 'progress' as const, stage: 'Counting', done, total: input.to };
      await new Promise(setImmediate);
    }
    yield { type: 'done' as const, value: input.to };
  }),
  watch: os.watch.handler(async function* ({ signal }) {
    try {
      yield { type: 'progress' as const, stage: 'Watching', done: 0, total: 0 };
      await untilAborted(signal);
    } finally {
      cancelled += 1;
    }
  }),
  echo: os.echo.handler(({ input }) => input),
  crash: os.crash.handler(() => process.exit(3)),
  cancelled: os.cancelled.handler(() => cancelled),
});

/** The context of a program without a workspace; what it logs is handed to `line`. */
export const trialContext = (line: (text: string) => void = () => {}): AppContext => ({
  version: '0.0.0',
  clock: { now: () => new Date(0), today: () => '2026-01-01' },
  log: { info: (text) => line(text), error: (text, error) => line(`${text}: ${String(error)}`) },
  folders: { userData: '', temp: '', resources: '' },
  workspaces: {
    current() {
      throw new Problem('NO_WORKSPACE', 'No workspace is open.', 'Open one.');
    },
    currentOrNull: () => null,
    create: () => Promise.reject(new Error('not in this trial')),
    open: () => Promise.reject(new Error('not in this trial')),
    close: () => Promise.resolve(),
  },
});
