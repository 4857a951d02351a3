import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { CONTENT_SECURITY_POLICY } from '#shared/csp.ts';
import { contentType, INTERFACE_SCHEME, interfaceFile } from './interface-files.ts';

/** To be called before the program is ready: makes `app://` a secure origin like https. */
export function declareInterfaceScheme(
  protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>,
): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: INTERFACE_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

const refuse = (status: number): Response => new Response(null, { status, headers: HEADERS });

/** Answers requests for the interface with files of `folder`, and with nothing else on the machine. */
export async function answerInterface(folder: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = interfaceFile(folder, request.url);
  if (file === null) return refuse(404);
  try {
    const body = await readFile(file);
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: { ...HEADERS, 'content-type': contentType(file) },
    });
  } catch {
    // Missing, a folder, or unreadable: for the page it is the same.
    return refuse(404);
  }
}

export function serveInterface(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(INTERFACE_SCHEME, (request) => answerInterface(folder, request));
}
