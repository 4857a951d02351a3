import { implement } from '@orpc/server';
import { assessmentsContract } from '#shared/contract/assessments.ts';
import { readyBook } from '#core/skills/index.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { enter } from './enter.ts';
import { matrixOf } from './matrix.ts';

/** What goes out is typed by the contract; thousands of cells are not validated again. */
const os = implement(assessmentsContract)
  .$context<AppContext>()
  .$config({ initialOutputValidationIndex: Number.NaN })
  .use(async ({ context, next }) => {
    await readyBook(context);
    return next();
  });

/** The procedures of `contract.assessments` that show and fill people × skills. */
export const matrixHandlers = {
  matrix: os.matrix.handler(({ input, context }) => matrixOf(context.workspaces.current(), input)),
  enter: os.enter.handler(({ input, context, signal }) => enter(context, input, signal)),
};
