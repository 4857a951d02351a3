import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { DESKTOP_CHANNELS as channels } from '#shared/desktop-channels.ts';
import type { fakeElectron as Fake } from './testing/fake-electron.ts';

const electron = await vi.hoisted(async () => {
  const { fakeElectron } = await import('./testing/fake-electron.ts');
  return fakeElectron() satisfies ReturnType<typeof Fake>;
});
vi.mock('electron', () => electron);
const { Desktop } = await import('./desktop.ts');

const userData = mkdtempSync(join(tmpdir(), 'desktop-'));
afterAll(() => rmSync(userData, { recursive: true }));

const { windows, children } = electron.made;
const log = vi.fn();

function opened() {
  const desktop = new Desktop({ log, userData, developmentUrl: undefined });
  desktop.show();
  return { desktop, window: windows.at(-1)! };
}

beforeEach(() => {
  windows.length = 0;
  children.length = 0;
  electron.nativeTheme.removeAllListeners();
});

test('one window shows the interface, and is brought forward instead of opened twice', () => {
  const { desktop, window } = opened();
  expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('app://upskill/');
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
  desktop.show();
  expect(windows).toHaveLength(1);
  expect(window.focus).toHaveBeenCalledOnce();
});

test('the window gets a port straight to the worker', () => {
  const { desktop, window } = opened();
  desktop.requestPort();
  const [channel, message, ports] = window.webContents.postMessage.mock.calls[0]!;
  expect([channel, message, ports.length]).toEqual([channels.port, null, 1]);
  const [init, port] = children[0]!.messages;
  expect(init).toEqual([
    {
      type: 'init',
      version: '0.1.0',
      folders: {
        userData,
        temp: '/tmp',
        resources: join('/opt/program', 'resources'),
      },
    },
  ]);
  expect(port).toEqual([{ type: 'port' }, [expect.anything()]]);
});

test('the window is told when the worker is lost, and gets another', () => {
  const { desktop, window } = opened();
  desktop.requestPort();
  children[0]!.emit('exit', 1);
  expect(window.webContents.send).toHaveBeenCalledWith(channels.workerLost, undefined);
  desktop.requestPort();
  expect(children).toHaveLength(2);
});

test('a file named at the start waits until the interface listens', () => {
  const { desktop, window } = opened();
  desktop.openFile('/home/a.upskill');
  expect(window.webContents.send).not.toHaveBeenCalled();
  desktop.readyForFiles();
  expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith(
    channels.openFile,
    '/home/a.upskill',
  );
});

test('dialogs answer with a path or null', async () => {
  const { desktop } = opened();
  await expect(desktop.chooseOpen('table')).resolves.toBe('/home/a.xlsx');
  await expect(desktop.chooseSave('workbook', '../../etc/people.xlsx')).resolves.toBeNull();
  expect(electron.dialog.showSaveDialog).toHaveBeenCalledWith(
    windows[0],
    expect.objectContaining({ defaultPath: 'people.xlsx' }),
  );
});

test('only what is there is shown in its folder', async () => {
  const { desktop } = opened();
  await desktop.showInFolder('/nowhere/at/all.xlsx');
  await desktop.showInFolder('relative.xlsx');
  expect(electron.shell.showItemInFolder).not.toHaveBeenCalled();
  await desktop.showInFolder(userData);
  expect(electron.shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith(userData);
});

test('the title names what is open', () => {
  const { desktop, window } = opened();
  const state = { canUndo: false, canRedo: false, open: true };
  desktop.setWindowState({ ...state, title: 'Northfield' });
  expect(window.setTitle).toHaveBeenLastCalledWith('Northfield – Upskill Ledger');
  desktop.setWindowState({ ...state, title: '' });
  expect(window.setTitle).toHaveBeenLastCalledWith('Upskill Ledger');
});

test('the theme is the whole program’s, and is kept', () => {
  const { desktop, window } = opened();
  desktop.setTheme('dark');
  expect(electron.nativeTheme.themeSource).toBe('dark');
  window.emit('close');
  electron.nativeTheme.themeSource = 'system';
  opened();
  expect(electron.nativeTheme.themeSource).toBe('dark');
});

test('development loads from its own server', () => {
  new Desktop({ log, userData, developmentUrl: 'http://localhost:5173' }).show();
  expect(windows[0]!.loadURL).toHaveBeenCalledExactlyOnceWith('http://localhost:5173');
});

test('closing ends the worker first', async () => {
  const { desktop } = opened();
  desktop.requestPort();
  const closing = desktop.close();
  expect(desktop.isClosed).toBe(false);
  expect(children[0]!.messages.at(-1)).toEqual([{ type: 'shutdown' }, []]);
  children[0]!.emit('exit', 0);
  await closing;
  expect(desktop.isClosed).toBe(true);
});
