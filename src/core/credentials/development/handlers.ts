import { implement } from '@orpc/server';
import type { AppContext } from '#core/workspace/index.ts';
import { developmentContract } from '#shared/contract/development.ts';

const os = implement(developmentContract).$context<AppContext>();

/** The procedures of `contract.development`. */
export const developmentHandlers = os.router({} as never);
