import { createORPCClient, type NestedClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { Connection, guardLink } from '#shared/connection.ts';
import type { Contract } from '#shared/contract/index.ts';
import { connectionLost } from '#shared/problem-wire.ts';
import type { FromWorker, ToWorker, WorkerInit } from '#shared/worker-messages.ts';

/** Everything the program can be asked. Whatever fails rejects with a `Problem`. */
export type Client = ContractRouterClient<Contract>;

/** A `MessagePort`, as Node and browsers have it. */
export type Port = InstanceType<typeof MessagePort>;

/**
 * The typed client over a port. When the port closes, every call and stream in flight, and every later one, rejects
 * with CONNECTION_LOST.
 */
export function createClient<T extends NestedClient<Record<never, never>> = Client>(
  port: Port,
  connection = new Connection(),
): T {
  port.addEventListener('close', () => connection.lose());
  const link = new RPCLink({ port });
  port.start();
  return createORPCClient(guardLink(link, connection));
}

/** What is used of Node's `Worker`; the host makes it, so that this file needs nothing but the contract. */
export interface WorkerThread {
  postMessage(message: unknown, transfer?: readonly Port[]): void;
  on(event: 'message', listener: (message: FromWorker) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<number>;
}

/** A running worker thread. */
export interface RunningWorker {
  /** Lost when the thread ends, however it ends. */
  readonly connection: Connection;
  /** A client of the host's own, on a port of its own. */
  connect(): Client;
  /** A port for somebody else to talk on, such as a browser's socket. */
  openPort(): Port;
  /** Closes the workspace and ends the thread; true where that went cleanly within `patience` milliseconds. */
  shutDown(patience?: number): Promise<boolean>;
}

/** Tells a fresh worker thread where it is, and hands out ports to it. */
export function runWorker(
  thread: WorkerThread,
  init: Omit<WorkerInit, 'type'> = {},
): RunningWorker {
  const connection = new Connection();
  const tell = (message: ToWorker): void => thread.postMessage(message);
  let clean = false;
  const exited = new Promise<void>((resolve) => {
    thread.on('error', (error) => connection.lose(connectionLost(error)));
    thread.on('exit', () => {
      connection.lose();
      resolve();
    });
  });
  thread.on('message', (message) => {
    if (message.type === 'closed') clean = true;
  });
  tell({ type: 'init', ...init });

  const openPort = (): Port => {
    const { port1, port2 } = new MessageChannel();
    if (connection.lost) port2.close();
    else thread.postMessage({ type: 'port', port: port1 }, [port1]);
    return port2;
  };
  return {
    connection,
    openPort,
    connect() {
      const own = new Connection();
      connection.onLost((problem) => own.lose(problem));
      return createClient(openPort(), own);
    },
    async shutDown(patience = 10_000) {
      tell({ type: 'shutdown' });
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, patience);
      await Promise.race([exited, late]);
      clearTimeout(timer);
      if (!connection.lost) await thread.terminate();
      return clean;
    },
  };
}
