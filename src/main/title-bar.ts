import type { BrowserWindowConstructorOptions, TitleBarOverlayOptions } from 'electron';

/** One pixel less than the interface's own title bar, so that its lower line stays visible. */
const HEIGHT = 39;

/** The colours of `--surface-frame` and `--text-secondary` in the interface's tokens. */
const COLOURS = {
  light: { color: '#eceef1', symbolColor: '#434a54' },
  dark: { color: '#0f1114', symbolColor: '#bcc2cb' },
} as const;

export const frameColour = (dark: boolean): string => COLOURS[dark ? 'dark' : 'light'].color;

export const titleBarOverlay = (dark: boolean): TitleBarOverlayOptions => ({
  ...COLOURS[dark ? 'dark' : 'light'],
  height: HEIGHT,
});

/** The interface draws the title bar; the system draws its own buttons into it. */
export const titleBarOptions = (
  platform: NodeJS.Platform,
  dark: boolean,
): Pick<BrowserWindowConstructorOptions, 'titleBarStyle' | 'titleBarOverlay'> =>
  platform === 'darwin'
    ? // Only with an overlay is the interface told how much room the buttons take.
      { titleBarStyle: 'hiddenInset', titleBarOverlay: { height: HEIGHT } }
    : { titleBarStyle: 'hidden', titleBarOverlay: titleBarOverlay(dark) };
