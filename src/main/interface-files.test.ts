import { resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentType, interfaceFile, isInterfaceUrl } from './interface-files.ts';

const folder = resolve('/opt/program/out/renderer');
const inFolder = (...names: string[]): string => [folder, ...names].join(sep);

describe('the file that an address names', () => {
  test.each([
    ['app://upskill/', ['index.html']],
    ['app://upskill/index.html', ['index.html']],
    ['app://upskill/assets/index-1a2b.js', ['assets', 'index-1a2b.js']],
    ['app://upskill/assets/a%20b.css?x=1#y', ['assets', 'a b.css']],
    ['app://upskill/people/12', ['index.html']],
    ['app://upskill/a/../index.html', ['index.html']],
    // The browser takes dots out of an address itself, so it cannot climb above the top.
    ['app://upskill/../../secret.txt', ['secret.txt']],
    ['app://upskill/%2e%2e/%2e%2e/secret.txt', ['secret.txt']],
  ])('%s', (url, names) => expect(interfaceFile(folder, url)).toBe(inFolder(...names)));

  test.each([
    'app://upskill/..%2f..%2fsecret.txt',
    'app://upskill/a/..%2f..%2f..%2fetc/passwd.txt',
    'app://upskill/..%2frenderer-other/secret.txt',
    'app://upskill/..%5c..%5csecret.txt',
    'app://upskill/C:%2fsecret.txt',
    'app://upskill/index.html%00.png',
    'app://upskill/index.html:stream',
    'app://upskill/%',
    'app://other/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('%s names none', (url) => expect(interfaceFile(folder, url)).toBeNull());
});

describe('our own addresses', () => {
  test.each([
    ['app://upskill/', true],
    ['app://upskill/#/people', true],
    ['app://upskill.evil/', false],
    ['app://evil/?app://upskill/', false],
    ['https://upskill/', false],
    ['file:///index.html', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (url, ours) => expect(isInterfaceUrl(url)).toBe(ours));

  test('the development server counts only where there is one', () => {
    expect(isInterfaceUrl('http://localhost:5173/x', 'http://localhost:5173')).toBe(true);
    expect(isInterfaceUrl('http://localhost:5174/', 'http://localhost:5173')).toBe(false);
    expect(isInterfaceUrl('http://localhost:5173/')).toBe(false);
  });
});

test('content is named by its ending', () => {
  expect(contentType('a.js')).toBe('text/javascript; charset=utf-8');
  expect(contentType('A.WOFF2')).toBe('font/woff2');
  expect(contentType('a.exe')).toBe('application/octet-stream');
});
