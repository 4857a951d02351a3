import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { implement } from '@orpc/server';
import { workspaceContract } from '#shared/contract/workspace.ts';
import { Problem } from '#shared/errors.ts';
import { checkWorkspace } from './checks/index.ts';
import { examineFolder } from './header.ts';
import { holderOf } from './holder.ts';
import { workspaceInfo } from './info.ts';
import { longWork } from './long-work.ts';
import { backupTo } from './restore.ts';
import type { AppContext } from './types.ts';
import { watch } from './watch.ts';

const { createSample: _madeElsewhere, ...contract } = workspaceContract;
const os = implement(contract).$context<AppContext>();

/** What is answered of the open workspace, by this domain and by those that make or fill one. */
export function presentInfo(context: AppContext, asOf?: string) {
  const { workspace, warnings } = holderOf(context.workspaces).present();
  return workspaceInfo(workspace, warnings, asOf);
}

/** All of the contract's procedures on workspaces but `createSample`, which imports as well. */
export const workspaceHandlers = {
  info: os.info.handler(({ context, input }) =>
    context.workspaces.currentOrNull() ? presentInfo(context, input.asOf) : null,
  ),

  watch: os.watch.handler(({ context, signal }) => watch(holderOf(context.workspaces), signal)),

  create: os.create.handler(async ({ context, input }) => {
    await context.workspaces.create(resolve(input.path));
    return presentInfo(context);
  }),

  open: os.open.handler(async ({ context, input }) => {
    await context.workspaces.open(resolve(input.path));
    return presentInfo(context);
  }),

  close: os.close.handler(async ({ context }) => {
    const closed = context.workspaces.currentOrNull() !== null;
    await context.workspaces.close();
    return { closed };
  }),

  recent: os.recent.handler(({ context }) => holderOf(context.workspaces).recent.list()),

  forgetRecent: os.forgetRecent.handler(async ({ context, input }) => ({
    forgotten: await holderOf(context.workspaces).recent.forget(input.path),
  })),

  backup: os.backup.handler(async function* ({ context, input, signal }) {
    const opened = holderOf(context.workspaces).present();
    const out = resolve(input.out);
    await examineFolder(out);
    yield* longWork(signal, async (tools) => {
      await backupTo(opened, out, {
        signal: tools.signal,
        onProgress: (done, total) => tools.progress('Copying the workspace', done, total),
      });
      return { path: out, sizeBytes: (await stat(out)).size };
    });
  }),

  restorePoints: os.restorePoints.handler(({ context }) =>
    holderOf(context.workspaces).present().workspace.restorePoints.list(),
  ),

  restore: os.restore.handler(async ({ context, input }) => {
    const holder = holderOf(context.workspaces);
    if ('path' in input) {
      await holder.restore(resolve(input.path));
      return presentInfo(context);
    }
    const points = await holder.present().workspace.restorePoints.list();
    const point = points.find((one) => one.id === input.restorePoint);
    if (!point) {
      throw new Problem(
        'NOT_FOUND',
        'This restore point is no longer there.',
        'Choose another; the last ten are kept.',
      );
    }
    await holder.restore(point.path);
    return presentInfo(context);
  }),

  check: os.check.handler(async function* ({ context, signal }) {
    const workspace = context.workspaces.current();
    yield* longWork(signal, (tools) => checkWorkspace(workspace, tools));
  }),
};
