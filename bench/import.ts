import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Client, runWorker } from '../src/worker/client.ts';

/**
 * Child process: imports a roster from file to committed rows through the worker, as the interface does, while a second
 * connection keeps asking for a page of people. Prints `{ms, stages, longestWaitMs, rssMb, added}`.
 * Arguments: the roster, and optionally where to leave the workspace.
 */
const roster = process.argv[2] ?? '';
const keep = process.argv[3];
const folder = mkdtempSync(join(tmpdir(), 'upskill-bench-'));
const workspace = keep ?? join(folder, 'bench.upskill');

/** Runs long work to its end and returns its value. */
async function finish<T>(
  events: Promise<AsyncIterable<{ type: 'progress' } | { type: 'done'; value: T }>>,
): Promise<T> {
  for await (const event of await events) if (event.type === 'done') return event.value;
  throw new Error('the work ended without a value');
}

/** Asks for what a page shows, again and again, and notes the longest time an answer took. */
function observe(client: Client): { stop(): Promise<number> } {
  let longest = 0;
  let running = true;
  const loop = (async (): Promise<void> => {
    while (running) {
      const asked = performance.now();
      await client.people.list({ limit: 50 });
      longest = Math.max(longest, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  return {
    async stop() {
      running = false;
      await loop;
      return longest;
    },
  };
}

const worker = runWorker(new Worker(new URL('../src/worker/entry.ts', import.meta.url)), {
  folders: { userData: join(folder, 'user') },
});
try {
  const client = worker.connect();
  await client.workspace.create({ path: workspace });
  // Nobody drops a file in the first second; meanwhile the worker loads what an import needs.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const stages: Record<string, number> = {};
  const interfaceSide = observe(worker.connect());
  const start = performance.now();
  let last = start;
  const mark = (stage: string): void => {
    const now = performance.now();
    stages[stage] = Math.round(now - last);
    last = now;
  };
  const draft = await finish(client.imports.start({ path: roster }));
  mark('read');
  const importId = draft.importId;
  await client.imports.mapping({ importId });
  mark('columns');
  await finish(client.imports.validate({ importId }));
  mark('values');
  await client.imports.difference({ importId });
  mark('difference');
  const result = await finish(client.imports.commit({ importId }));
  mark('commit');
  const ms = performance.now() - start;
  const longestWaitMs = await interfaceSide.stop();
  console.log(
    JSON.stringify({
      ms,
      stages,
      longestWaitMs,
      rssMb: process.resourceUsage().maxRSS / 1024,
      added: result.added,
    }),
  );
} finally {
  await worker.shutDown();
  rmSync(folder, { recursive: true, force: true });
}
