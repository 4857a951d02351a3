import { implement } from '@orpc/server';
import type { Progress } from '#shared/contract/base.ts';
import { peopleContract } from '#shared/contract/people.ts';
import { Problem } from '#shared/errors.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { createPerson, erasePeople, removePeople, updatePeople } from './edits.ts';
import { exportPeople } from './export/export-people.ts';
import { orderedIds } from './order.ts';
import {
  customFieldsOf,
  facetsOf,
  managersOf,
  peopleByIds,
  personById,
  reportsOf,
} from './queries.ts';
import { removeView, saveView, viewsOf } from './views.ts';

/** What goes out is typed by the contract; thousands of rows are not validated again. */
const os = implement(peopleContract)
  .$context<AppContext>()
  .$config({ initialOutputValidationIndex: Number.NaN });

const gone = (): Problem =>
  new Problem(
    'NOT_FOUND',
    'This person is no longer in the workspace.',
    'Look at the history to see who was removed, and undo it if that was a mistake.',
  );

async function* progressThen<T>(work: AsyncGenerator<Progress, T>) {
  try {
    let step = await work.next();
    for (; !step.done; step = await work.next()) yield { type: 'progress' as const, ...step.value };
    return step.value;
  } finally {
    // Also where the caller goes away: the work then cleans up after itself.
    await work.return(undefined as never);
  }
}

/** The procedures of `contract.people`. */
export const peopleHandlers = os.router({
  list: os.list.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    const ids = orderedIds(workspace, input.filter, input.sort);
    const page = ids.slice(input.offset, input.offset + input.limit);
    return { total: ids.length, people: peopleByIds(workspace.read, page) };
  }),

  ids: os.ids.handler(({ input, context }) => [
    ...orderedIds(context.workspaces.current(), input.filter, input.sort),
  ]),

  facets: os.facets.handler(({ input, context }) =>
    facetsOf(context.workspaces.current(), input.filter, input.field),
  ),

  get: os.get.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    const person = personById(workspace.read, input.id);
    if (!person) throw gone();
    const managers = managersOf(workspace.read, input.id);
    return { person, managers, ...reportsOf(workspace.read, input.id, workspace.asOf()) };
  }),

  customFields: os.customFields.handler(({ context }) =>
    customFieldsOf(context.workspaces.current()),
  ),

  create: os.create.handler(async ({ input, context }) => {
    const workspace = context.workspaces.current();
    const person = personById(workspace.read, await createPerson(workspace, input));
    if (!person) throw gone();
    return person;
  }),

  update: os.update.handler(({ input, context, signal }) =>
    updatePeople(context.workspaces.current(), input.ids, input.patch, signal),
  ),

  remove: os.remove.handler(({ input, context, signal }) =>
    removePeople(context.workspaces.current(), input.ids, signal),
  ),

  erase: os.erase.handler(({ input, context }) =>
    erasePeople(context.workspaces.current(), input.ids),
  ),

  exportExcel: os.exportExcel.handler(async function* ({ input, context, signal }) {
    const work = exportPeople(context.workspaces.current(), {
      ...input,
      now: context.clock.now(),
      signal,
    });
    const value = yield* progressThen(work);
    yield { type: 'done' as const, value: { path: input.out, rows: value } };
  }),

  views: os.views.handler(({ context }) => viewsOf(context.workspaces.current())),

  saveView: os.saveView.handler(({ input, context }) =>
    saveView(context.workspaces.current(), input),
  ),

  removeView: os.removeView.handler(async ({ input, context }) => ({
    removed: await removeView(context.workspaces.current(), input.id),
  })),
});
