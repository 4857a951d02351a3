import { isProblem } from '#shared/errors.ts';
import { readyBook } from './skills/index.ts';
import { createWorkspaces } from './workspace/index.ts';
import type { AppContext } from './workspace/index.ts';
import { router } from './router.ts';

type AppSettings = Omit<AppContext, 'workspaces'>;

/** The program without a transport: its procedures, what they are given, and how it ends. */
export interface App {
  readonly router: typeof router;
  readonly context: AppContext;
  /** Loads what the first import would otherwise wait for. */
  warmUp(): Promise<void>;
  /** Closes the workspace, if one is open: checkpointed, one file, its lock gone. */
  close(): Promise<void>;
}

/** Puts the program together. Nothing is opened or read until the first call. */
export function createApp(settings: AppSettings): App {
  const workspaces = createWorkspaces(settings);
  workspaces.listen(() => {
    readyBook({ workspaces }).catch((error: unknown) => {
      // Whoever asks next reads it again, and is told.
      if (!isProblem(error)) settings.log.error('The book could not be read ahead', error);
    });
  });
  let endThread: (() => Promise<void>) | null = null;
  return {
    router,
    context: { ...settings, workspaces },
    async warmUp() {
      await import('./imports/index.ts');
      const { endReadyThread, keepThreadReady } = await import('./tables/index.ts');
      endThread = endReadyThread;
      keepThreadReady();
    },
    async close() {
      await endThread?.();
      await workspaces.close();
    },
  };
}
