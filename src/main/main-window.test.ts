import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { followTheme, keepWindowPlace, windowOptions, workAreas } from './main-window.ts';
import { recallWindow } from './window-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'main-window-'));
afterAll(() => rmSync(folder, { recursive: true }));

const place = {
  memory: { bounds: null, maximised: false, theme: 'system' },
  screens: [{ x: 0, y: 0, width: 1920, height: 1080 }],
  dark: false,
  platform: 'linux',
  preload: '/out/preload/index.cjs',
  icon: undefined,
} as const;

describe('options', () => {
  test("follow Electron's own list for security", () => {
    expect(windowOptions(place).webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    });
  });

  test('the title bar is the interface’s, the buttons in it are the system’s', () => {
    expect(windowOptions({ ...place, platform: 'darwin' })).toMatchObject({
      titleBarStyle: 'hiddenInset',
      titleBarOverlay: { height: 39 },
    });
    expect(windowOptions({ ...place, platform: 'win32', dark: true })).toMatchObject({
      titleBarStyle: 'hidden',
      titleBarOverlay: { color: '#0f1114', symbolColor: '#bcc2cb', height: 39 },
    });
  });

  test('nothing is shown before there is something to see', () => {
    expect(windowOptions(place)).toMatchObject({ show: false, backgroundColor: '#eceef1' });
  });
});

function fakeWindow() {
  return Object.assign(new EventEmitter(), {
    getNormalBounds: vi.fn(() => ({ x: 1, y: 2, width: 1000, height: 700 })),
    isMaximized: vi.fn(() => false),
    isFullScreen: vi.fn(() => false),
    isDestroyed: vi.fn(() => false),
    setTitleBarOverlay: vi.fn(),
    setBackgroundColor: vi.fn(),
  });
}

describe('the place of the window', () => {
  test('is written down when it closes', () => {
    const file = join(folder, 'closed.json');
    const window = fakeWindow();
    keepWindowPlace(window as never, file, () => 'dark');
    window.isMaximized.mockReturnValue(true);
    window.emit('close');
    expect(recallWindow(file)).toEqual({
      bounds: { x: 1, y: 2, width: 1000, height: 700 },
      maximised: true,
      theme: 'dark',
    });
  });

  test('is written down once, a moment after it moved', async () => {
    const file = join(folder, 'moved.json');
    const window = fakeWindow();
    keepWindowPlace(window as never, file, () => 'system', 10);
    for (let move = 0; move < 20; move += 1) window.emit('move');
    expect(recallWindow(file).bounds).toBeNull();
    await vi.waitFor(() => expect(recallWindow(file).bounds).toMatchObject({ x: 1 }));
    expect(window.getNormalBounds).toHaveBeenCalledOnce();
  });
});

test('the main screen comes first', () => {
  const display = (id: number) => ({ id, workArea: { x: id, y: 0, width: 10, height: 10 } });
  const screen = {
    getPrimaryDisplay: () => display(2),
    getAllDisplays: () => [display(1), display(2)],
  };
  expect(workAreas(screen as never).map(({ x }) => x)).toEqual([2, 1]);
});

test('the system’s buttons follow the theme until the window is gone', () => {
  const theme = Object.assign(new EventEmitter(), { shouldUseDarkColors: true });
  const window = fakeWindow();
  const stop = followTheme(window as never, theme as never, 'linux');
  theme.emit('updated');
  expect(window.setTitleBarOverlay).toHaveBeenCalledExactlyOnceWith({
    color: '#0f1114',
    symbolColor: '#bcc2cb',
    height: 39,
  });
  stop();
  theme.emit('updated');
  expect(window.setBackgroundColor).toHaveBeenCalledOnce();
});
