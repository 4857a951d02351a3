import { spawn } from 'node:child_process';

/** The system's own way to open an address; null where nothing could show it. */
function opener(): readonly [string, readonly string[]] | null {
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '']];
  if (process.platform === 'darwin') return ['open', []];
  const { DISPLAY, WAYLAND_DISPLAY, BROWSER } = process.env;
  return DISPLAY || WAYLAND_DISPLAY || BROWSER ? ['xdg-open', []] : null;
}

/** Opens the address in her browser; false where there is none, so that she is shown the address instead. */
export function openBrowser(url: string): Promise<boolean> {
  const found = opener();
  if (!found) return Promise.resolve(false);
  const [command, before] = found;
  return new Promise((resolve) => {
    const child = spawn(command, [...before, url], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    // Some openers stay for as long as the browser runs: then it was opened.
    setTimeout(() => resolve(true), 3000).unref();
    child.unref();
  });
}
