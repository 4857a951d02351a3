import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DesktopBridge } from '#shared/bridge.ts';
import { DESKTOP_CHANNELS as channels } from '#shared/desktop-channels.ts';

const renderer = Object.assign(new EventEmitter(), {
  send: vi.fn(),
  invoke: vi.fn(() => Promise.resolve('/a')),
});
const exposed = new Map<string, unknown>();
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
  ipcRenderer: renderer,
  webUtils: { getPathForFile: () => '/home/roster.xlsx' },
}));

class Field {
  readOnly = false;
  isContentEditable = false;
}
const page = { activeElement: null as Field | null, execCommand: vi.fn() };
const postMessage = vi.fn();

beforeEach(async () => {
  renderer.removeAllListeners();
  vi.stubGlobal('document', page);
  vi.stubGlobal('HTMLElement', Field);
  vi.stubGlobal('HTMLInputElement', Field);
  vi.stubGlobal(
    'HTMLTextAreaElement',
    class Other extends Field {
      rows = 1;
    },
  );
  vi.stubGlobal('window', { postMessage, location: { origin: 'app://upskill' } });
  page.activeElement = null;
  vi.resetModules();
  await import('./index.ts');
});
afterEach(() => vi.unstubAllGlobals());

const bridge = (): DesktopBridge => exposed.get('upskill') as DesktopBridge;

test('the page gets the bridge and nothing else', () => {
  expect([...exposed.keys()]).toEqual(['upskill']);
  expect(Object.keys(bridge()).toSorted()).toEqual([
    'chooseFolder',
    'chooseMany',
    'chooseOpen',
    'chooseSave',
    'onMenu',
    'onOpenFile',
    'onWorkerLost',
    'pathOfFile',
    'platform',
    'requestPort',
    'setTheme',
    'setWindowState',
    'showInFolder',
    'showMenu',
  ]);
});

test('questions and news go to main by their channel', async () => {
  await expect(bridge().chooseSave('workbook', 'people.xlsx')).resolves.toBe('/a');
  expect(renderer.invoke).toHaveBeenCalledExactlyOnceWith(
    channels.chooseSave,
    'workbook',
    'people.xlsx',
  );
  bridge().setTheme('dark');
  bridge().showMenu(4, 40);
  expect(renderer.send.mock.calls).toEqual([
    [channels.theme, 'dark'],
    [channels.showMenu, 4, 40],
  ]);
});

test('the path of a file is told of a real file alone', () => {
  expect(bridge().pathOfFile(new File([], 'roster.xlsx'))).toBe('/home/roster.xlsx');
  expect(bridge().pathOfFile({ path: '/etc/passwd' })).toBe('');
});

test('the port is handed on to the page itself', () => {
  const port = {};
  renderer.emit(channels.port, { ports: [port] });
  expect(postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'upskill:port' }, 'app://upskill', [
    port,
  ]);
});

test('files are told from the moment somebody listens, without the event', () => {
  const listener = vi.fn();
  const stop = bridge().onOpenFile(listener);
  expect(renderer.send).toHaveBeenCalledExactlyOnceWith(channels.readyForFiles);
  renderer.emit(channels.openFile, { sender: 'power' }, '/home/a.upskill');
  expect(listener).toHaveBeenCalledExactlyOnceWith('/home/a.upskill');
  stop();
  renderer.emit(channels.openFile, {}, '/home/b.upskill');
  expect(listener).toHaveBeenCalledOnce();
});

describe('undo from the menu', () => {
  test('is the program’s', () => {
    const listener = vi.fn();
    bridge().onMenu(listener);
    renderer.emit(channels.menu, {}, 'undo');
    expect(listener).toHaveBeenCalledExactlyOnceWith('undo');
    expect(page.execCommand).not.toHaveBeenCalled();
  });

  test('is the field’s while she types', () => {
    const listener = vi.fn();
    page.activeElement = new Field();
    bridge().onMenu(listener);
    renderer.emit(channels.menu, {}, 'redo');
    expect(page.execCommand).toHaveBeenCalledExactlyOnceWith('redo');
    renderer.emit(channels.menu, {}, 'import');
    expect(listener).toHaveBeenCalledExactlyOnceWith('import');
  });
});
