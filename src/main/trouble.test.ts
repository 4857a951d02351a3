import { EventEmitter } from 'node:events';
import type { App, MessageBoxOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { watchOurselves, watchProcesses, watchWindow } from './trouble.ts';

function troubled(response: number) {
  const webContents = Object.assign(new EventEmitter(), {
    reload: vi.fn(),
    forcefullyCrashRenderer: vi.fn(),
  });
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isDestroyed: vi.fn(() => false),
  });
  const tools = {
    showMessageBox: vi.fn((_options: MessageBoxOptions) => Promise.resolve({ response })),
    quit: vi.fn(),
    log: vi.fn(),
  };
  watchWindow(window as never, tools);
  return { window, webContents, tools };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a window that died', () => {
  const gone = { reason: 'crashed', exitCode: 5 };

  test('is shown again', async () => {
    const { webContents, tools } = troubled(0);
    webContents.emit('render-process-gone', {}, gone);
    await settled();
    expect(tools.log).toHaveBeenCalledWith('The window ended unasked', gone);
    expect(webContents.reload).toHaveBeenCalledOnce();
    expect(tools.quit).not.toHaveBeenCalled();
  });

  test('or the program ends', async () => {
    const { webContents, tools } = troubled(1);
    webContents.emit('render-process-gone', {}, gone);
    await settled();
    expect(webContents.reload).not.toHaveBeenCalled();
    expect(tools.quit).toHaveBeenCalledOnce();
  });

  test('says nothing where it was closed', async () => {
    const { webContents, tools } = troubled(0);
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    await settled();
    expect(tools.showMessageBox).not.toHaveBeenCalled();
  });

  test('is asked about once, and not after it is gone', async () => {
    const { window, webContents, tools } = troubled(0);
    webContents.emit('render-process-gone', {}, gone);
    webContents.emit('render-process-gone', {}, gone);
    window.isDestroyed.mockReturnValue(true);
    await settled();
    expect(tools.showMessageBox).toHaveBeenCalledOnce();
    expect(webContents.reload).not.toHaveBeenCalled();
  });
});

describe('a window that does not answer', () => {
  test('is waited for', async () => {
    const { window, webContents } = troubled(0);
    window.emit('unresponsive');
    await settled();
    expect(webContents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  });

  test('or ended and shown again', async () => {
    const { window, webContents } = troubled(1);
    window.emit('unresponsive');
    await settled();
    expect(webContents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
    expect(webContents.reload).toHaveBeenCalledOnce();
  });
});

test('other processes are told to the log', () => {
  const app = new EventEmitter() as unknown as App;
  const log = vi.fn();
  watchProcesses(app, log);
  app.emit('child-process-gone', {} as never, { type: 'GPU', reason: 'crashed', exitCode: 1 });
  app.emit('child-process-gone', {} as never, {
    type: 'Utility',
    reason: 'clean-exit',
    exitCode: 0,
  });
  expect(log).toHaveBeenCalledOnce();
});

test.each(['uncaughtException', 'unhandledRejection'] as const)(
  '%s: words for a person, the stack for the log, the end',
  (name) => {
    const process = new EventEmitter();
    const tools = { showErrorBox: vi.fn(), exit: vi.fn(), log: vi.fn() };
    watchOurselves((event, listener) => process.on(event, listener), tools);
    const error = new Error('at secret.ts:12');
    process.emit(name, error);
    expect(tools.log).toHaveBeenCalledExactlyOnceWith('Unforeseen', error);
    expect(tools.showErrorBox.mock.calls.flat().join(' ')).not.toContain('secret.ts');
    expect(tools.exit).toHaveBeenCalledOnce();
  },
);
