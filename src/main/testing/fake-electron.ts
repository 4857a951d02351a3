import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { vi } from 'vitest';

/** The utility process, as far as main sees it. */
export class FakeChild extends EventEmitter {
  readonly messages: [message: unknown, ports?: unknown[]][] = [];
  readonly kill = vi.fn();
  postMessage(message: unknown, ports?: unknown[]): void {
    this.messages.push(ports ? [message, ports] : [message]);
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: unknown;
  readonly webContents = Object.assign(new EventEmitter(), {
    send: vi.fn(),
    postMessage: vi.fn(),
    reload: vi.fn(),
    forcefullyCrashRenderer: vi.fn(),
  });
  readonly loadURL = vi.fn(() => Promise.resolve());
  readonly show = vi.fn();
  readonly maximize = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly setTitle = vi.fn();
  readonly setBackgroundColor = vi.fn();
  readonly setTitleBarOverlay = vi.fn();
  constructor(options: unknown) {
    super();
    this.options = options;
  }
  isMinimized = (): boolean => false;
  isMaximized = (): boolean => false;
  isFullScreen = (): boolean => false;
  isDestroyed = (): boolean => false;
  getNormalBounds = (): object => ({ x: 0, y: 0, width: 1000, height: 700 });
}

/** A port of Node's that behaves as Electron's does: messages come as `{ data }`, and it waits to be started. */
function asMainPort(port: InstanceType<typeof MessageChannel>['port1']): object {
  return {
    on(event: string, listener: (event: { data: unknown }) => void) {
      port.on(event as 'message', (data: unknown) => listener({ data }));
    },
    postMessage: (data: unknown) => port.postMessage(data),
    start: () => undefined,
    close: () => port.close(),
  };
}

/** Exactly what src/main/desktop.ts calls, and what it made, to be looked at. */
export function fakeElectron() {
  const windows: FakeWindow[] = [];
  const children: FakeChild[] = [];
  const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
  return {
    made: { windows, children },
    app: {
      isPackaged: false,
      getAppPath: () => '/opt/program',
      getPath: () => '/tmp',
      getVersion: () => '0.1.0',
      addRecentDocument: vi.fn(),
      quit: vi.fn(),
    },
    BrowserWindow: class extends FakeWindow {
      constructor(options: unknown) {
        super(options);
        windows.push(this);
      }
    },
    dialog: {
      showOpenDialog: vi.fn(() =>
        Promise.resolve({ canceled: false, filePaths: ['/home/a.xlsx'] }),
      ),
      showSaveDialog: vi.fn(() => Promise.resolve({ canceled: true, filePath: '' })),
      showMessageBox: vi.fn(() => Promise.resolve({ response: 0 })),
      showErrorBox: vi.fn(),
    },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: vi.fn(),
      getApplicationMenu: vi.fn(),
    },
    MessageChannelMain: class {
      port1: object;
      port2: object;
      constructor() {
        const { port1, port2 } = new MessageChannel();
        port1.unref();
        port2.unref();
        this.port1 = asMainPort(port1);
        this.port2 = asMainPort(port2);
      }
    },
    nativeTheme: Object.assign(new EventEmitter(), {
      themeSource: 'system',
      shouldUseDarkColors: false,
    }),
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
    shell: { showItemInFolder: vi.fn(), openPath: vi.fn() },
    utilityProcess: {
      fork: vi.fn(() => {
        const child = new FakeChild();
        children.push(child);
        return child;
      }),
    },
  };
}
