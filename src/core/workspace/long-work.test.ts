import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { workspaceHandlers } from './index.ts';
import { longWork, type LongWorkEvent } from './long-work.ts';
import { temporaryWorkspace } from './testing.ts';

async function all<T>(events: AsyncIterable<T>): Promise<T[]> {
  const seen: T[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 2));

test('progress is told as it comes, then the value', async () => {
  const events = await all(
    longWork(undefined, async ({ progress }) => {
      progress('Reading', 1, 2);
      await tick();
      progress('Reading', 2, 2);
      await tick();
      return 'read';
    }),
  );
  expect(events).toEqual([
    { type: 'progress', stage: 'Reading', done: 1, total: 2 },
    { type: 'progress', stage: 'Reading', done: 2, total: 2 },
    { type: 'done', value: 'read' },
  ]);
});

test('what the work throws comes out of the stream', async () => {
  const events = longWork(undefined, () => Promise.reject(new Error('broken')));
  await expect(all<LongWorkEvent<never>>(events)).rejects.toThrow('broken');
});

test('a reader who stops early, and a caller who aborts, stop the work, which is waited for', async () => {
  let ended = 0;
  const endless = async ({
    signal,
    progress,
  }: {
    signal: AbortSignal;
    progress: (...told: [string, number, number]) => void;
  }) => {
    while (!signal.aborted) {
      progress('Working', 0, 0);
      await tick();
    }
    ended += 1;
    throw new Error('stopped');
  };
  for await (const event of longWork(undefined, endless)) {
    expect(event.type).toBe('progress');
    break;
  }
  expect(ended).toBe(1);
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 10);
  await expect(all(longWork(abort.signal, endless))).rejects.toThrow('stopped');
  expect(ended).toBe(2);
});

test('a cancelled backup leaves no file', async () => {
  await using t = await temporaryWorkspace();
  const out = join(t.context.folder, 'backup.upskill');
  const abort = new AbortController();
  const events = await call(
    workspaceHandlers.backup,
    { out },
    { context: t.context, signal: abort.signal },
  );
  abort.abort();
  await expect(all(events)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect([out, `${out}.part`].filter((file) => existsSync(file))).toEqual([]);
});
