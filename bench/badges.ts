import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { threadCount } from '../src/core/badges/check/threads.ts';
import { type Client, runWorker } from '../src/worker/client.ts';
import { BADGE_KINDS } from './make-badges.ts';

/**
 * Child process: checks a folder of badges in a workspace through the worker, as the interface does, while a second connection keeps
 * asking for a page of people; checks some of each kind by themselves; cancels a check on its way; and keeps them all as awards.
 * Prints one JSON document. Arguments: the folder of badges, what is trusted, how many there are, and of how many owners.
 */
const badges = process.argv[2] ?? '';
const trust = process.argv[3] ?? '';
const count = Number(process.argv[4]);
const owners = Number(process.argv[5]);
const PAGE = 500;
/** Badges of one kind that are timed by themselves. */
const OF_A_KIND = 500;
const folder = mkdtempSync(join(tmpdir(), 'upskill-bench-'));

const longest = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));

interface Waits {
  /** The longest time an answer took. */
  readonly waitMs: number;
  /** The longest time the worker held its thread, in processor time. */
  readonly heldMs: number;
  /** The longest time that the machine let this thread wait, which does nothing but ask: so much of the wait is not ours. */
  readonly idleMs: number;
}

/** Asks for what a page shows, again and again, and notes how long that took. */
function observe(client: Client): { stop(): Promise<Waits> } {
  let waitMs = 0;
  let idleMs = 0;
  let running = true;
  longest[0] = 0;
  let ticked = performance.now();
  const ticking = setInterval(() => {
    idleMs = Math.max(idleMs, performance.now() - ticked);
    ticked = performance.now();
  }, 5);
  const loop = (async (): Promise<void> => {
    while (running) {
      const asked = performance.now();
      await client.people.list({ limit: 50 });
      waitMs = Math.max(waitMs, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  return {
    async stop() {
      running = false;
      await loop;
      clearInterval(ticking);
      return { waitMs, heldMs: longest[0] ?? 0, idleMs };
    },
  };
}

const worker = runWorker(
  new Worker(new URL('./watched-worker.ts', import.meta.url), { workerData: { longest } }),
  {
    folders: { userData: join(folder, 'user') },
  },
);

interface Following {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

type Event<T> = { type: 'progress'; done: number } | { type: 'done'; value: T };

async function follow<T>(
  work: Promise<AsyncIterable<Event<T>>>,
  onProgress?: (done: number) => void,
): Promise<T> {
  for await (const event of await work) {
    if (event.type === 'done') return event.value;
    onProgress?.(event.done);
  }
  throw new Error('the work ended without a value');
}

const check = (client: Client, paths: string[], { signal, onProgress }: Following = {}) =>
  follow(client.badges.check({ paths, trust: [trust] }, signal ? { signal } : {}), onProgress);

/** Badges a second of each kind, each by themselves. */
async function ratesByKind(client: Client): Promise<number[]> {
  const names = readdirSync(badges).toSorted();
  const rates: number[] = [];
  for (const kind of BADGE_KINDS.keys()) {
    const paths = names
      .filter((_, at) => at % BADGE_KINDS.length === kind)
      .slice(0, OF_A_KIND)
      .map((name) => join(badges, name));
    const start = performance.now();
    const { total } = await check(client, paths);
    rates.push(total / ((performance.now() - start) / 1000));
  }
  return rates;
}

/** How long a check that is under way takes to end once it is cancelled. */
async function timeToCancel(client: Client): Promise<number> {
  const stop = new AbortController();
  let asked = Number.NaN;
  const onProgress = (done: number): void => {
    if (done < count / 20 || !Number.isNaN(asked)) return;
    asked = performance.now();
    stop.abort();
  };
  await check(client, [badges], { signal: stop.signal, onProgress }).catch(() => null);
  return performance.now() - asked;
}

try {
  const client = worker.connect();
  await client.workspace.create({ path: join(folder, 'bench.upskill') });
  for (let at = 0; at < owners; at += 1)
    await client.people.create({ name: `Owner ${at}`, email: `owner${at}@northfield.example` });
  // Threads load their code with the first file of a session.
  await check(client, [join(badges, '000000.json')]);

  const checking = observe(worker.connect());
  const start = performance.now();
  const { batchId, total, refused } = await check(client, [badges]);
  const checkMs = performance.now() - start;
  const whileChecking = await checking.stop();

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
  const rates = await ratesByKind(client);
  const cancelMs = await timeToCancel(client);
  const keeping = observe(worker.connect());
  const keepStart = performance.now();
  const kept = await follow(client.badges.keep({ badges: items }));
  const keepMs = performance.now() - keepStart;
  const whileKeeping = await keeping.stop();
  console.log(
    JSON.stringify({
      badges: total,
      refused: refused.length,
      passing,
      threads: threadCount(),
      checkMs,
      whileChecking,
      rates,
      cancelMs,
      kept: kept.rows,
      keepMs,
      whileKeeping,
      rssMb: process.resourceUsage().maxRSS / 1024,
    }),
  );
} finally {
  await worker.shutDown();
  rmSync(folder, { recursive: true, force: true });
}
