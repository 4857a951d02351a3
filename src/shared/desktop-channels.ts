/** Every message between the desktop window and its main process, by name. Requests are answered; the others are not. */
export const DESKTOP_CHANNELS = {
  // From the window, answered.
  chooseOpen: 'upskill:choose-open',
  chooseMany: 'upskill:choose-many',
  chooseFolder: 'upskill:choose-folder',
  chooseSave: 'upskill:choose-save',
  showInFolder: 'upskill:show-in-folder',
  // From the window, not answered.
  requestPort: 'upskill:request-port',
  readyForFiles: 'upskill:ready-for-files',
  windowState: 'upskill:window-state',
  theme: 'upskill:theme',
  showMenu: 'upskill:show-menu',
  // To the window.
  port: 'upskill:port',
  menu: 'upskill:menu',
  openFile: 'upskill:open-file',
  workerLost: 'upskill:worker-lost',
} as const;
