import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { RunningWorker } from '#worker/client.ts';

/** Largest frame a browser may send; what it asks is small, files go by upload. */
const MAX_FRAME_BYTES = 16 * 2 ** 20;
/** A browser that reads no more would have its answers pile up here. */
const MAX_WAITING_BYTES = 256 * 2 ** 20;

/** Close codes of our own, for the interface. */
const CLOSE = { goingAway: 1001, tooSlow: 1013, workerLost: 4001 } as const;

const bytes = (data: RawData): Uint8Array =>
  Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data);

/** Passes every frame on as it is, both ways: the codec is the same on a socket and on a port. */
function relay(socket: WebSocket, worker: RunningWorker): void {
  const port = worker.openPort();
  port.on('message', (frame: string | Uint8Array | ArrayBuffer) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_WAITING_BYTES) socket.close(CLOSE.tooSlow, 'reads too slowly');
    else socket.send(frame);
  });
  const lost = (): void => socket.close(CLOSE.workerLost, 'the worker ended');
  // Told when the thread has ended for good, so that whoever comes back at once finds a new one; a port that closed
  // while its worker lives on is not waited for long.
  const unheard = worker.connection.onLost(lost);
  port.on('close', () => setTimeout(lost, 1000).unref());
  socket.on('message', (data, isBinary) => {
    port.postMessage(isBinary ? bytes(data) : Buffer.from(bytes(data)).toString());
  });
  // An error (a frame too large, a broken one) is followed by a close, with its reason told to the other side.
  socket.on('error', () => {});
  socket.on('close', () => {
    unheard();
    port.close();
  });
}

export interface SocketRelay {
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** Browser sockets on one side, a port of the worker's for each on the other. */
export function createSocketRelay(worker: () => RunningWorker): SocketRelay {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  return {
    accept(request, socket, head) {
      server.handleUpgrade(request, socket, head, (opened) => relay(opened, worker()));
    },
    close() {
      for (const client of server.clients) client.close(CLOSE.goingAway, 'the program ends');
      server.close();
    },
  };
}
