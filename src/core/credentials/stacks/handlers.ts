import { implement } from '@orpc/server';
import { stacksContract } from '#shared/contract/stacks.ts';
import { Problem } from '#shared/errors.ts';
import { readyBook } from '#core/skills/index.ts';
import type { AppContext, Workspace } from '#core/workspace/index.ts';
import { catalogueOf } from '../catalogue/entries.ts';
import { listPeople, listStacks } from './list.ts';
import { stacksOfPerson } from './of-person.ts';
import { saveStack } from './save.ts';
import { allComponentsOf, stacksOf } from './tree.ts';
import { effortsOf } from './view.ts';

/** What goes out is typed by the contract; a page of many people is not validated again. */
const os = implement(stacksContract)
  .$context<AppContext>()
  .$config({ initialOutputValidationIndex: Number.NaN });
/** Of procedures that look at everyone: in slices, lest the first who asks keep others waiting. */
const counting = os.use(async ({ context, next }) => {
  await readyBook(context);
  return next();
});

/** @throws Problem NOT_FOUND where it is gone or consists of nothing */
function stackOf(workspace: Workspace, id: number) {
  const entry = catalogueOf(workspace).byId.get(id);
  const group = stacksOf(workspace).get(id);
  if (entry && group) return { entry, group };
  throw new Problem(
    'NOT_FOUND',
    entry ? `“${entry.title}” is no stack.` : 'This credential is no longer in the catalogue.',
    entry
      ? 'Say what it consists of first.'
      : 'Look at the history to see what became of it, and undo that if it was a mistake.',
  );
}

/** The procedures of `contract.stacks`. */
export const stacksHandlers = os.router({
  list: counting.list.handler(({ input, context, signal }) => {
    const workspace = context.workspaces.current();
    return listStacks(workspace, input.asOf ?? workspace.asOf(), signal);
  }),

  get: os.get.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    const { entry, group } = stackOf(workspace, input.id);
    const efforts = effortsOf(workspace, input.asOf ?? workspace.asOf());
    const components = allComponentsOf(stacksOf(workspace), input.id);
    return {
      id: entry.id,
      title: entry.title,
      group,
      components: components.map(efforts.component),
    };
  }),

  save: os.save.handler(({ input, context }) =>
    saveStack(context.workspaces.current(), input.id, input.group),
  ),

  people: counting.people.handler(({ input, context, signal }) => {
    const workspace = context.workspaces.current();
    stackOf(workspace, input.id);
    return listPeople(workspace, input, signal);
  }),

  ofPerson: os.ofPerson.handler(({ input, context, signal }) => {
    const workspace = context.workspaces.current();
    return stacksOfPerson(workspace, input.personId, input.asOf ?? workspace.asOf(), signal);
  }),
});
