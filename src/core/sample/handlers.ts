import { resolve } from 'node:path';
import { implement } from '@orpc/server';
import { type AppContext, longWork, presentInfo } from '#core/workspace/index.ts';
import { workspaceContract } from '#shared/contract/workspace.ts';
import { createSample } from './create.ts';

const { createSample: procedure } = workspaceContract;
const os = implement({ createSample: procedure }).$context<AppContext>();

export const sampleHandlers = {
  createSample: os.createSample.handler(async function* ({ context, input, signal }) {
    yield* longWork(signal, async (tools) => {
      await createSample(context, resolve(input.path), tools);
      return presentInfo(context);
    });
  }),
};
