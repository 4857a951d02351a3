import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { anyImportHandlers as handlers } from './index.ts';

const PEOPLE = [
  ['0101', 'Ada', 'Brandt', 'Workshop', 'Welder', '2015-04-03', 'Leeds'],
  ['0102', 'Ben', 'Castle', 'Workshop', 'Welder', '2018-06-05', 'Leeds'],
  ['0103', 'Cora', 'Dunn', 'Workshop', 'Welder', '2019-12-31', 'York'],
  ['0104', 'Dev', 'Engel', 'Assembly', 'Fitter', '2016-03-02', 'Leeds'],
  ['0105', 'Eva', 'Frost', 'Assembly', 'Fitter', '2020-08-07', 'York'],
] as const;
type Row = (typeof PEOPLE)[number];
type Column = readonly [heading: string, value: (row: Row) => string];

const number: Column = ['Employee number', (row) => row[0]];
const name: Column = ['Name', (row) => `${row[1]} ${row[2]}`];
const first: Column = ['First name', (row) => row[1]];
const last: Column = ['Last name', (row) => row[2]];
const email: Column = ['E-mail', (row) => `${row[1]}@acme.example`.toLowerCase()];
const department: Column = ['Department', (row) => row[3]];
const role: Column = ['Role', (row) => row[4]];
const hired: Column = ['Hire date', (row) => row[5]];
const started: Column = ['Start date', (row) => row[5]];
const place: Column = ['Location', (row) => row[6]];

// Few columns say little, and a role beside a day looks much like a course beside the day it was completed.
test.each([
  ['number, name, department, role, hire date', [number, name, department, role, hired]],
  ['number, name, role, hire date', [number, name, role, hired]],
  ['name, department, role, hire date', [name, department, role, hired]],
  ['name, e-mail, role, start date', [name, email, role, started]],
  [
    'first and last name, e-mail, department, start date',
    [first, last, email, department, started],
  ],
  ['number, name, role, place, hire date', [number, name, role, place, hired]],
  ['number, first and last name, role', [number, first, last, role]],
] as const satisfies readonly (readonly [string, readonly Column[]])[])(
  'a small list of people is a roster: %s',
  async (_, columns) => {
    await using temporary = await temporaryWorkspace({ today: '2026-06-15' });
    const { context } = temporary;
    const path = join(context.folder, 'Staff.csv');
    const rows = [
      columns.map(([heading]) => heading),
      ...PEOPLE.map((row) => columns.map(([, value]) => value(row))),
    ];
    writeFileSync(path, rows.map((row) => row.join(',')).join('\n'));
    for await (const event of await call(handlers.start, { path, decide: 'auto' }, { context })) {
      if (event.type === 'done') expect(event.value.kind).toBe('roster');
    }
  },
);
