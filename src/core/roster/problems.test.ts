import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTableFile } from '#core/tables/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { importFile, importsHandlers as handlers } from './index.ts';

let temporary: TemporaryWorkspace;
let files = 0;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => temporary.dispose());

const options = () => ({ context: temporary.context });
const people = () =>
  temporary.workspace.read.all<Record<string, unknown>>('SELECT * FROM person ORDER BY id');
function file(rows: readonly string[]): string {
  const path = join(temporary.context.folder, `rows-${++files}.csv`);
  writeFileSync(path, rows.join('\n'));
  return path;
}
async function start(rows: readonly string[]): Promise<string> {
  for await (const event of await call(handlers.start, { path: file(rows) }, options()))
    if (event.type === 'done') return event.value.importId;
  throw new Error('no draft');
}
async function commit(importId: string) {
  for await (const event of await call(handlers.commit, { importId }, options()))
    if (event.type === 'done') return event.value;
  throw new Error('no result');
}
const problems = async (importId: string) =>
  (await call(handlers.problems, { importId }, options())).problems;
const told = async (rows: readonly string[]) =>
  (await problems(await start(rows))).map(({ code, row, column }) => [code, row, column].join(' '));
const resolve = (
  importId: string,
  problemId: string,
  action: 'skip-row' | 'drop-value' | 'accept' | 'reopen',
) => call(handlers.resolve, { importId, problemId, resolution: { action } }, options());

describe('problems', () => {
  it('say what becomes of a person whose status is not known', async () => {
    const rows = ['ID,Name,Status', '1,Ada,Active', '2,Bo,Purple', '3,Cy,Active', '4,Di,Active'];
    const [unknown] = await problems(await start(rows));
    expect(unknown?.message).toContain('somebody new counts as active');
  });

  it('name the cell and what happens to it', async () => {
    const importId = await start([
      'ID,Name,Email,Hire date',
      '1,Ada,ada at x.org,2015-01-31',
      '2,Alan,alan@x.org,soon',
    ]);
    const [email, date] = await problems(importId);
    expect(email).toMatchObject({
      severity: 'warning',
      code: 'email-invalid',
      row: 2,
      column: 'C',
      field: 'email',
      person: 'Ada',
      value: 'ada at x.org',
      proposal: 'ada@x.org',
      resolution: 'open',
    });
    expect(email?.message).toBe('“ada at x.org” is no e-mail address. The value is left out.');
    expect(date).toMatchObject({
      code: 'date-unreadable',
      row: 3,
      column: 'D',
      value: 'soon',
      proposal: null,
    });
  });

  it.each<[string, string[], string[]]>([
    [
      'two rows of one number',
      ['ID,Name', '1,Ada', '1,Alan', '1,Ada'],
      ['duplicate-key 3 A', 'duplicate-row 4 '],
    ],
    ['a row that names nobody', ['ID,Name,Department', '1,Ada,R', ',,R'], ['person-missing 3 ']],
    ['a number alone', ['ID,Name,Department', '1,Ada,R', '2,,'], ['name-missing 3 A']],
    ['a person without a name', ['ID,Name,Department', '1,Ada,R', '2,,R'], ['name-made 3 B']],
    [
      'a person without a number',
      ['ID,Name,Department', '1,Ada,R', '2,Bo,R', ',Alan,R'],
      ['number-missing 4 A'],
    ],
    [
      'a manager who is not there',
      ['ID,Name,Manager', '1,Ada,', '2,Alan,Nobody Here', '3,Bo,1'],
      ['manager-unknown 3 C'],
    ],
    [
      'a name that two people have as manager',
      ['ID,Name,Manager', '1,Ada,', '2,Ada,', '3,Bo,Ada'],
      ['manager-ambiguous 4 C'],
    ],
    ['a circle', ['ID,Name,Manager ID', '1,Ada,3', '2,Alan,1', '3,Bo,2'], ['manager-cycle 4 C']],
    ['reporting to oneself', ['ID,Name,Manager ID', '1,Ada,1', '2,Alan,1'], ['manager-self 2 C']],
    ['a hire in the future', ['ID,Name,Hire date', '1,Ada,2027-01-31'], ['date-future 2 C']],
    ['too long a service', ['ID,Name,Hire date', '1,Ada,1950-01-31'], ['service-impossible 2 C']],
    [
      'a hire as a child',
      ['ID,Name,DOB,Hire date', '1,Ada,2010-05-05,2015-01-31'],
      ['service-impossible 2 D'],
    ],
    [
      'leaving before hire',
      ['ID,Name,Hire date,Leaving date', '1,Ada,2015-01-31,2014-01-31'],
      ['leaving-before-hire 2 D'],
    ],
    [
      'left without a date',
      ['ID,Name,Status', '1,Ada,Left', '2,Bo,Active'],
      ['status-no-date 2 C'],
    ],
    [
      'an unknown status',
      ['ID,Name,Status', '1,Ada,Active', '2,Bo,Purple', '3,Cy,Active', '4,Di,Active'],
      ['status-unknown 3 C'],
    ],
    [
      'negative pay',
      ['ID,Name,Annual salary EUR', '1,Ada,-5', '2,Bo,50000'],
      ['salary-negative 2 C'],
    ],
    ['an error for a value', ['ID,Name,Hire date', '1,Ada,#N/A', '2,Bo,2015-01-31'], []],
  ])('tell of %s', async (_, rows, expected) => {
    const found = await told(rows);
    expect(found.filter((each) => !/-assumed|-unstated/u.test(each))).toEqual(expected);
  });

  it('are solved by leaving the row out, leaving the value out, or a better value', async () => {
    const importId = await start([
      'ID,Name,Email,Hire date',
      '1,Ada,ada at x.org,2015-01-31',
      '2,Alan,alan@x.org,soon',
      '2,Bo,bo@x.org,2020-01-01',
    ]);
    const [duplicate, email, date] = await problems(importId);
    await resolve(importId, email?.id ?? '', 'accept');
    expect(
      await call(
        handlers.resolve,
        { importId, problemId: date?.id ?? '', resolution: { action: 'fix', value: 'later' } },
        options(),
      ),
    ).toMatchObject({ resolved: 1, stillOpen: 2 });
    expect((await problems(importId)).find(({ code }) => code === 'date-unreadable')).toMatchObject(
      { value: 'later', resolution: 'open' },
    );
    await call(
      handlers.resolve,
      { importId, problemId: date?.id ?? '', resolution: { action: 'fix', value: '2018-05-06' } },
      options(),
    );
    await call(
      handlers.resolve,
      { importId, problemId: duplicate?.id ?? '', resolution: { action: 'fix', value: '3' } },
      options(),
    );
    expect((await problems(importId)).map(({ resolution }) => resolution)).toEqual([
      'fixed',
      'fixed',
      'fixed',
    ]);
    expect(await commit(importId)).toMatchObject({ added: 3, skipped: 0 });
    expect(people()).toMatchObject([
      { email: 'ada@x.org' },
      { hire_date: '2018-05-06' },
      { employee_number: '3', name: 'Bo' },
    ]);
  });

  it('are opened again, and decided for all of a kind', async () => {
    const importId = await start([
      'ID,Name,Hire date',
      '1,Ada,soon',
      '2,Alan,later',
      '3,Bo,2020-01-01',
    ]);
    expect(
      await call(
        handlers.resolve,
        { importId, code: 'date-unreadable', resolution: { action: 'skip-row' } },
        options(),
      ),
    ).toEqual({ resolved: 2, stillOpen: 0 });
    expect(await call(handlers.difference, { importId }, options())).toMatchObject({
      added: 1,
      skipped: 2,
    });
    const [first] = await problems(importId);
    await resolve(importId, first?.id ?? '', 'reopen');
    expect(await call(handlers.difference, { importId }, options())).toMatchObject({
      added: 2,
      skipped: 1,
    });
  });
});

describe('rows that do not go in', () => {
  it('are saved with the reason, mended, and dropped in again', async () => {
    const importId = await start(['ID,Name,Note', '007,Ada,=1+1', '007,Alan,@home', '008,Bo,']);
    const out = join(temporary.context.folder, 'rejected.xlsx');
    expect(await call(handlers.rejectedRows, { importId, out }, options())).toEqual({
      path: out,
      rows: 1,
    });
    const { sheets } = await readTableFile(out);
    const cells = [0, 1].map((row) =>
      [0, 1, 2, 3, 4].map((column) => sheets[0]?.text(row, column)),
    );
    expect(cells).toEqual([
      ['ID', 'Name', 'Note', 'Reason not imported', 'Original row'],
      [
        '007',
        'Alan',
        '@home',
        '“007” is already used in row 2, with other data. This row does not go in.',
        '3',
      ],
    ]);
    await commit(importId);
    expect(await importFile(temporary.context, out)).toMatchObject({ added: 0, changed: 1 });
    expect(people().map(({ name, custom }) => [name, custom])).toEqual([
      ['Alan', '{"Note":"@home"}'],
      ['Bo', '{}'],
    ]);
  });
});

describe('recognising people', () => {
  it('finds them by e-mail where they had no number yet, and by number without its zeros', async () => {
    await importFile(temporary.context, file(['Name,Email', 'Ada,ada@x.org', 'Bo,bo@x.org']));
    await importFile(
      temporary.context,
      file(['ID,Name,Email', '001,Ada,ADA@x.org', '002,Bo,bo@x.org']),
    );
    expect(people()).toMatchObject([
      { id: 1, employee_number: '001' },
      { id: 2, employee_number: '002' },
    ]);
    expect(await importFile(temporary.context, file(['ID,Name', '1,Ada', '2,Bo B']))).toMatchObject(
      { added: 0, changed: 1, unchanged: 1 },
    );
    expect(people()).toMatchObject([
      { employee_number: '001' },
      { employee_number: '002', name: 'Bo B' },
    ]);
  });

  it('keeps namesakes apart by what else is known of them', async () => {
    const rows = [
      'Name,Department,Hire date',
      'Ada,R,2015-01-31',
      'Ada,S,2016-01-31',
      'Bo,R,2015-01-31',
    ];
    expect(await importFile(temporary.context, file(rows))).toMatchObject({ added: 3 });
    const changed = rows.map((row) => row.replace('Ada,S,', 'Ada,T,')).toReversed();
    changed.unshift(changed.pop() ?? '');
    expect(await importFile(temporary.context, file(changed))).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 2,
      missing: 0,
    });
    expect(people().map(({ department }) => department)).toEqual(['R', 'T', 'R']);
  });

  it('finds managers in another order of names, with or without a space', async () => {
    await importFile(
      temporary.context,
      file([
        'ID,Name,Manager',
        '1,Marie DUPONT,',
        '2,Luc Martin,DUPONT Marie',
        '3,山田 太郎,',
        '4,佐藤 花子,山田太郎',
      ]),
    );
    expect(people().map((person) => person['manager_id'])).toEqual([null, 1, null, 3]);
  });

  it('resolves managers who are only in the workspace', async () => {
    await importFile(temporary.context, file(['ID,Name', '1,Ada Lovelace']));
    await importFile(
      temporary.context,
      file(['ID,Name,Manager', '2,Alan,"Lovelace, Ada"', '3,Bo,Ada Lovelace (1)']),
    );
    expect(people().map((person) => person['manager_id'])).toEqual([null, 1, 1]);
  });
});
