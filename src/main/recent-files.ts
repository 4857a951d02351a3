import { MessageChannel } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';
import { type Client, createClient, type Port } from '#worker/client.ts';

export interface RecentFile {
  readonly path: string;
  readonly name: string;
}

/** Electron's port as one of Node's, which the client knows. Only this process's own few questions travel this way. */
function asNodePort(port: MessagePortMain): Port {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', (data) => port.postMessage(data));
  port1.on('close', () => port.close());
  port.on('message', ({ data }) => port1.postMessage(data));
  port.on('close', () => port1.close());
  port.start();
  return port2 as unknown as Port;
}

/**
 * The workspaces opened lately that are still there, for the menu. The worker keeps that list.
 * @param connect opens a new channel to the worker
 */
export async function recentFiles(connect: () => MessagePortMain): Promise<readonly RecentFile[]> {
  const port = connect();
  const client: Client = createClient(asNodePort(port));
  try {
    const recent = await client.workspace.recent();
    return recent.filter(({ exists }) => exists).slice(0, 10);
  } finally {
    port.close();
  }
}
