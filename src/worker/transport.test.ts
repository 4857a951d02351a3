import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, describe, expect, test } from 'vitest';
import { createClient, type Port } from './client.ts';
import { serverPort } from './ports.ts';
import { createServer } from './serve.ts';
import type { trialContract } from '#shared/testing/trial-contract.ts';
import { trialContext, trialRouter } from './testing/router.ts';

type Trial = ContractRouterClient<typeof trialContract>;

const ports: Port[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A client and the trial router, joined by a pair of ports in memory. */
function pair(line?: (text: string) => void) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  createServer(trialRouter, trialContext(line))(serverPort(port1)!);
  return { client: createClient<Trial>(port2), near: port2, far: port1 };
}

const settled = (work: () => Promise<boolean>) => expect.poll(work, { timeout: 2000 }).toBe(true);

describe('a call', () => {
  test('returns its value', async () => {
    expect(await pair().client.double({ value: 21 })).toBe(42);
  });

  test('that is refused arrives as the problem that was thrown, with its place', async () => {
    const problem = await pair()
      .client.refuse()
      .catch((error: unknown) => error);
    expect(problem).toMatchObject({
      name: 'Problem',
      code: 'FILE_DAMAGED',
      message: 'The file is broken.',
      remedy: 'Save it again.',
      place: 'roster.xlsx, sheet “Staff”, row 12, column C',
    });
  });

  test('with input that does not fit names the field, not the value', async () => {
    // @ts-expect-error the compiler refuses it too
    const call = pair().client.double({ value: 'Anna Example' });
    await expect(call).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(call).rejects.toThrow(/value: /u);
    await expect(call).rejects.not.toThrow(/Anna/u);
  });

  test.each(['surprise', 'wrongOutput', 'unsendable'] as const)(
    'that nobody foresaw failing (%s) is INTERNAL and is logged',
    async (name) => {
      const lines: string[] = [];
      const { client } = pair((line) => lines.push(line));
      const call = client[name]();
      await expect(call).rejects.toMatchObject({ code: 'INTERNAL' });
      await expect(call).rejects.not.toThrow(/Anna|broken/u);
      expect(lines.join('\n')).toContain(
        name === 'unsendable' ? 'no such value' : `${name} failed`,
      );
      expect(await client.double({ value: 1 })).toBe(2);
    },
  );

  test('that is cancelled rejects at once and stops on the other side', async () => {
    const { client } = pair();
    const before = await client.cancelled();
    const controller = new AbortController();
    const call = client.wait(undefined, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
    await settled(async () => (await client.cancelled()) === before + 1);
  });
});

describe('long work', () => {
  test('tells its progress in order, then its value', async () => {
    const seen: number[] = [];
    for await (const event of await pair().client.count({ to: 50 }))
      seen.push(event.type === 'progress' ? event.done : -event.value);
    expect(seen).toEqual([...Array(50).keys(), -50]);
  });

  test('that fails on the way rejects with the problem', async () => {
    const work = await pair().client.count({ to: 9, failAt: 3 });
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const event of work) seen.push(event);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(seen).toHaveLength(3);
  });

  test.each(['leaving the loop', 'the signal'])('is cancelled by %s', async (how) => {
    const lines: string[] = [];
    const { client } = pair((line) => lines.push(line));
    const before = await client.cancelled();
    const controller = new AbortController();
    const work = await client.watch(undefined, { signal: controller.signal });
    await work.next();
    if (how === 'the signal') {
      const next = work.next();
      controller.abort();
      await expect(next).rejects.toMatchObject({ code: 'CANCELLED' });
    } else await work.return();
    await settled(async () => (await client.cancelled()) === before + 1);
    expect(lines).toEqual([]);
  });
});

describe('a connection', () => {
  test('that closes rejects calls and streams in flight and later ones, and cancels the work', async () => {
    const lines: string[] = [];
    const { client, far } = pair((line) => lines.push(line));
    const { client: other } = pair();
    const before = await other.cancelled();
    const stream = await client.watch();
    await stream.next();
    const pending = [client.wait(), stream.next()];
    await client.double({ value: 1 });
    far.close();
    for (const call of pending)
      await expect(call).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    await expect(client.double({ value: 1 })).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    await settled(async () => (await other.cancelled()) === before + 2);
    expect(lines).toEqual([]);
  });

  test.each([
    'not json',
    '{}',
    'null',
    '{"i":1,"p":{"u":5}}',
    '{"i":2,"t":3,"p":null}',
    '{"i":"x","t":99}',
    new Uint8Array([255, 1, 2]),
    { an: 'object' },
    null,
  ])('outlives the malformed message %j', async (message) => {
    const { client, near } = pair();
    near.postMessage(message);
    expect(await client.double({ value: 2 })).toBe(4);
  });

  test.each([['__proto__'], ['constructor'], ['double', '__proto__'], ['nothing', 'here']])(
    'refuses the procedure %s %s',
    async (...path: string[]) => {
      const { near } = pair();
      const reply = new Promise<string>((resolve) => {
        near.addEventListener('message', (event) => resolve(String(Reflect.get(event, 'data'))));
      });
      near.postMessage(
        JSON.stringify({ i: 'q', p: { u: `/${path.join('/')}`, b: { json: null } } }),
      );
      expect(JSON.parse(await reply)).toMatchObject({ i: 'q', p: { s: 404 } });
    },
  );
});
