import { EventEmitter } from 'node:events';
import type { App, WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { guardContents, guardEverything, guardSession } from './guards.ts';
import { isInterfaceUrl } from './interface-files.ts';

const isOurs = (url: string): boolean => isInterfaceUrl(url);

function fakeContents() {
  const emitter = new EventEmitter();
  const contents = Object.assign(emitter, { setWindowOpenHandler: vi.fn() });
  return contents as typeof contents & WebContents;
}

describe('pages', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '%s leads nowhere else',
    (name) => {
      const contents = fakeContents();
      guardContents(contents, isOurs);
      const denied = (url: string): boolean => {
        const preventDefault = vi.fn();
        contents.emit(name as 'will-navigate', { url, preventDefault } as never);
        return preventDefault.mock.calls.length > 0;
      };
      expect(denied('https://example.org/')).toBe(true);
      expect(denied('file:///etc/passwd')).toBe(true);
      expect(denied('app://upskill.example/')).toBe(true);
      expect(denied('app://upskill/')).toBe(false);
    },
  );

  test('open no window and hold no other page', () => {
    const contents = fakeContents();
    guardContents(contents, isOurs);
    const [[open]] = contents.setWindowOpenHandler.mock.calls as unknown as [[() => unknown]];
    expect(open()).toEqual({ action: 'deny' });
    const preventDefault = vi.fn();
    contents.emit('will-attach-webview', { preventDefault } as never, {}, {});
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('are guarded whoever makes them', () => {
    const app = new EventEmitter() as unknown as App;
    guardEverything(app, isOurs);
    const contents = fakeContents();
    app.emit('web-contents-created', {} as never, contents);
    expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce();
  });
});

describe('the session', () => {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  };
  beforeEach(() => guardSession(session, isOurs));

  const asked = (permission: string, requestingUrl: string): boolean => {
    const answer = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]![0](null, permission, answer, {
      requestingUrl,
    });
    return answer.mock.calls[0]![0] as boolean;
  };
  const checked = (permission: string, origin: string): boolean =>
    session.setPermissionCheckHandler.mock.calls[0]![0](null, permission, origin, {}) as boolean;

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'hid',
  ])('denies %s', (permission) => {
    expect(asked(permission, 'app://upskill/')).toBe(false);
    expect(checked(permission, 'app://upskill')).toBe(false);
  });

  test('grants writing to the clipboard to our own page alone', () => {
    expect(asked('clipboard-sanitized-write', 'app://upskill/')).toBe(true);
    expect(checked('clipboard-sanitized-write', 'app://upskill')).toBe(true);
    expect(asked('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
    expect(checked('clipboard-sanitized-write', '')).toBe(false);
  });

  test('gives no device and no screen', () => {
    expect(session.setDevicePermissionHandler.mock.calls[0]![0]({})).toBe(false);
    const answer = vi.fn();
    session.setDisplayMediaRequestHandler.mock.calls[0]![0]({}, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({});
  });

  test.each([
    ['https://example.org/x', true],
    ['http://127.0.0.1/', true],
    ['wss://example.org/', true],
    ['file:///etc/passwd', true],
    ['app://upskill/assets/a.js', false],
    ['data:image/png;base64,AA==', false],
    ['blob:app://upskill/1', false],
  ])('a request of %s is cancelled: %s', (url, cancel) => {
    const answer = vi.fn();
    session.webRequest.onBeforeRequest.mock.calls[0]![0]({ url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel });
  });
});
