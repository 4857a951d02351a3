import { implement } from '@orpc/server';
import type { AppContext } from '#core/workspace/index.ts';
import { awardsContract } from '#shared/contract/awards.ts';

const os = implement(awardsContract).$context<AppContext>();

/** The procedures of `contract.awards`. */
export const awardsHandlers = os.router({} as never);
