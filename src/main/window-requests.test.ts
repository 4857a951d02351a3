import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DESKTOP_CHANNELS as channels } from '#shared/desktop-channels.ts';
import { isInterfaceUrl } from './interface-files.ts';
import { answerWindow } from './window-requests.ts';

type Listener = (event: unknown, ...args: unknown[]) => unknown;

const listeners = new Map<string, Listener>();
const ipc = {
  handle: (channel: string, listener: Listener) => void listeners.set(channel, listener),
  on: (channel: string, listener: Listener) => listeners.set(channel, listener),
};
const deeds = {
  chooseOpen: vi.fn().mockResolvedValue('/a.xlsx'),
  chooseMany: vi.fn().mockResolvedValue(['/a.png', '/b.json']),
  chooseFolder: vi.fn().mockResolvedValue('/badges'),
  chooseSave: vi.fn().mockResolvedValue(null),
  showInFolder: vi.fn(),
  requestPort: vi.fn(),
  readyForFiles: vi.fn(),
  setWindowState: vi.fn(),
  setTheme: vi.fn(),
  showMenu: vi.fn(),
};
const log = vi.fn();
answerWindow(ipc as never, (url) => isInterfaceUrl(url), deeds, log);

const own = { url: 'app://upskill/#/people', parent: null };
const say = (channel: string, senderFrame: unknown, ...args: unknown[]): unknown =>
  listeners.get(channel)!({ senderFrame }, ...args);

beforeEach(() => vi.clearAllMocks());

describe('a message of our own window', () => {
  test('is answered', async () => {
    await expect(say(channels.chooseOpen, own, 'table')).resolves.toBe('/a.xlsx');
    expect(deeds.chooseOpen).toHaveBeenCalledExactlyOnceWith('table');
    await expect(say(channels.chooseMany, own, 'badge')).resolves.toEqual(['/a.png', '/b.json']);
    await expect(say(channels.chooseFolder, own)).resolves.toBe('/badges');
  });

  test('is heard', () => {
    const state = { title: 'Northfield', canUndo: true, canRedo: false, open: true };
    say(channels.windowState, own, state);
    expect(deeds.setWindowState).toHaveBeenCalledExactlyOnceWith(state);
    say(channels.showMenu, own, 4, 40);
    expect(deeds.showMenu).toHaveBeenCalledExactlyOnceWith(4, 40);
  });
});

describe('refused', () => {
  test.each([
    ['another site', { url: 'https://example.org/', parent: null }],
    ['a name that only looks like ours', { url: 'app://upskill.example/', parent: null }],
    ['a frame inside ours', { url: 'app://upskill/', parent: own }],
    ['a frame that is gone', null],
  ])('%s', (_who, frame) => {
    expect(() => say(channels.chooseOpen, frame, 'table')).toThrow('Refused');
    say(channels.requestPort, frame);
    expect(deeds.chooseOpen).not.toHaveBeenCalled();
    expect(deeds.requestPort).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledTimes(2);
  });

  test.each([
    [channels.chooseOpen, ['folder']],
    [channels.chooseOpen, []],
    [channels.chooseMany, ['folder']],
    [channels.chooseFolder, ['/etc']],
    [channels.chooseOpen, ['table', 'more']],
    [channels.chooseSave, ['workbook', 7]],
    [channels.chooseSave, ['workbook', 'x'.repeat(300)]],
    [channels.showInFolder, ['']],
    [channels.showInFolder, [{ path: '/etc' }]],
  ])('%s with %j', (channel, args) => {
    expect(() => say(channel, own, ...args)).toThrow('Refused');
    for (const deed of Object.values(deeds)) expect(deed).not.toHaveBeenCalled();
  });

  test.each([
    [channels.requestPort, ['x']],
    [channels.theme, ['pink']],
    [channels.showMenu, [-1, 0.5]],
    [channels.windowState, [{ title: 'a' }]],
    [channels.windowState, [null]],
  ])('%s with %j is not heard', (channel, args) => {
    say(channel, own, ...args);
    for (const deed of Object.values(deeds)) expect(deed).not.toHaveBeenCalled();
  });
});

test('what the window sends is all answered, and nothing else', () => {
  const { port: _1, menu: _2, openFile: _3, workerLost: _4, ...fromWindow } = channels;
  expect([...listeners.keys()].toSorted()).toEqual(Object.values(fromWindow).toSorted());
});
