import { implement } from '@orpc/server';
import type { AppContext } from '#core/workspace/index.ts';
import { badgesContract } from '#shared/contract/badges.ts';

const os = implement(badgesContract).$context<AppContext>();

/** The procedures of `contract.badges`. */
export const badgesHandlers = os.router({} as never);
