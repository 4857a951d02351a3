import { implement } from '@orpc/server';
import { importsHandlers } from '#core/roster/index.ts';
import { longWork, type AppContext } from '#core/workspace/index.ts';
import { importsContract } from '#shared/contract/imports.ts';
import { startAny } from './start.ts';

const os = implement(importsContract).$context<AppContext>();

/** The procedures of `contract.imports`: any file is begun here; one that is a roster goes on with those of rosters. */
export const anyImportHandlers = {
  ...importsHandlers,
  start: os.start.handler(async function* ({ context, input, signal }) {
    yield* longWork(signal, (tools) => startAny(context, input, tools));
  }),
};
