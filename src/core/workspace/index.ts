export { ACTIVE_ON, activeOn } from './active.ts';
export { breather, cancelled, nextTurn } from './breathing.ts';
export { createWorkspaces, type HolderOptions, type WorkspaceHolder } from './holder.ts';
export { DEFAULT_SETTINGS, readSettings, writeSettings } from './settings.ts';
export {
  fixedClock,
  temporaryWorkspace,
  testContext,
  type TemporaryWorkspace,
  type TestContext,
} from './testing.ts';
export type * from './types.ts';
