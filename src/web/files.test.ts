import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrialHost, type TrialHost } from './testing/host.ts';
import { safeName } from './transfers.ts';

let trial: TrialHost;
beforeAll(async () => {
  trial = await startTrialHost(1000);
});
afterAll(() => trial.dispose());

const post = async (path: string, body?: Buffer) =>
  trial.ask(path, { method: 'POST', ...(body ? { body } : {}) });

describe('the interface', () => {
  test('is served with its type; what has a hash in its name may be kept', async () => {
    expect(await trial.ask('/')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    });
    const script = await trial.ask('/assets/index-1a2b.js');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
  });

  test.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/../../secret.json',
    String.raw`/..\secret.json`,
    '/..%5csecret.json',
    '/%00secret.json',
    '/%ff',
    '//secret.json',
    '/link.json',
    '/.hidden.json',
    '/assets',
    '/index.html/',
  ])('has no way out of its folder: %s', async (path) => {
    const reply = await trial.ask(path);
    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain('secret');
  });
});

describe('an upload', () => {
  test('lands whole in a private folder under its own name', async () => {
    const body = Buffer.from([0, 1, 2, 255]);
    const reply = await post('/upload?name=Personal%20%C3%BCbersicht.xlsx', body);
    const { path } = JSON.parse(reply.text) as { path: string };
    expect(path).toMatch(/Personal übersicht\.xlsx$/u);
    expect(readFileSync(path)).toEqual(body);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(dirname(dirname(path))).mode & 0o077).toBe(0);
  });

  test('that says it is too large is refused before it is read', async () => {
    expect((await post('/upload?name=a.csv', Buffer.alloc(1001))).status).toBe(413);
  });

  test('that turns out too large is refused and leaves nothing', async () => {
    const headers = { 'transfer-encoding': 'chunked' };
    const body = Buffer.alloc(5000);
    const reply = await trial.ask('/upload?name=b.csv', { method: 'POST', headers, body });
    expect(reply.status).toBe(413);
  });
});

test.each([
  ['../../etc/passwd', 'passwd'],
  [String.raw`C:\Users\x\roster.xlsx`, 'roster.xlsx'],
  ['..', '_'],
  ['', 'file'],
  ['.htaccess', '_htaccess'],
  ['a\u0000b?.csv', 'a_b_.csv'],
  [`${'x'.repeat(300)}.xlsx`, `${'x'.repeat(80)}.xlsx`],
])('the name %j is written as %j', (given, written) => {
  expect(safeName(given)).toBe(written);
});

describe('a file to save', () => {
  test('is reserved, written by the program, and comes down as an attachment', async () => {
    const place = JSON.parse((await post('/save?name=people.xlsx')).text) as {
      path: string;
      download: string;
    };
    expect((await trial.ask(place.download)).status).toBe(404);
    writeFileSync(place.path, 'workbook');
    expect(await trial.ask(place.download)).toMatchObject({
      status: 200,
      text: 'workbook',
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': "attachment; filename*=UTF-8''people.xlsx",
      },
    });
  });

  test('cannot be fetched by a guessed address', async () => {
    expect((await trial.ask('/download/guess/people.xlsx')).status).toBe(404);
    expect((await trial.ask('/download/../secret.json')).status).toBe(404);
  });
});

test('folders and workspaces are listed, hidden and other files not', async () => {
  const folder = join(trial.folder, 'company');
  mkdirSync(join(folder, 'Archive'), { recursive: true });
  mkdirSync(join(folder, '.hidden'));
  for (const name of ['b.upskill', 'notes.txt']) writeFileSync(join(folder, name), '');
  const reply = await trial.ask(`/folders?path=${encodeURIComponent(folder)}`);
  expect(JSON.parse(reply.text)).toMatchObject({
    path: folder,
    parent: trial.folder,
    entries: [
      { name: 'Archive', kind: 'folder', path: join(folder, 'Archive') },
      { name: 'b.upskill', kind: 'workspace', path: join(folder, 'b.upskill') },
    ],
  });
  expect((await trial.ask('/folders?path=/nowhere/at/all')).status).toBe(404);
});

test('the private folder goes when the host ends', async () => {
  const other = await startTrialHost();
  const reply = await other.ask('/upload?name=a.csv', { method: 'POST', body: 'a' });
  const { path } = JSON.parse(reply.text) as { path: string };
  expect(existsSync(path)).toBe(true);
  await other.dispose();
  expect(existsSync(dirname(dirname(path)))).toBe(false);
});
