import { expect, test, vi } from 'vitest';
import { checkAll, type Outcome } from './check-all.ts';

vi.mock('./thread-entry.ts', () => ({
  threadEntry: () => new URL('./testing/unruly-thread.ts', import.meta.url),
}));
vi.mock('./limits.ts', () => ({
  CHECK_LIMITS: {
    milliseconds: 1500,
    startMilliseconds: 60_000,
    heapMegabytes: 64,
    threads: 2,
    idleMilliseconds: 1000,
  },
}));
vi.setConfig({ testTimeout: 60_000 });

const SETUP = {
  key: 'one',
  trust: { keys: [], documents: [], issuers: [] },
  asOf: '2026-06-15',
  people: null,
  hashes: 0,
};

async function outcomes(names: readonly string[], signal?: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  const told = (name: string, { checked, problem }: Outcome): string =>
    `${name} ${checked ? 'checked' : problem.code}`;
  await checkAll(
    names.length,
    (place) => ({ source: { path: '' }, name: names[place] ?? '' }),
    SETUP,
    (place, outcome) => {
      found[place] = told(names[place] ?? '', outcome);
    },
    signal,
  );
  return found;
}

test('a file that ends its thread, fills it or never comes back is refused, and the rest goes on', async () => {
  const names = ['a', 'loop', 'b', 'exit', 'c', 'throw', 'd', 'memory', 'e', 'f'];
  expect(await outcomes(names)).toEqual([
    'a checked',
    'loop FILE_TOO_LARGE',
    'b checked',
    'exit FILE_DAMAGED',
    'c checked',
    'throw FILE_DAMAGED',
    'd checked',
    'memory FILE_TOO_LARGE',
    'e checked',
    'f checked',
  ]);
  expect(await outcomes(['again'])).toEqual(['again checked']);
});

test('cancelled, it ends at once, also where a file never comes back', async () => {
  const stop = new AbortController();
  const started = performance.now();
  setTimeout(() => stop.abort(), 300);
  await expect(outcomes(['loop', 'loop', 'a'], stop.signal)).rejects.toMatchObject({
    code: 'CANCELLED',
  });
  expect(performance.now() - started).toBeLessThan(1400);
  await expect(outcomes(['a'], stop.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await outcomes([])).toEqual([]);
});
