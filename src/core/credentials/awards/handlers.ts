import { implement } from '@orpc/server';
import { awardsContract } from '#shared/contract/awards.ts';
import { dayOfScope } from '#core/gaps/index.ts';
import { readyBook } from '#core/skills/index.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { attachFile, removeFile, saveFile } from './attachments.ts';
import { addAttempts, listAttempts, updateAttempts } from './attempts.ts';
import { addAwards, removeAwards, updateAwards } from './edits.ts';
import { orderedAwards } from './list-awards.ts';
import { shownAward, shownAwards } from './shown-awards.ts';

const os = implement(awardsContract).$context<AppContext>();

/** The procedures of `contract.awards`. */
export const awardsHandlers = os.router({
  list: os.list.handler(async ({ input, context, signal }) => {
    await readyBook(context);
    const workspace = context.workspaces.current();
    const { offset, limit } = input;
    const asOf = dayOfScope(workspace, input.filter);
    const { ids, states } = await orderedAwards(workspace, input, asOf, signal);
    const page = [...ids.subarray(offset, offset + limit)];
    return { asOf, total: ids.length, states, awards: shownAwards(workspace, page, asOf) };
  }),

  get: os.get.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    return shownAward(workspace, input.id, dayOfScope(workspace, input));
  }),

  add: os.add.handler(({ input, context, signal }) =>
    addAwards(context.workspaces.current(), input, context.clock.today(), signal),
  ),

  update: os.update.handler(({ input, context, signal }) =>
    updateAwards(context.workspaces.current(), input, context.clock.today(), signal),
  ),

  remove: os.remove.handler(({ input, context, signal }) =>
    removeAwards(context.workspaces.current(), 'award', input.ids, signal),
  ),

  attach: os.attach.handler(({ input, context }) =>
    attachFile(context.workspaces.current(), input),
  ),

  saveFile: os.saveFile.handler(async ({ input, context }) => {
    await saveFile(context.workspaces.current(), input.id, input.out);
    return { path: input.out };
  }),

  removeFile: os.removeFile.handler(({ input, context }) =>
    removeFile(context.workspaces.current(), input.id),
  ),

  attempts: os.attempts.handler(({ input, context }) =>
    listAttempts(context.workspaces.current(), input),
  ),

  addAttempt: os.addAttempt.handler(({ input, context, signal }) =>
    addAttempts(context.workspaces.current(), input, signal),
  ),

  updateAttempt: os.updateAttempt.handler(({ input, context, signal }) =>
    updateAttempts(context.workspaces.current(), input, signal),
  ),

  removeAttempts: os.removeAttempts.handler(({ input, context, signal }) =>
    removeAwards(context.workspaces.current(), 'attempt', input.ids, signal),
  ),
});
