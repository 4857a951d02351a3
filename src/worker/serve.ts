import { RPCHandler } from '@orpc/server/websocket';
import { ORPCError, type Router } from '@orpc/server';
import type { AnyContractRouter } from '@orpc/contract';
import type { AppContext } from '#core/index.ts';
import { problemFromError, problemToData } from '#shared/problem-wire.ts';
import { type Frame, type ServerPort, toFrame } from './ports.ts';

/** Frames that end request `id` with INTERNAL on the other side, whether it awaits the reply or the next event. */
function endingFrames(id: unknown): string[] {
  const problem = problemFromError({});
  const json = {
    defined: true,
    code: 'PROBLEM',
    status: 422,
    message: problem.message,
    data: problemToData(problem),
  };
  return [
    JSON.stringify({ i: id, p: { s: json.status, b: { json } } }),
    JSON.stringify({ i: id, t: 3, p: { e: 'error', d: { json } } }),
  ];
}

/** The id of the request in a text frame, or undefined where it has none. */
function requestId(frame: Frame): unknown {
  if (typeof frame !== 'string') return undefined;
  try {
    const message: unknown = JSON.parse(frame);
    const id: unknown = Object(message) === message ? Reflect.get(Object(message), 'i') : undefined;
    return typeof id === 'string' || typeof id === 'number' ? id : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Answers calls to the router on any number of ports. The codec is the one of the WebSocket adapter, which is the same
 * on a port and, unlike that of the port adapter, says when a message could not be handled: then the log is told, the
 * sender gets a failure where the message has an id, and the port and the worker go on.
 */
export function createServer(
  router: Router<AnyContractRouter, AppContext>,
  context: AppContext,
): (port: ServerPort) => void {
  const { log } = context;
  const handler = new RPCHandler(router, {
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          // What handlers threw is typed by now; this is an answer that cannot be written down.
          if (!(error instanceof ORPCError)) log.error('an answer could not be encoded', error);
          throw error;
        }
      },
    ],
  });
  return (port) => {
    const socket = {
      addEventListener: () => {},
      send: (frame: string | ArrayBufferLike | ArrayBufferView) => port.send(frame),
    };
    const receive = async (data: unknown): Promise<void> => {
      const frame = toFrame(data);
      if (frame === null) return log.info('dropped a message that is no frame');
      try {
        await handler.message(socket, frame, { context });
      } catch (error) {
        log.error('a message could not be handled', error);
        const id = requestId(frame);
        if (id !== undefined) for (const ending of endingFrames(id)) port.send(ending);
      }
    };
    port.onMessage((data) => void receive(data));
    port.onClose(() => handler.close(socket));
  };
}
