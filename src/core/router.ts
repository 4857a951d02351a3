import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import { guarded } from './guard.ts';
import { organisationHandlers } from './organisation/index.ts';
import { peopleHandlers } from './people/index.ts';
import { sampleHandlers } from './sample/index.ts';
import {
  type AppContext,
  historyHandlers,
  settingsHandlers,
  workspaceHandlers,
} from './workspace/index.ts';

const os = implement(contract)
  .$context<AppContext>()
  .use(({ next, ...call }) => guarded(() => next(), call));

/**
 * Every procedure of the contract with its handler. A handler may simply throw a `Problem`; what the caller gets of any
 * failure is decided in one place, around them all.
 */
export const router = os.router({
  workspace: { ...workspaceHandlers, ...sampleHandlers },
  history: historyHandlers,
  // Loaded at the first import: it brings much that no other page needs.
  imports: os.imports.lazy(async () => ({
    default: (await import('./roster/index.ts')).importsHandlers,
  })),
  people: peopleHandlers,
  organisation: organisationHandlers,
  settings: settingsHandlers,
});
