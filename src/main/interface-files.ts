import { extname, resolve, sep } from 'node:path';
import { CONTENT_TYPES } from '#shared/content-types.ts';

/** The interface is served as `app://upskill/…`: an origin of its own, without the powers of `file://`. */
export const INTERFACE_SCHEME = 'app';
export const INTERFACE_HOST = 'upskill';
export const INTERFACE_URL = `${INTERFACE_SCHEME}://${INTERFACE_HOST}/`;

export const contentType = (file: string): string =>
  CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';

/** Whether a URL, as the browser reports it, belongs to our own interface. Compared by its parts, never by substring. */
export function isInterfaceUrl(url: string, developmentUrl?: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (protocol === `${INTERFACE_SCHEME}:` && host === INTERFACE_HOST) return true;
  if (developmentUrl === undefined || !URL.canParse(developmentUrl)) return false;
  const development = new URL(developmentUrl);
  return protocol === development.protocol && host === development.host;
}

/**
 * The file of `folder` that a URL of the interface names, or null where it names none or reaches outside the folder.
 * A path without an extension is a page of the interface, which routes by itself: it is given `index.html`.
 */
export function interfaceFile(folder: string, url: string): string | null {
  if (!isInterfaceUrl(url)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  // A backslash, a colon (drive, stream) or a null separates names on some system or other; ours have none of them.
  if (/[\\:\0]/.test(path)) return null;
  const base = resolve(folder);
  const file = resolve(base, `.${path}`);
  if (file !== base && !file.startsWith(base + sep)) return null;
  return extname(file) === '' ? resolve(base, 'index.html') : file;
}
