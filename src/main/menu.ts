import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/bridge.ts';

export interface MenuState {
  readonly mac: boolean;
  /** Shows what only those who work on the program need. */
  readonly development: boolean;
  readonly open: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly recent: readonly { readonly path: string; readonly name: string }[];
}

export interface MenuDeeds {
  readonly command: (command: MenuCommand) => void;
  readonly openFile: (path: string) => void;
  readonly showLog: () => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

/** The native menu. Its accelerators reach the window as commands; what the page itself handled does not come here. */
export function menuTemplate(state: MenuState, deeds: MenuDeeds): Item[] {
  const { mac, open } = state;
  const item = (
    label: string,
    command: MenuCommand,
    accelerator?: string,
    enabled = true,
  ): Item => ({
    id: command,
    label,
    enabled,
    click: () => deeds.command(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const settings = item('Settings…', 'settings', 'CmdOrCtrl+,', open);

  const recent: Item = {
    label: 'Open &recent',
    enabled: state.recent.length > 0,
    submenu: state.recent.map(({ path, name }) => ({
      label: name.replaceAll('&', '&&'),
      toolTip: path,
      click: () => deeds.openFile(path),
    })),
  };
  const file: Item = {
    label: '&File',
    submenu: [
      item('&New workspace…', 'new', 'CmdOrCtrl+N'),
      item('&Open…', 'open', 'CmdOrCtrl+O'),
      recent,
      separator,
      item('&Import…', 'import', 'CmdOrCtrl+I', open),
      item('&Export…', 'export', 'CmdOrCtrl+E', open),
      item('&Print…', 'print', 'CmdOrCtrl+P', open),
      separator,
      item('&Back up…', 'backup', 'CmdOrCtrl+Shift+B', open),
      item('Re&store…', 'restore', undefined, open),
      separator,
      item('&Close workspace', 'close', 'CmdOrCtrl+Shift+W', open),
      ...(mac
        ? [{ role: 'close' } satisfies Item]
        : [settings, separator, { role: 'quit' } satisfies Item]),
    ],
  };
  const edit: Item = {
    label: '&Edit',
    submenu: [
      // On a Mac a field's own undo comes through the menu too, so these are never greyed out there.
      item('&Undo', 'undo', 'CmdOrCtrl+Z', mac || state.canUndo),
      item('&Redo', 'redo', 'CmdOrCtrl+Shift+Z', mac || state.canRedo),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      item('&Find…', 'find', 'CmdOrCtrl+K', open),
    ],
  };
  const view: Item = {
    label: '&View',
    submenu: [
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      separator,
      { role: 'togglefullscreen' },
      ...(state.development
        ? [separator, { role: 'reload' } satisfies Item, { role: 'toggleDevTools' } satisfies Item]
        : []),
    ],
  };
  const go: Item = {
    label: '&Go',
    submenu: [
      item('&Back', 'back', mac ? 'Cmd+[' : 'Alt+Left'),
      item('&Forward', 'forward', mac ? 'Cmd+]' : 'Alt+Right'),
    ],
  };
  const help: Item = {
    role: 'help',
    label: '&Help',
    submenu: [
      item('&Keyboard shortcuts', 'shortcuts', 'CmdOrCtrl+/'),
      { label: 'Show &log files', click: deeds.showLog },
      ...(mac ? [] : [separator, { role: 'about' } satisfies Item]),
    ],
  };
  const program: Item = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  const windows: Item = { role: 'windowMenu' };
  return [...(mac ? [program] : []), file, edit, view, go, ...(mac ? [windows] : []), help];
}
