import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** 256 random bits that fit in an address and a cookie. */
const secret = (): string => randomBytes(32).toString('base64url');

/** Compares without telling by its duration how much was right; the hash makes lengths equal. */
function same(given: string | null | undefined, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return given !== null && given !== undefined && timingSafeEqual(digest(given), digest(expected));
}

export interface Access {
  /** In the address that is printed; it buys the cookie. */
  readonly token: string;
  /** Why a request is refused, in words for whoever sees it, or null where it may pass. */
  refusal(request: IncomingMessage, url: URL): string | null;
  hasToken(url: URL): boolean;
  hasSession(request: IncomingMessage): boolean;
  /** The `Set-Cookie` that stands for the token from then on. */
  readonly cookie: string;
}

function cookieValue(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/**
 * Who may talk to the host on this port. Other web pages of the same browser can reach 127.0.0.1 too, so besides the
 * secret: the Host must be ours (a foreign name made to resolve here is refused), the Origin of anything that is not a
 * plain reading must be ours, and what a page elsewhere embeds is not answered.
 */
export function createAccess(port: number): Access {
  const token = secret();
  const session = secret();
  // Cookies are shared by all ports of a host: two of these programs need two names.
  const name = `upskill-${port}`;
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);

  const isOwnOrigin = (request: IncomingMessage): boolean =>
    request.headers.origin === `http://${request.headers.host ?? ''}`;

  return {
    token,
    cookie: `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    hasToken: (url) => same(url.searchParams.get('token'), token),
    hasSession: (request) => same(cookieValue(request, name), session),
    refusal(request, url) {
      if (!hosts.has(request.headers.host ?? '')) return 'This address is not served here.';
      const reads = request.method === 'GET' || request.method === 'HEAD';
      const upgrades = request.headers.upgrade !== undefined;
      const origin = request.headers.origin !== undefined;
      if ((!reads || upgrades || origin) && !isOwnOrigin(request))
        return 'Requests from other pages are refused.';
      const site = request.headers['sec-fetch-site'];
      const page = url.pathname === '/' && request.headers['sec-fetch-mode'] === 'navigate';
      if (site !== undefined && site !== 'same-origin' && site !== 'none' && !page)
        return 'Requests from other pages are refused.';
      return null;
    },
  };
}
