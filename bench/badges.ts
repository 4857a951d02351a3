import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Client, runWorker } from '../src/worker/client.ts';

/**
 * Child process: checks a folder of badges in a workspace through the worker, as the interface does, while a second connection keeps
 * asking for a page of people; cancels a second check on its way; and keeps them all as awards. Prints one JSON document.
 * Arguments: the folder of badges, what is trusted, how many there are, and of how many owners.
 */
const badges = process.argv[2] ?? '';
const trust = process.argv[3] ?? '';
const count = Number(process.argv[4]);
const owners = Number(process.argv[5]);
const PAGE = 500;
const folder = mkdtempSync(join(tmpdir(), 'upskill-bench-'));

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

async function check(client: Client, signal?: AbortSignal, onProgress?: (done: number) => void) {
  const input = { paths: [badges], trust: [trust] };
  const events = await client.badges.check(input, signal ? { signal } : {});
  for await (const event of events) {
    if (event.type === 'done') return event.value;
    onProgress?.(event.done);
  }
  throw new Error('the check ended without a value');
}

/** How long a check that is under way takes to end once it is cancelled. */
async function timeToCancel(client: Client): Promise<number> {
  const stop = new AbortController();
  let asked = Number.NaN;
  await check(client, stop.signal, (done) => {
    if (done < count / 20 || !Number.isNaN(asked)) return;
    asked = performance.now();
    stop.abort();
  }).catch(() => null);
  return performance.now() - asked;
}

try {
  const client = worker.connect();
  await client.workspace.create({ path: join(folder, 'bench.upskill') });
  for (let at = 0; at < owners; at += 1)
    await client.people.create({ name: `Owner ${at}`, email: `owner${at}@northfield.example` });
  // Threads load their code with the first file of a session.
  await client.badges.check({ paths: [join(badges, '000000.json')] });

  const checking = observe(worker.connect());
  const start = performance.now();
  const { batchId, total, refused } = await check(client);
  const checkMs = performance.now() - start;
  const longestWaitMs = await checking.stop();

  const items = [];
  let passing = 0;
  for (let offset = 0; offset < total; offset += PAGE) {
    const page = await client.badges.checked({ batchId, offset, limit: PAGE });
    for (const { checkId, report, match } of page.badges) {
      const { integrity, issuer, status, dates, recipient } = report.verdicts;
      const all = [integrity, issuer, status, dates, recipient];
      if (all.every(({ result }) => result === 'pass' || result === 'unchecked')) passing += 1;
      if (match.personId === null) throw new Error(`nobody was found for ${report.file}`);
      const credential = { create: true as const };
      items.push({ of: { checkId }, personId: match.personId, credential });
    }
  }
  const cancelMs = await timeToCancel(client);
  const keeping = observe(worker.connect());
  const keepStart = performance.now();
  const kept = await client.badges.keep({ badges: items });
  const keepMs = performance.now() - keepStart;
  const keepWaitMs = await keeping.stop();
  console.log(
    JSON.stringify({
      badges: total,
      refused: refused.length,
      passing,
      checkMs,
      longestWaitMs,
      cancelMs,
      kept: kept.rows,
      keepMs,
      keepWaitMs,
      rssMb: process.resourceUsage().maxRSS / 1024,
    }),
  );
} finally {
  await worker.shutDown();
  rmSync(folder, { recursive: true, force: true });
}
