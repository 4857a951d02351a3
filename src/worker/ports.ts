import { MessagePort } from 'node:worker_threads';

/** A message of the transport: text, or bytes where a file travels with it. */
export type Frame = string | ArrayBuffer;

/** What the server needs of a port, whoever made it. */
export interface ServerPort {
  send(frame: string | ArrayBufferLike | ArrayBufferView): void;
  /** Anything may arrive; the listener judges. */
  onMessage(listener: (data: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** The shape of the desktop program's `MessagePortMain`, whose events carry the message as `data`. */
interface DesktopPort {
  on(event: string, listener: (event: { data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

const isDesktopPort = (value: unknown): value is DesktopPort =>
  typeof value === 'object' &&
  value !== null &&
  ['on', 'postMessage', 'start', 'close'].every(
    (name) => typeof Reflect.get(value, name) === 'function',
  );

/** The port of a thread or of the desktop program behind one interface; null where the value is neither. */
export function serverPort(port: unknown): ServerPort | null {
  if (port instanceof MessagePort)
    return {
      send: (frame) => port.postMessage(frame),
      onMessage: (listener) => void port.on('message', listener),
      onClose: (listener) => void port.on('close', listener),
      close: () => port.close(),
    };
  if (!isDesktopPort(port)) return null;
  return {
    send: (frame) => port.postMessage(frame),
    onMessage(listener) {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
    onClose: (listener) => void port.on('close', () => listener()),
    close: () => port.close(),
  };
}

/** A frame as the codec takes it, or null where the message is no frame. Node delivers bytes as a view. */
export function toFrame(data: unknown): Frame | null {
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data;
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice().buffer
    : null;
}
