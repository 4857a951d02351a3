import { Worker } from 'node:worker_threads';
import type { ContractRouterClient } from '@orpc/contract';
import { expect, test } from 'vitest';
import { createClient, runWorker } from './client.ts';
import type { trialContract } from '#shared/testing/trial-contract.ts';

type Trial = ContractRouterClient<typeof trialContract>;

function startThread() {
  const thread = new Worker(new URL('testing/thread.ts', import.meta.url));
  const worker = runWorker(thread);
  return { thread, worker, client: createClient<Trial>(worker.openPort()) };
}

test('a thread answers, then ends when asked', async () => {
  const { client, worker } = startThread();
  expect(await client.double({ value: 4 })).toBe(8);
  expect(await worker.shutDown()).toBe(true);
  await expect(client.double({ value: 4 })).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
});

test('a thread that is killed in mid-call rejects everything within 100 ms', async () => {
  const { client, thread, worker } = startThread();
  const stream = await client.watch();
  await stream.next();
  const calls = Promise.allSettled([client.wait(), client.wait(), stream.next()]);
  await client.double({ value: 1 });
  const start = performance.now();
  const terminated = thread.terminate();
  const results = await calls;
  expect(performance.now() - start).toBeLessThan(100);
  for (const result of results)
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'CONNECTION_LOST' } });
  await terminated;
  expect(worker.connection.lost?.code).toBe('CONNECTION_LOST');
  await expect(worker.connect().workspace.info()).rejects.toMatchObject({
    code: 'CONNECTION_LOST',
  });
  expect(await worker.shutDown()).toBe(false);
});
