import { implement } from '@orpc/server';
import type { AppContext } from '#core/workspace/index.ts';
import { credentialsContract } from '#shared/contract/credentials.ts';

const os = implement(credentialsContract).$context<AppContext>();

/** The procedures of `contract.credentials`. */
export const credentialsHandlers = os.router({} as never);
