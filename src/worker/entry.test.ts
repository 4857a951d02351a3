import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runWorker } from './client.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upskill-worker-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start() {
  const thread = new Worker(new URL('entry.ts', import.meta.url));
  const worker = runWorker(thread, {
    version: '1.2.3',
    folders: { userData: join(folder, 'data') },
  });
  return { thread, worker, client: worker.connect() };
}

test('the worker holds a workspace, and leaves one clean file behind when it ends', async () => {
  const { client, worker } = start();
  const path = join(folder, 'company.upskill');
  await expect(client.people.list({})).rejects.toMatchObject({ code: 'NO_WORKSPACE' });
  await client.workspace.create({ path });
  expect(await client.people.create({ name: 'Ana Example' })).toMatchObject({
    name: 'Ana Example',
  });
  expect(await worker.shutDown()).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(['company.upskill', 'data']);
  const log = readFileSync(join(folder, 'data', 'logs', 'upskill.log'), 'utf8');
  expect(log).toContain('worker started {"version":"1.2.3"');
  expect(log).not.toContain('Example');
});

test('after the worker was killed, a new one opens the same workspace', async () => {
  const first = start();
  const path = join(folder, 'company.upskill');
  await first.client.workspace.create({ path });
  await first.client.people.create({ name: 'Ana Example' });
  await first.thread.terminate();
  await expect(first.client.people.list({})).rejects.toMatchObject({ code: 'CONNECTION_LOST' });

  const second = start();
  expect(await second.client.workspace.open({ path })).toMatchObject({ people: 1 });
  expect(await second.worker.shutDown()).toBe(true);
});

test('several clients share one workspace, and each is told of a change', async () => {
  const { client, worker } = start();
  const other = worker.connect();
  await client.workspace.create({ path: join(folder, 'company.upskill') });
  const revisions: number[] = [];
  for await (const { revision } of await other.workspace.watch()) {
    revisions.push(revision);
    if (revisions.length === 2) break;
    await client.people.create({ name: 'Ana Example' });
  }
  expect(revisions[1]).toBeGreaterThan(revisions[0] ?? Number.POSITIVE_INFINITY);
  await worker.shutDown();
  await expect(other.people.list({})).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
});
