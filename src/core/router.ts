import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import { guarded } from './guard.ts';
import type { AppContext } from './workspace/index.ts';

/** Every procedure of the contract with its handler, each of which may simply throw a `Problem`. */
export const router = {};
export const base = implement(contract)
  .$context<AppContext>()
  .use(({ next, ...call }) => guarded(() => next(), call));
