export { ACTIVE_ON, activeOn } from './active.ts';
export { breather, cancelled, nextTurn } from './breathing.ts';
export { eraseRows } from './change-log/erase.ts';
export { registerCheck, type Check, type Finding } from './checks/index.ts';
export {
  registerEntity,
  type ColumnWords,
  type EntityWords,
  type StoredRow,
  type StoredValue,
} from './entities/index.ts';
export { presentInfo, workspaceHandlers } from './handlers.ts';
export { historyHandlers } from './history-handlers.ts';
export { createWorkspaces, type HolderOptions, type WorkspaceHolder } from './holder.ts';
export { longWork, type LongWorkEvent, type LongWorkTools } from './long-work.ts';
export { createWorkspace, openWorkspace, type Opened } from './open-file.ts';
export type { Surroundings } from './open-workspace.ts';
export { DEFAULT_SETTINGS, readSettings, writeSettings } from './settings.ts';
export { settingsHandlers } from './settings-handlers.ts';
export {
  fixedClock,
  temporaryWorkspace,
  testContext,
  type TemporaryWorkspace,
  type TestContext,
} from './testing.ts';
export type * from './types.ts';
