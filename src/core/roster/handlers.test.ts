import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { importsHandlers as handlers } from './index.ts';

let temporary: TemporaryWorkspace;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => temporary.dispose());

const options = () => ({ context: temporary.context });

type Event<T> = { type: 'progress' } | { type: 'done'; value: T };
async function done<T>(stream: Promise<AsyncIterable<Event<T>>>): Promise<T> {
  for await (const event of await stream) if (event.type === 'done') return event.value;
  throw new Error('ended without a value');
}

let files = 0;
function file(rows: readonly string[], name = `staff-${++files}.csv`): string {
  const path = join(temporary.context.folder, name);
  writeFileSync(path, rows.join('\n'));
  return path;
}
const start = (path: string) => done(call(handlers.start, { path }, options()));
const validate = (importId: string) => done(call(handlers.validate, { importId }, options()));
const problems = (importId: string, code?: string) =>
  call(handlers.problems, { importId, code }, options());
const commit = (importId: string, more: { missing?: 'keep' | 'left'; leavingDate?: string } = {}) =>
  done(call(handlers.commit, { importId, ...more }, options()));
const importRows = async (rows: readonly string[], name?: string) =>
  commit((await start(file(rows, name))).importId);
const people = () =>
  temporary.workspace.read.all<Record<string, unknown>>('SELECT * FROM person ORDER BY id');

const STAFF = [
  'Employee ID,Name,E-mail,Department,Manager ID,Hire date,Salary (EUR)',
  '1,Ada Lovelace,ada@x.org,Research,,2015-01-31,90000',
  '2,Alan Turing,alan@x.org,Research,1,2016-02-01,80000',
  '3,Grace Hopper,grace@x.org,Navy,1,2017-03-01,85000',
];

describe('an import', () => {
  it('goes from the file to committed people', async () => {
    const draft = await start(file(STAFF, 'june.csv'));
    expect(draft).toMatchObject({
      fileName: 'june.csv',
      format: 'csv',
      headerRow: 1,
      dataRows: 3,
      firstDataRow: 2,
    });
    const mapping = await call(handlers.mapping, { importId: draft.importId }, options());
    expect(mapping).toMatchObject({ key: 'employeeNumber', blockers: [], remembered: false });
    expect(mapping.firstRows[0]).toMatchObject({ Name: 'Ada Lovelace', Salary: '90000 EUR' });
    expect(await validate(draft.importId)).toMatchObject({ rows: 3, errors: 0, warnings: 0 });
    expect(await commit(draft.importId)).toMatchObject({
      added: 3,
      changeId: 1,
      workspace: { people: 3 },
    });
    const [ada, alan] = people();
    expect(ada).toMatchObject({
      employee_number: '1',
      name: 'Ada Lovelace',
      email: 'ada@x.org',
      department: 'Research',
      manager_id: null,
      hire_date: '2015-01-31',
      status: 'active',
      salary: 9_000_000,
      salary_currency: 'EUR',
      name_key: 'ada lovelace',
    });
    expect(alan?.['manager_id']).toBe(ada?.['id']);
  });

  it('tells field by field what changes, and who is missing', async () => {
    await importRows(STAFF);
    const { importId } = await start(
      file([
        STAFF[0] ?? '',
        '1,Ada King,ada@x.org,Research,,2015-01-31,90000',
        '2,Alan Turing,,Computing,3,2016-02-01,80000',
        '4,Edsger Dijkstra,ed@x.org,Research,2,2020-01-01,70000',
      ]),
    );
    expect(await call(handlers.difference, { importId }, options())).toMatchObject({
      added: 1,
      changed: 2,
      unchanged: 0,
      missing: 1,
      skipped: 0,
    });
    const { rows } = await call(handlers.differenceRows, { importId, kind: 'changed' }, options());
    expect(
      rows.map(({ row, name, fields }) => ({
        row,
        name,
        fields: fields.map(({ label, before, after }) => [label, before, after]),
      })),
    ).toEqual([
      { row: 2, name: 'Ada King', fields: [['Name', 'Ada Lovelace', 'Ada King']] },
      {
        row: 3,
        name: 'Alan Turing',
        fields: [
          ['E-mail', 'alan@x.org', null],
          ['Department', 'Research', 'Computing'],
          ['Manager', 'Ada Lovelace', 'Grace Hopper'],
        ],
      },
    ]);
    const missing = await call(handlers.differenceRows, { importId, kind: 'missing' }, options());
    expect(missing.rows).toMatchObject([{ key: '3', name: 'Grace Hopper', personId: 3 }]);
    expect(await commit(importId, { missing: 'left', leavingDate: '2026-05-31' })).toMatchObject({
      left: 1,
      added: 1,
      changed: 2,
    });
    expect(people()[2]).toMatchObject({ status: 'left', leaving_date: '2026-05-31' });
  });

  it('leaves alone what the file has no column for', async () => {
    await importRows(STAFF);
    await importRows(['Employee ID,Desk', '1,4.01']);
    expect(people()[0]).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada@x.org',
      salary: 9_000_000,
      custom: '{"Desk":"4.01"}',
    });
  });

  it('keeps the last three sessions', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) ids.push((await start(file(STAFF))).importId);
    await expect(
      call(handlers.mapping, { importId: ids[0] ?? '' }, options()),
    ).rejects.toMatchObject({ code: 'IMPORT_GONE' });
    expect(await call(handlers.mapping, { importId: ids[1] ?? '' }, options())).toMatchObject({
      key: 'employeeNumber',
    });
    expect(await call(handlers.discard, { importId: ids[1] ?? '' }, options())).toEqual({
      discarded: true,
    });
    await expect(validate(ids[1] ?? '')).rejects.toMatchObject({ code: 'IMPORT_GONE' });
  });

  it('is refused where nothing tells people apart', async () => {
    const { importId } = await start(file(['Colour,Size', 'red,4', 'blue,5']));
    const mapping = await call(handlers.mapping, { importId }, options());
    expect(mapping.blockers).toHaveLength(1);
    await expect(validate(importId)).rejects.toMatchObject({ code: 'IMPORT_BLOCKED' });
  });
});

describe('the mapping', () => {
  it('is hers to change, and remembered for the same headers', async () => {
    const rows = ['Nr,Bezeichnung,Bereich', '7,Ada,R', '8,Alan,R'];
    const { importId } = await start(file(rows));
    const mapped = await call(
      handlers.mapColumn,
      { importId, column: 1, field: 'name' },
      options(),
    );
    expect(mapped.columns[1]).toMatchObject({ field: 'name', confidence: null });
    await commit(importId);
    const again = await start(file(['NR,Bezeichnung,bereich', '9,Grace,R']));
    const { columns } = await call(handlers.mapping, { importId: again.importId }, options());
    expect(columns.map(({ field }) => field)).toEqual(['employeeNumber', 'name', 'department']);
    const guessed = await call(
      handlers.mapColumn,
      { importId: again.importId, column: 1, field: 'auto' },
      options(),
    );
    expect(guessed.columns[1]?.field).not.toBe('name');
  });

  it('takes a field from the column that had it', async () => {
    const { importId } = await start(file(['ID,Name,Display', '1,a b,A. B.', '2,c d,C. D.']));
    const { columns } = await call(
      handlers.mapColumn,
      { importId, column: 2, field: 'name' },
      options(),
    );
    expect(columns.map(({ field }) => field)).toEqual(['employeeNumber', 'custom', 'name']);
  });

  it('reads dates in the order she chooses', async () => {
    const { importId } = await start(
      file(['ID,Name,Hire date', '1,Ada,03/04/2020', '2,Alan,05/06/2020']),
    );
    const before = await call(handlers.mapping, { importId }, options());
    expect(before.columns[2]?.dateOrder).toMatchObject({ order: 'dmy', ambiguous: true });
    expect((await problems(importId)).problems.map(({ code }) => code)).toContain(
      'date-order-assumed',
    );
    await call(handlers.mapColumn, { importId, column: 2, dateOrder: 'mdy' }, options());
    await commit(importId);
    expect(people().map((person) => person['hire_date'])).toEqual(['2020-03-04', '2020-05-06']);
  });
});

describe('the table', () => {
  it('is chosen by hand where the program chose another', async () => {
    const { importId } = await start(file(['Staff of June', '', 'Nr;Name', '1;Ada', '2;Alan']));
    const draft = await call(handlers.chooseTable, { importId, sheet: 0, headerRow: 1 }, options());
    expect(draft.headerRow).toBe(1);
    const none = await call(
      handlers.chooseTable,
      { importId, sheet: 0, headerRow: null },
      options(),
    );
    expect(none.headerRow).toBeNull();
    const { columns } = await call(handlers.mapping, { importId }, options());
    expect(columns[0]?.header).toBe('Column A');
    await expect(
      call(handlers.chooseTable, { importId, sheet: 7 }, options()),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('forgets what was decided of the one before', async () => {
    const { importId } = await start(file(['ID,Name', '1,Ada', '1,Alan']));
    await call(
      handlers.resolve,
      { importId, code: 'duplicate-key', resolution: { action: 'skip-row' } },
      options(),
    );
    await call(handlers.chooseTable, { importId, sheet: 0, headerRow: 1 }, options());
    expect((await problems(importId)).problems).toMatchObject([
      { code: 'duplicate-key', resolution: 'open' },
    ]);
  });
});

describe('cancelling', () => {
  it('at any moment leaves nothing', async () => {
    const rows = [
      'ID,Name,Email',
      ...Array.from({ length: 4000 }, (_, i) => `${i},P ${i},p${i}@x.org`),
    ];
    const { importId } = await start(file(rows));
    for (const stage of ['Checking values', 'Writing people']) {
      const stop = new AbortController();
      const stream = await call(
        handlers.commit,
        { importId },
        { ...options(), signal: stop.signal },
      );
      const seen: string[] = [];
      const read = async () => {
        for await (const event of stream) {
          if (event.type !== 'progress') continue;
          seen.push(event.stage);
          if (event.stage === stage) stop.abort();
        }
      };
      await expect(read()).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(seen).toContain(stage);
      expect(people()).toEqual([]);
      expect(temporary.workspace.read.all('SELECT * FROM column_mapping')).toEqual([]);
    }
    expect(await commit(importId)).toMatchObject({ added: 4000, changeId: 1 });
  });
});
