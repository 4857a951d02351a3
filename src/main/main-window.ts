import type { BrowserWindow, BrowserWindowConstructorOptions, NativeTheme, Screen } from 'electron';
import { frameColour, titleBarOptions, titleBarOverlay } from './title-bar.ts';
import { placeWindow, rememberWindow, SMALLEST, type WindowMemory } from './window-memory.ts';

interface WindowPlace {
  readonly memory: WindowMemory;
  readonly screens: readonly { x: number; y: number; width: number; height: number }[];
  readonly dark: boolean;
  readonly platform: NodeJS.Platform;
  readonly preload: string;
  readonly icon: string | undefined;
}

export function windowOptions(place: WindowPlace): BrowserWindowConstructorOptions {
  return {
    ...placeWindow(place.memory, place.screens),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Upskill Ledger',
    show: false,
    backgroundColor: frameColour(place.dark),
    ...(place.icon === undefined ? {} : { icon: place.icon }),
    ...titleBarOptions(place.platform, place.dark),
    webPreferences: {
      preload: place.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  };
}

type RememberedWindow = Pick<
  BrowserWindow,
  'on' | 'getNormalBounds' | 'isMaximized' | 'isDestroyed' | 'isFullScreen'
>;

/** Writes down where the window is, soon after it moved and when it closes. */
export function keepWindowPlace(
  window: RememberedWindow,
  file: string,
  theme: () => WindowMemory['theme'],
  delayMs = 400,
): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const maximised = window.isMaximized() || window.isFullScreen();
    rememberWindow(file, { bounds: { x, y, width, height }, maximised, theme: theme() });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, delayMs);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', keep);
}

/** Work areas of the screens that are there now, the main one first. */
export function workAreas(
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>,
): { x: number; y: number; width: number; height: number }[] {
  const { id } = screen.getPrimaryDisplay();
  return screen
    .getAllDisplays()
    .toSorted((a, b) => Number(b.id === id) - Number(a.id === id))
    .map(({ workArea }) => workArea);
}

/** The system's window buttons follow light and dark as the interface does. */
export function followTheme(
  window: Pick<BrowserWindow, 'setTitleBarOverlay' | 'setBackgroundColor' | 'isDestroyed'>,
  nativeTheme: Pick<NativeTheme, 'on' | 'off' | 'shouldUseDarkColors'>,
  platform: NodeJS.Platform,
): () => void {
  const follow = (): void => {
    if (window.isDestroyed()) return;
    window.setBackgroundColor(frameColour(nativeTheme.shouldUseDarkColors));
    // A Mac draws its buttons by itself.
    if (platform !== 'darwin')
      window.setTitleBarOverlay(titleBarOverlay(nativeTheme.shouldUseDarkColors));
  };
  nativeTheme.on('updated', follow);
  return () => void nativeTheme.off('updated', follow);
}
