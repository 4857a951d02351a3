import { implement } from '@orpc/server';
import type { AppContext } from '#core/workspace/index.ts';
import { stacksContract } from '#shared/contract/stacks.ts';

const os = implement(stacksContract).$context<AppContext>();

/** The procedures of `contract.stacks`. */
export const stacksHandlers = os.router({} as never);
