import { isMainThread, parentPort } from 'node:worker_threads';
import { toWorkerSchema, type FromWorker, type ToWorker } from '#shared/worker-messages.ts';

interface ParentMessage {
  readonly message: ToWorker;
  /** The port that came with it, if any, of whatever kind this host hands over. */
  readonly port: unknown;
}

/** The host, as the worker sees it. */
export interface Parent {
  onMessage(listener: (message: ParentMessage) => void): void;
  /** The host has gone without a word. */
  onGone(listener: () => void): void;
  tell(message: FromWorker): void;
}

/** The part of Electron's `process.parentPort` that is used here; core and worker know no Electron. */
interface UtilityParent {
  on(
    event: 'message',
    listener: (event: { data: unknown; ports: readonly unknown[] }) => void,
  ): void;
  postMessage(message: FromWorker): void;
}

const utilityParent = (): UtilityParent | undefined =>
  (process as { parentPort?: UtilityParent }).parentPort;

const parse = (data: unknown, port: unknown): ParentMessage => ({
  message: toWorkerSchema.parse(data),
  port,
});

const portOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'port' in data ? data.port : undefined;

/** Finds the host of this process or thread; throws where it was started by hand. */
export function findParent(): Parent {
  const utility = utilityParent();
  if (utility)
    return {
      onMessage: (listener) =>
        utility.on('message', ({ data, ports }) => listener(parse(data, ports[0]))),
      onGone: (listener) => void process.on('disconnect', listener),
      tell: (message) => utility.postMessage(message),
    };
  const thread = parentPort;
  if (isMainThread || !thread)
    throw new Error('This file is run by the program as a worker; it does nothing by itself.');
  return {
    onMessage: (listener) =>
      void thread.on('message', (data) => listener(parse(data, portOf(data)))),
    onGone: (listener) => void thread.on('close', listener),
    tell: (message) => thread.postMessage(message),
  };
}
