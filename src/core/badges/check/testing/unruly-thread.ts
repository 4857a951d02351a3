import { parentPort } from 'node:worker_threads';
import type { Reply, Request } from '../thread-messages.ts';

/** Stands in for the checking thread, and does what the name of a file says. For tests. */
const port = parentPort;
port?.on('message', (request: Request) => {
  if (request.type === 'setup') return;
  const { name } = request;
  if (name.startsWith('loop')) for (;;) continue;
  if (name.startsWith('exit')) process.exit(1);
  if (name.startsWith('throw')) throw new Error('not caught');
  if (name.startsWith('memory')) {
    const held: object[] = [];
    for (;;) held.push(Array.from({ length: 1000 }, (_, at) => ({ at })));
  }
  port.postMessage({
    type: 'checked',
    checked: {
      report: new TextEncoder().encode('{}'),
      sha256: name,
      sizeBytes: 1,
      recipients: [],
      recipientName: null,
      personId: null,
      searched: 'nobody',
      hasPicture: false,
      name,
      achievement: null,
      issuer: null,
      issuerId: null,
    },
  } satisfies Reply);
});
port?.postMessage({ type: 'ready' } satisfies Reply);
