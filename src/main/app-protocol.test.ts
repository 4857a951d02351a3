import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '#shared/csp.ts';
import { answerInterface, declareInterfaceScheme, serveInterface } from './app-protocol.ts';

const parent = mkdtempSync(join(tmpdir(), 'app-protocol-'));
const folder = join(parent, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<p>here</p>');
writeFileSync(join(folder, 'assets/a.js'), 'let a;');
writeFileSync(join(parent, 'secret.txt'), 'secret');
afterAll(() => rmSync(parent, { recursive: true }));

const ask = (url: string, init?: RequestInit): Promise<Response> =>
  answerInterface(folder, new Request(url, init));

test('serves the interface with its policy', async () => {
  const response = await ask('app://upskill/');
  expect(await response.text()).toBe('<p>here</p>');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('answers HEAD without a body', async () => {
  const response = await ask('app://upskill/assets/a.js', { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test.each([
  ['app://upskill/missing.js', 404],
  ['app://upskill/..%2fsecret.txt', 404],
  ['app://other/index.html', 404],
])('refuses %s', async (url, status) => {
  const response = await ask(url);
  expect([response.status, await response.text()]).toEqual([status, '']);
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
});

test('refuses to be written to', async () => {
  expect((await ask('app://upskill/', { method: 'POST', body: 'x' })).status).toBe(405);
});

test('the scheme is a secure standard one, without further rights', () => {
  const registerSchemesAsPrivileged = vi.fn();
  declareInterfaceScheme({ registerSchemesAsPrivileged });
  expect(registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
});

test('is the only scheme that is handled', async () => {
  const handle = vi.fn();
  serveInterface({ handle }, folder);
  expect(handle.mock.calls.map(([scheme]) => scheme)).toEqual(['app']);
  const answer = handle.mock.calls[0]![1] as (request: Request) => Promise<Response>;
  expect((await answer(new Request('app://upskill/'))).status).toBe(200);
});
