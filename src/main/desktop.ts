import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  MessageChannelMain,
  type MessagePortMain,
  nativeTheme,
  screen,
  shell,
  utilityProcess,
} from 'electron';
import type { FileKind, MenuCommand } from '#shared/bridge.ts';
import { DESKTOP_CHANNELS as channels } from '#shared/desktop-channels.ts';
import {
  chooseFolder,
  chooseMany,
  chooseOpen,
  chooseSave,
  type FileDialogs,
} from './file-dialogs.ts';
import { INTERFACE_URL } from './interface-files.ts';
import type { WriteLog } from './log.ts';
import { followTheme, keepWindowPlace, windowOptions, workAreas } from './main-window.ts';
import { menuTemplate } from './menu.ts';
import { OpenedFiles } from './opened-files.ts';
import { type RecentFile, recentFiles } from './recent-files.ts';
import { watchWindow } from './trouble.ts';
import { recallWindow, type WindowMemory } from './window-memory.ts';
import type { Theme, WindowDeeds, WindowState } from './window-requests.ts';
import { WorkerProcess } from './worker-process.ts';

interface DesktopSetup {
  readonly log: WriteLog;
  readonly userData: string;
  readonly developmentUrl: string | undefined;
}

/** The one window, the menu and the worker, wired to each other. Every decision is taken in the files it imports. */
export class Desktop implements WindowDeeds {
  isClosed = false;
  readonly #setup: DesktopSetup;
  readonly #worker: WorkerProcess;
  readonly #files = new OpenedFiles();
  readonly #memoryFile: string;
  readonly #memory: WindowMemory;
  #theme: Theme;
  #window: BrowserWindow | null = null;
  #state: WindowState = { title: '', canUndo: false, canRedo: false, open: false };
  #recent: readonly RecentFile[] = [];

  constructor(setup: DesktopSetup) {
    this.#setup = setup;
    this.#memoryFile = join(setup.userData, 'window.json');
    this.#memory = recallWindow(this.#memoryFile);
    this.#theme = this.#memory.theme;
    const resources = app.isPackaged ? process.resourcesPath : app.getAppPath();
    this.#worker = new WorkerProcess({
      fork: (file, args, options) => utilityProcess.fork(file, args, options),
      file: join(import.meta.dirname, 'worker.js'),
      init: {
        type: 'init',
        version: app.getVersion(),
        folders: {
          userData: setup.userData,
          temp: app.getPath('temp'),
          resources: join(resources, 'resources'),
        },
      },
      log: setup.log,
      onLost: () => this.#send(channels.workerLost),
    });
  }

  /** Brings the window to the front, opening it where there is none. */
  show(): void {
    if (this.#window === null) this.#open();
    else {
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.focus();
    }
  }

  openFile(path: string): void {
    this.#files.add(path);
  }

  async close(): Promise<void> {
    await this.#worker.close();
    this.isClosed = true;
  }

  // What the window asks for. Properties, since they are handed on by themselves.

  readonly chooseOpen = (kind: FileKind): Promise<string | null> =>
    chooseOpen(this.#dialogs(), kind);

  readonly chooseMany = (kind: FileKind): Promise<string[]> => chooseMany(this.#dialogs(), kind);

  readonly chooseFolder = (): Promise<string | null> => chooseFolder(this.#dialogs());

  readonly chooseSave = (kind: FileKind, suggestedName: string): Promise<string | null> =>
    chooseSave(this.#dialogs(), kind, suggestedName);

  readonly showInFolder = async (path: string): Promise<void> => {
    if (isAbsolute(path) && existsSync(path)) shell.showItemInFolder(path);
  };

  readonly requestPort = (): void => {
    this.#window?.webContents.postMessage(channels.port, null, [this.#connect()]);
    void this.#refreshRecent();
  };

  readonly readyForFiles = (): void =>
    this.#files.deliverTo((path) => this.#send(channels.openFile, path));

  readonly setWindowState = (state: WindowState): void => {
    const openedOrClosed = state.open !== this.#state.open || state.title !== this.#state.title;
    this.#state = state;
    this.#window?.setTitle(
      state.title === '' ? 'Upskill Ledger' : `${state.title} – Upskill Ledger`,
    );
    this.#buildMenu();
    if (openedOrClosed) void this.#refreshRecent();
  };

  readonly setTheme = (theme: Theme): void => {
    this.#theme = theme;
    nativeTheme.themeSource = theme;
  };

  readonly showMenu = (x: number, y: number): void => {
    if (this.#window) Menu.getApplicationMenu()?.popup({ window: this.#window, x, y });
  };

  #open(): void {
    nativeTheme.themeSource = this.#theme;
    this.#buildMenu();
    const icon = join(app.getAppPath(), 'build', 'icon.png');
    const window = new BrowserWindow(
      windowOptions({
        memory: recallWindow(this.#memoryFile),
        screens: workAreas(screen),
        dark: nativeTheme.shouldUseDarkColors,
        platform: process.platform,
        preload: join(import.meta.dirname, '../preload/index.cjs'),
        icon: process.platform === 'linux' && existsSync(icon) ? icon : undefined,
      }),
    );
    this.#window = window;
    keepWindowPlace(window, this.#memoryFile, () => this.#theme);
    const stopFollowing = followTheme(window, nativeTheme, process.platform);
    watchWindow(window, {
      showMessageBox: (options) => dialog.showMessageBox(window, options),
      quit: () => app.quit(),
      log: this.#setup.log,
    });
    window.webContents.on('did-start-loading', () => this.#files.forget());
    window.webContents.on(
      'before-input-event',
      (event, { type, key, shift, control, alt, meta }) => {
        // The key that opens menus where the hidden title bar shows no menu bar.
        if (process.platform === 'darwin' || type !== 'keyDown' || key !== 'F10') return;
        if (shift || control || alt || meta) return;
        event.preventDefault();
        this.showMenu(0, 40);
      },
    );
    window.once('ready-to-show', () => {
      if (this.#memory.maximised) window.maximize();
      window.show();
    });
    window.on('closed', () => {
      stopFollowing();
      this.#files.forget();
      this.#window = null;
    });
    window.loadURL(this.#setup.developmentUrl ?? INTERFACE_URL).catch((error: unknown) => {
      this.#setup.log('The interface could not be loaded', error);
      dialog.showErrorBox(
        'Upskill Ledger cannot show its window',
        'Please install the program again.',
      );
      app.quit();
    });
  }

  /** A fresh channel to the worker: one end is given to it, the other returned. */
  #connect(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#worker.connect(port1);
    return port2;
  }

  #send(channel: string, value?: MenuCommand | string): void {
    this.#window?.webContents.send(channel, value);
  }

  #dialogs(): FileDialogs {
    const window = this.#window;
    return {
      showOpen: (options) =>
        window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options),
      showSave: (options) =>
        window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options),
    };
  }

  async #refreshRecent(): Promise<void> {
    try {
      const recent = await recentFiles(() => this.#connect());
      if (JSON.stringify(recent) === JSON.stringify(this.#recent)) return;
      this.#recent = recent;
      this.#buildMenu();
      const [last] = recent;
      if (last) app.addRecentDocument(last.path);
    } catch (error) {
      this.#setup.log('The recent files could not be listed', error);
    }
  }

  #buildMenu(): void {
    const template = menuTemplate(
      {
        ...this.#state,
        mac: process.platform === 'darwin',
        development: !app.isPackaged,
        recent: this.#recent,
      },
      {
        command: (command) => this.#send(channels.menu, command),
        openFile: (path) => {
          this.openFile(path);
          this.show();
        },
        showLog: () => void shell.openPath(join(this.#setup.userData, 'logs')),
      },
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }
}
