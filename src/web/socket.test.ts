import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Connection, guardLink } from '#shared/connection.ts';
import type { trialContract } from '#shared/testing/trial-contract.ts';
import { startTrialHost, type TrialHost } from './testing/host.ts';

let trial: TrialHost;
beforeAll(async () => {
  trial = await startTrialHost();
});
afterAll(() => trial.dispose());

const sockets: WebSocket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate();
});

function open(headers: Record<string, string> = {}, path = '/rpc'): WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${trial.host.port}${path}`, {
    headers: { cookie: trial.cookie, origin: trial.origin, ...headers },
  });
  sockets.push(socket);
  return socket;
}

const opened = (socket: WebSocket) =>
  new Promise<string>((resolve) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(String(statusCode)));
    socket.on('error', () => resolve('error'));
  });

const closed = (socket: WebSocket) =>
  new Promise<number>((resolve) => {
    socket.on('close', (code) => resolve(code));
  });

function connect() {
  const socket = open();
  const connection = new Connection();
  socket.on('close', () => connection.lose());
  // The interface's link, over a socket that behaves as a browser's does.
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
  const client: ContractRouterClient<typeof trialContract> = createORPCClient(
    guardLink(link, connection),
  );
  return { socket, client };
}

describe('a socket', () => {
  test.each([
    ['another Origin', { origin: 'http://evil.example' }],
    ['a null Origin', { origin: 'null' }],
    ['another Host', { host: 'evil.example' }],
    ['a wrong cookie', { cookie: 'upskill=wrong' }],
    ['no cookie', { cookie: '' }],
  ])('with %s is refused', async (_what, headers: Record<string, string>) => {
    expect(await opened(open(headers))).toBe('403');
  });

  test('without any Origin is refused', async () => {
    const { cookie } = trial;
    const socket = new WebSocket(`ws://127.0.0.1:${trial.host.port}/rpc`, { headers: { cookie } });
    sockets.push(socket);
    expect(await opened(socket)).toBe('403');
  });

  test('elsewhere than /rpc is refused', async () => {
    expect(await opened(open({}, '/other'))).toBe('403');
  });

  test('that sends a frame too large is closed', async () => {
    const socket = open();
    await opened(socket);
    socket.send('x'.repeat(17 * 2 ** 20));
    expect(await closed(socket)).toBe(1009);
  });
});

describe('through a socket', () => {
  test('calls, failures, progress and bytes arrive as over a port', async () => {
    const { client } = connect();
    expect(await client.double({ value: 3 })).toBe(6);
    await expect(client.refuse()).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
      where: { row: 12 },
    });
    const events: string[] = [];
    for await (const { type } of await client.count({ to: 3 })) events.push(type);
    expect(events).toEqual(['progress', 'progress', 'progress', 'done']);
    const echoed = await client.echo(new Blob([new Uint8Array([0, 255, 7])]));
    if (!(echoed instanceof Blob)) throw new Error('no blob came back');
    expect([...new Uint8Array(await echoed.arrayBuffer())]).toEqual([0, 255, 7]);
  });

  test('leaving cancels what is under way', async () => {
    const { socket, client } = connect();
    const other = connect().client;
    const before = await other.cancelled();
    const watching = await client.watch();
    await watching.next();
    socket.terminate();
    await expect.poll(() => other.cancelled()).toBe(before + 1);
  });

  test('the death of the worker closes with 4001, loses every call, and a new socket finds a new worker', async () => {
    const { socket, client } = connect();
    const calls = [
      client.wait(),
      client.watch().then((stream) => stream.next().then(() => stream.next())),
    ];
    await client.double({ value: 1 });
    const code = closed(socket);
    const start = performance.now();
    client.crash().catch(() => {});
    const results = await Promise.allSettled(calls);
    for (const result of results)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'CONNECTION_LOST' } });
    expect(performance.now() - start).toBeLessThan(500);
    expect(await code).toBe(4001);
    expect(trial.deaths).toHaveLength(1);
    expect(await connect().client.double({ value: 5 })).toBe(10);
  });
});
