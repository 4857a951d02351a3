import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { IsoDate } from '#shared/dates.ts';
import { createWorkspaces, type WorkspaceHolder } from './holder.ts';
import type { AppContext, Clock, Log, Workspace } from './types.ts';

/** A clock that stands at noon UTC of a day; `now` moves on by a second at each call, so that changes have an order. */
export function fixedClock(today: IsoDate = '2026-06-15'): Clock {
  let time = Date.parse(`${today}T12:00:00Z`);
  return {
    now: () => {
      time += 1000;
      return new Date(time);
    },
    today: () => today,
  };
}

const silent: Log = { info: () => {}, error: () => {} };

export interface TestContext extends AppContext {
  readonly workspaces: WorkspaceHolder;
  /** Closes what is open and removes the folders. */
  readonly dispose: () => Promise<void>;
  /** A folder of its own, removed at the end. */
  readonly folder: string;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** A context for handlers, with folders of its own and no workspace open. For tests. */
export function testContext(options: { readonly today?: IsoDate | undefined } = {}): TestContext {
  const folder = mkdtempSync(join(tmpdir(), 'upskill-test-'));
  const clock = fixedClock(options.today);
  const folders = {
    userData: join(folder, 'user-data'),
    temp: folder,
    resources: resolve('resources'),
  };
  const workspaces = createWorkspaces({ clock, log: silent, folders });
  const dispose = async () => {
    await workspaces.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    version: '0.0.0',
    clock,
    log: silent,
    folders,
    workspaces,
    folder,
    dispose,
    [Symbol.asyncDispose]: dispose,
  };
}

export interface TemporaryWorkspace {
  readonly workspace: Workspace;
  readonly context: TestContext;
  readonly dispose: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** A new, empty workspace in a folder of its own, open in a context for handlers. For tests. */
export async function temporaryWorkspace(
  options: { readonly today?: IsoDate | undefined } = {},
): Promise<TemporaryWorkspace> {
  const context = testContext(options);
  const workspace = await context.workspaces.create(join(context.folder, 'test.upskill'));
  return { workspace, context, dispose: context.dispose, [Symbol.asyncDispose]: context.dispose };
}
