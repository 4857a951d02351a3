import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type DesktopBridge, type MenuCommand, PORT_MESSAGE } from '#shared/bridge.ts';
import { DESKTOP_CHANNELS as channels } from '#shared/desktop-channels.ts';

/** Listens to main, and returns what stops listening. The event itself, with its powers, never reaches the page. */
function listen<Value>(channel: string, listener: (value: Value) => void): () => void {
  const told = (_event: unknown, value: Value): void => listener(value);
  ipcRenderer.on(channel, told);
  return () => void ipcRenderer.off(channel, told);
}

/** Undo in a text field is the field's own, also when it comes from the native menu. */
function undoesText(command: MenuCommand): command is 'undo' | 'redo' {
  if (command !== 'undo' && command !== 'redo') return false;
  const focused = document.activeElement;
  return (
    focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLInputElement && !focused.readOnly) ||
    (focused instanceof HTMLElement && focused.isContentEditable)
  );
}

const bridge: DesktopBridge = {
  platform: process.platform,
  chooseOpen: (kind) => ipcRenderer.invoke(channels.chooseOpen, kind),
  chooseMany: (kind) => ipcRenderer.invoke(channels.chooseMany, kind),
  chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder),
  chooseSave: (kind, suggestedName) => ipcRenderer.invoke(channels.chooseSave, kind, suggestedName),
  pathOfFile: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  showInFolder: (path) => ipcRenderer.invoke(channels.showInFolder, path),
  requestPort: () => ipcRenderer.send(channels.requestPort),
  onWorkerLost: (listener) => listen(channels.workerLost, () => listener()),
  onMenu: (listener) =>
    listen<MenuCommand>(channels.menu, (command) => {
      // The one way to reach a field's own undo from outside; without a successor in the platform.
      if (undoesText(command)) document.execCommand(command);
      else listener(command);
    }),
  onOpenFile: (listener) => {
    const stop = listen<string>(channels.openFile, listener);
    ipcRenderer.send(channels.readyForFiles);
    return stop;
  },
  setWindowState: (state) => ipcRenderer.send(channels.windowState, state),
  setTheme: (theme) => ipcRenderer.send(channels.theme, theme),
  showMenu: (x, y) => ipcRenderer.send(channels.showMenu, x, y),
};

contextBridge.exposeInMainWorld('upskill', bridge);

// A port cannot cross the context bridge: it is handed on as a message of the window to itself.
ipcRenderer.on(channels.port, (event) => {
  window.postMessage({ type: PORT_MESSAGE }, window.location.origin, [...event.ports]);
});
