import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLogFile } from './log-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upskill-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => createLogFile(folder, () => new Date('2026-06-15T12:00:00Z'));
const text = () => readFileSync(join(folder, 'upskill.log'), 'utf8');

test('an entry has time, level, words and numbers', () => {
  open().info('import done', { rows: 240 });
  expect(text()).toBe('2026-06-15T12:00:00.000Z info import done {"rows":240}\n');
});

test('an error is logged with its place and cause, without what it quotes', () => {
  const cause = new SyntaxError(`Unexpected token, "Anna Example,1"... is not valid JSON`);
  open().error('reading failed', new Error('row of anna@example.com “Anna”', { cause }));
  expect(text()).toMatch(/error reading failed\n {2}Error: row of …@… "…"\n/u);
  expect(text()).toMatch(/caused by SyntaxError: Unexpected token, "…"/u);
  expect(text()).toMatch(/at .*log-file\.test\.ts/u);
  expect(text()).not.toMatch(/Anna|anna/u);
});

test('three files of a megabyte are kept', () => {
  const log = open();
  for (let round = 1; round <= 5; round += 1) {
    writeFileSync(join(folder, 'upskill.log'), `${round}`.padEnd(1_000_000, '.'));
    log.info('next');
  }
  expect(readdirSync(folder).toSorted()).toEqual(['upskill.1.log', 'upskill.2.log', 'upskill.log']);
  expect(readFileSync(join(folder, 'upskill.2.log'), 'utf8')[0]).toBe('4');
  expect(statSync(join(folder, 'upskill.log')).size).toBeLessThan(100);
});

test('a folder that cannot be written stops nobody, and the entry is not lost', () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  writeFileSync(join(folder, 'file'), '');
  createLogFile(join(folder, 'file'), () => new Date()).info('something');
  expect(told).toHaveBeenCalledWith(
    expect.stringMatching(/info something\n\(the log file cannot/u),
  );
  told.mockRestore();
});
