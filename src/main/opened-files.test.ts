import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileOfCommandLine, isOpenable, OpenedFiles } from './opened-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'opened-files-'));
for (const name of ['Company.upskill', 'roster.XLSX', 'notes.doc'])
  writeFileSync(join(folder, name), '');
afterAll(() => rmSync(folder, { recursive: true }));

describe('the file that a command line names', () => {
  test.each([
    [['Company.upskill'], 'Company.upskill'],
    [['.', '--inspect', join(folder, 'roster.XLSX')], 'roster.XLSX'],
    [['--allow-file-access', './Company.upskill'], 'Company.upskill'],
    [['notes.doc'], null],
    [['missing.upskill'], null],
    [['--file=Company.upskill'], null],
    [['.'], null],
    [[], null],
  ])('%j', (args, name) => {
    expect(fileOfCommandLine(args, folder)).toBe(name === null ? null : join(folder, name));
  });
});

test('only whole paths of known kinds are opened', () => {
  expect(isOpenable(resolve('/a/b.upskill'))).toBe(true);
  expect(isOpenable('b.upskill')).toBe(false);
  expect(isOpenable(resolve('/a/b.sh'))).toBe(false);
});

test('files wait for the interface, and again while it starts anew', () => {
  const files = new OpenedFiles();
  const told: string[] = [];
  const tell = (path: string): void => void told.push(path);
  files.add('a');
  files.add('b');
  expect(told).toEqual([]);
  files.deliverTo(tell);
  files.add('c');
  expect(told).toEqual(['a', 'b', 'c']);
  files.forget();
  files.add('d');
  expect(told).toEqual(['a', 'b', 'c']);
  files.deliverTo(tell);
  expect(told).toEqual(['a', 'b', 'c', 'd']);
});
