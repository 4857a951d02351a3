import { implement } from '@orpc/server';
import { assessmentsContract } from '#shared/contract/assessments.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { readyBook } from '../book/index.ts';
import { addAssessment, removeAssessments, updateAssessment } from './edits.ts';
import { attachEvidence, removeEvidence, saveEvidence } from './evidence.ts';
import { ratingHistory } from './history.ts';

const os = implement(assessmentsContract).$context<AppContext>();

/** The procedures of `contract.assessments` that are about single ratings; matrices are made of gaps. */
export const assessmentHandlers = {
  history: os.history.handler(async ({ input, context }) => {
    await readyBook(context);
    return ratingHistory(context.workspaces.current(), input);
  }),

  add: os.add.handler(({ input, context }) => addAssessment(context.workspaces.current(), input)),

  update: os.update.handler(({ input, context }) =>
    updateAssessment(context.workspaces.current(), input.id, input.patch),
  ),

  remove: os.remove.handler(({ input, context, signal }) =>
    removeAssessments(context.workspaces.current(), input.ids, signal),
  ),

  attach: os.attach.handler(({ input, context }) =>
    attachEvidence(context.workspaces.current(), input),
  ),

  saveEvidence: os.saveEvidence.handler(async ({ input, context }) => {
    await saveEvidence(context.workspaces.current(), input.id, input.out);
    return { path: input.out };
  }),

  removeEvidence: os.removeEvidence.handler(({ input, context }) =>
    removeEvidence(context.workspaces.current(), input.id),
  ),
};
