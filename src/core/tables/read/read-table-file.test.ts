import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorkbook } from '../testing/make-workbook.ts';
import { problemOf } from '../testing/read-here.ts';
import { endReadyThread, keepThreadReady } from './ready-thread.ts';
import { readTableFile } from './read-table-file.ts';

let folder = '';
const put = (name: string, bytes: Buffer | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const large = (rows: number): Buffer => {
  const sheet = Array.from({ length: rows }, (_, i) => {
    const cells = Array.from(
      { length: 15 },
      (_, c) => `<c r="${String.fromCharCode(65 + c)}${i + 1}" t="str"><v>value ${i} ${c}</v></c>`,
    );
    return `<row r="${i + 1}">${cells.join('')}</row>`;
  });
  return makeWorkbook({ sheet: sheet.join('') });
};

describe('reading in a thread', () => {
  it('reads in the thread kept ready, and without one', async () => {
    const path = put('ready.csv', 'a;b\n1;2\n');
    keepThreadReady();
    try {
      for (let time = 0; time < 2; time++)
        expect((await readTableFile(path)).sheets[0]?.text(1, 1)).toBe('2');
      keepThreadReady();
      const missing = readTableFile(put('damaged.xlsx', 'PK\u0003\u0004nothing'));
      expect((await problemOf(missing)).code).toBe('FILE_DAMAGED');
    } finally {
      keepThreadReady();
      await endReadyThread();
    }
    expect((await readTableFile(path)).format).toBe('csv');
  });

  it('reads by content, whatever the name says', async () => {
    const book = makeWorkbook({ sheet: '<row><c><v>1</v></c></row>' });
    expect((await readTableFile(put('staff.csv', book))).format).toBe('xlsx');
    expect((await readTableFile(put('staff.xls', 'a;b\n1;2\n'))).format).toBe('csv');
    const html =
      '<html><body><table><tr><th>Id</th><th>Name</th></tr><tr><td>007</td><td>J&uuml;rgen</td></tr></table></body></html>';
    const page = await readTableFile(put('page.xls', html));
    expect([page.format, page.sheets[0]?.text(1, 0), page.sheets[0]?.text(1, 1)]).toEqual([
      'html',
      '007',
      'Jürgen',
    ]);
  });

  it('tells how far it is and never keeps the caller from answering for long', async () => {
    const path = put('large.xlsx', large(20_000));
    const stages: string[] = [];
    const before = process.threadCpuUsage();
    const file = await readTableFile(path, { onProgress: (stage) => stages.push(stage) });
    const used = process.threadCpuUsage(before);
    expect(file.sheets[0]?.rowCount).toBe(20_000);
    expect(file.sheets[0]?.text(19_999, 14)).toBe('value 19999 14');
    expect(stages).toContain('Reading sheet “Staff”');
    // All that this thread did meanwhile, in microseconds: so it was never away for longer either.
    expect(used.user + used.system).toBeLessThan(100_000);
  });

  it('stops at once when cancelled, before and in the midst', async () => {
    const path = put('large.xlsx', large(20_000));
    expect((await problemOf(readTableFile(path, { signal: AbortSignal.abort() }))).code).toBe(
      'CANCELLED',
    );
    const control = new AbortController();
    const reading = problemOf(
      readTableFile(path, { signal: control.signal, onProgress: () => control.abort() }),
    );
    expect((await reading).code).toBe('CANCELLED');
  });

  it('says what is wrong with a path', async () => {
    expect((await problemOf(readTableFile(join(folder, 'none.xlsx')))).code).toBe('FILE_NOT_FOUND');
    expect((await problemOf(readTableFile(folder))).code).toBe('FILE_UNSUPPORTED');
    const empty = await problemOf(readTableFile(put('empty.xlsx', '')));
    expect([empty.code, empty.message]).toEqual(['FILE_EMPTY', '“empty.xlsx” is empty.']);
  });
});
