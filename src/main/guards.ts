import type { App, Event, Session, WebContents } from 'electron';

/** The only thing a page may ask the system for: writing what she copies (a chart, a table) to the clipboard. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** No page leads anywhere else, opens a window, or holds another page. */
export function guardContents(contents: GuardedContents, isOurs: (url: string) => boolean): void {
  const stay = (event: Event & { url: string }): void => {
    if (!isOurs(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** Pages get no permission and no network: the program works offline, and this makes sure of it. */
export function guardSession(session: GuardedSession, isOurs: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(GRANTED.has(permission) && isOurs(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => GRANTED.has(permission) && isOurs(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((details, answer) => {
    const local = /^(?:data|blob|devtools):/i.test(details.url);
    answer({ cancel: !local && !isOurs(details.url) });
  });
}

/** Applies to everything that will ever show a page, also what a later change forgets to guard. */
export function guardEverything(app: Pick<App, 'on'>, isOurs: (url: string) => boolean): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, isOurs));
}
