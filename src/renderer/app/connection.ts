import type { ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { type DesktopBridge, PORT_MESSAGE } from '#shared/bridge.ts';
import { Connection, guardLink } from '#shared/connection.ts';
import { connectionLost } from '#shared/problem-wire.ts';

type Link = ClientLink<Record<never, never>>;

export interface Opened {
  readonly link: Link;
  readonly connection: Connection;
}

/** Opens the way to the worker: a port straight to it on the desktop, a socket to the host in a browser. */
export const connect = (): Promise<Opened> =>
  window.upskill ? overPort(window.upskill) : overSocket();

function overPort(bridge: DesktopBridge): Promise<Opened> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source !== window || !isPortMessage(event.data) || !port) return;
      window.removeEventListener('message', take);
      const connection = new Connection();
      const link = guardLink(new PortLink({ port }), connection);
      port.addEventListener('close', () => connection.lose(), { once: true });
      const off = bridge.onWorkerLost(() => connection.lose());
      connection.onLost(off);
      port.start();
      resolve({ link, connection });
    };
    window.addEventListener('message', take);
    bridge.requestPort();
  });
}

const isPortMessage = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === PORT_MESSAGE;

function overSocket(): Promise<Opened> {
  const address = new URL('rpc', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.hash = '';
  address.search = '';
  const socket = new WebSocket(address);
  const connection = new Connection();
  const link = guardLink(new SocketLink({ websocket: socket }), connection);
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve({ link, connection }), { once: true });
    socket.addEventListener(
      'close',
      () => {
        connection.lose();
        reject(connectionLost());
      },
      { once: true },
    );
  });
}

declare global {
  interface Window {
    readonly upskill?: DesktopBridge;
  }
}
