import { findParent } from '../parent.ts';
import { serverPort } from '../ports.ts';
import { createServer } from '../serve.ts';
import { trialContext, trialRouter } from './router.ts';

/** A worker thread like the real one that answers the trial contract. */
const parent = findParent();
const serve = createServer(trialRouter, trialContext());
parent.onMessage(({ message, port }) => {
  const own = serverPort(port);
  if (message.type === 'port' && own) serve(own);
  if (message.type === 'shutdown') {
    parent.tell({ type: 'closed' });
    setImmediate(() => process.exit(0));
  }
});
