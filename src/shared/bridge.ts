/** What a native menu item or accelerator asks the interface to do. */
export const MENU_COMMANDS = [
  'new',
  'open',
  'backup',
  'restore',
  'close',
  'import',
  'export',
  'print',
  'undo',
  'redo',
  'find',
  'settings',
  'shortcuts',
  'back',
  'forward',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** `evidence`: any file, kept as proof. `badge`: an Open Badge in any of its forms. */
export const FILE_KINDS = [
  'workspace',
  'table',
  'workbook',
  'evidence',
  'badge',
  'calendar',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What badges come as; an `.json` may be one, and is looked into. */
export const BADGE_EXTENSIONS: readonly string[] = ['png', 'svg', 'json', '1ob', 'jws', 'jwt'];

/** The window message with which a port to the worker arrives, transferred. */
export const PORT_MESSAGE = 'upskill:port';

/** What the preload script puts on `window.upskill` in the desktop program; absent in a browser. */
export interface DesktopBridge {
  readonly platform: string;
  /** A native dialog; the chosen path, or null where she cancelled. */
  chooseOpen(kind: FileKind): Promise<string | null>;
  /** The same for several files; none where she cancelled. */
  chooseMany(kind: FileKind): Promise<string[]>;
  /** A folder to read from, or null. */
  chooseFolder(): Promise<string | null>;
  chooseSave(kind: FileKind, suggestedName: string): Promise<string | null>;
  /** The path of a DOM `File` that was dropped or picked. */
  pathOfFile(file: object): string;
  showInFolder(path: string): Promise<void>;
  /** Asks for a port to the worker; it arrives as a window message `{ type: 'upskill:port' }` with the port transferred. */
  requestPort(): void;
  /** Called when the worker has ended unasked; the program offers to reopen, and `requestPort` starts a new one. */
  onWorkerLost(listener: () => void): () => void;
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /**
   * A file opened from outside: double-clicked, dropped on the icon, chosen in the menu's recent files, or named on
   * the command line. Files named before the first listener are kept and told to it.
   */
  onOpenFile(listener: (path: string) => void): () => void;
  /** Tells the native menu and title bar what is open, so that its items are enabled rightly. */
  setWindowState(state: { title: string; canUndo: boolean; canRedo: boolean; open: boolean }): void;
  /** Makes native parts (window buttons, dialogs, `prefers-color-scheme`) follow the chosen theme. */
  setTheme(theme: 'system' | 'light' | 'dark'): void;
  /** Opens the native menu at a point of the window, for systems whose hidden title bar shows none. */
  showMenu(x: number, y: number): void;
}
