import { EventEmitter } from 'node:events';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, expect, test } from 'vitest';
import type { FromWorker } from '#shared/worker-messages.ts';
import { createClient, type Port } from './client.ts';
import { findParent } from './parent.ts';
import { serverPort } from './ports.ts';
import { createServer } from './serve.ts';
import type { trialContract } from '#shared/testing/trial-contract.ts';
import { trialContext, trialRouter } from './testing/router.ts';

/** What Electron hands to a utility process: events carry the message as `data`, and nothing flows before `start`. */
class FakeDesktopPort extends EventEmitter {
  readonly #port: Port;
  constructor(port: Port) {
    super();
    this.#port = port;
    port.on('close', () => this.emit('close'));
  }
  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }
  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }
  close(): void {
    this.#port.close();
  }
}

class FakeParent extends EventEmitter {
  readonly told: FromWorker[] = [];
  postMessage(message: FromWorker): void {
    this.told.push(message);
  }
}

afterEach(() => {
  Reflect.deleteProperty(process, 'parentPort');
});

test('a port of the desktop program is served like any other', async () => {
  const { port1, port2 } = new MessageChannel();
  createServer(trialRouter, trialContext())(serverPort(new FakeDesktopPort(port1))!);
  const client = createClient<ContractRouterClient<typeof trialContract>>(port2);
  expect(await client.double({ value: 8 })).toBe(16);
  port1.close();
  await expect(client.double({ value: 8 })).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
});

test('what is no port is refused', () => {
  expect([null, 7, {}, { on: 1 }].map(serverPort)).toEqual([null, null, null, null]);
});

test('the parent of a utility process is found, its messages checked and its ports handed over', () => {
  const fake = new FakeParent();
  Reflect.set(process, 'parentPort', fake);
  const parent = findParent();
  const heard: unknown[] = [];
  parent.onMessage((message) => heard.push(message));
  const port = { a: 'port' };
  fake.emit('message', { data: { type: 'port' }, ports: [port] });
  expect(heard).toEqual([{ message: { type: 'port' }, port }]);
  expect(() => fake.emit('message', { data: { type: 'odd' }, ports: [] })).toThrow(/type/u);
  parent.tell({ type: 'ready' });
  expect(fake.told).toEqual([{ type: 'ready' }]);
});
