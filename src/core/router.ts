import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import { guarded } from './guard.ts';
import { organisationHandlers } from './organisation/index.ts';
import { peopleHandlers } from './people/index.ts';
import {
  type AppContext,
  historyHandlers,
  settingsHandlers,
  workspaceHandlers,
} from './workspace/index.ts';

const { workspace, history, people, organisation, settings } = contract;
const { createSample: _later, ...present } = workspace;
const os = implement({ workspace: present, history, people, organisation, settings })
  .$context<AppContext>()
  .use(({ next, ...call }) => guarded(() => next(), call));

/**
 * Every procedure of the contract with its handler. A handler may simply throw a `Problem`; what the caller gets of any
 * failure is decided in one place, around them all.
 */
export const router = os.router({
  workspace: workspaceHandlers,
  history: historyHandlers,
  people: peopleHandlers,
  organisation: organisationHandlers,
  settings: settingsHandlers,
});
