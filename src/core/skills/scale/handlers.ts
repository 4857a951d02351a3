import { implement } from '@orpc/server';
import { skillsContract } from '#shared/contract/skills.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { readyBook } from '../book/index.ts';
import { levelsOf } from './levels.ts';
import { previewScale, saveScale } from './save-scale.ts';

const os = implement(skillsContract).$context<AppContext>();

/** The procedures of `contract.skills` that are about the scale. */
export const scaleHandlers = {
  scale: os.scale.handler(({ context }) => levelsOf(context.workspaces.current().read)),

  previewScale: os.previewScale.handler(async ({ input, context }) => {
    await readyBook(context);
    return previewScale(context.workspaces.current(), input);
  }),

  saveScale: os.saveScale.handler(async ({ input, context, signal }) => {
    await readyBook(context);
    return saveScale(context.workspaces.current(), input, signal);
  }),
};
