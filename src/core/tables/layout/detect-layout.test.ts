import { describe, expect, it } from 'vitest';
import { gridFromRows, type RowValue } from '../grid/grid-from-rows.ts';
import type { LayoutOptions, TableLayout } from '../types.ts';
import { detectLayout } from './detect-layout.ts';

const KNOWN = new Set([
  'employee id',
  'name',
  'email',
  'department',
  'hire date',
  'manager',
  'salary',
  'userid',
  'firstname',
  'lastname',
  'first name',
  'last name',
  'user id',
  'status',
  'legal name',
  'work email',
]);
const recognise = (header: string): number => (KNOWN.has(header.toLowerCase()) ? 1 : 0);

const HEADER = ['Employee ID', 'Name', 'Email', 'Department', 'Hire date', 'Salary'];
const PEOPLE = Array.from({ length: 12 }, (_, i): RowValue[] => [
  `E${100 + i}`,
  `Person ${i}`,
  `p${i}@example.com`,
  i % 2 ? 'Sales' : 'Finance',
  new Date(Date.UTC(2020, i, 1)),
  50_000 + i,
]);

const layoutOf = (
  rows: readonly (readonly RowValue[])[],
  options: LayoutOptions = {},
): TableLayout => detectLayout(gridFromRows(rows), options);

describe('finding the header', () => {
  it('takes the first row where it is one', () => {
    const layout = layoutOf([HEADER, ...PEOPLE]);
    expect([layout.header, layout.headerRows, layout.rows.length]).toEqual([0, 1, 12]);
    expect(layout.headers).toEqual(HEADER);
    expect(layout.notes).toEqual([]);
  });

  it('finds it below a title block of ten rows and blank lines', () => {
    const block: RowValue[][] = Array.from({ length: 10 }, (_, i) =>
      i === 4 ? [] : i % 2 ? [`Report line ${i}`] : ['Printed:', 'June', null],
    );
    const layout = layoutOf([...block, [], HEADER, ...PEOPLE]);
    expect(layout.headers).toEqual(HEADER);
    expect(layout.rows).toHaveLength(12);
    expect(layout.notes).toEqual(['Rows 1 to 10 above the header were taken as titles.']);
  });

  it('finds it among text alone, as in CSV', () => {
    const text = [
      HEADER,
      ...PEOPLE.map((row, i) =>
        row.map((value) => (value instanceof Date ? `0${(i % 9) + 1}/02/2020` : String(value))),
      ),
    ];
    expect(layoutOf([['Staff list'], ...text]).header).toBe(1);
  });

  it('takes the lower of two rows where a group heading stands above, and tells equal names apart by it', () => {
    const groups = ['Worker', null, null, null, 'Manager', null];
    const names = ['Employee ID', 'Name', 'Email', 'Hire date', 'Name', 'Email'];
    const rows = PEOPLE.map((row) => [
      row[0],
      row[1],
      row[2],
      row[4],
      'Boss Person',
      'boss@example.com',
    ]);
    const layout = layoutOf([groups, names, ...rows], { recognise });
    expect(layout.header).toBe(1);
    expect(layout.headers).toEqual([
      'Employee ID',
      'Name',
      'Email',
      'Hire date',
      'Manager – Name',
      'Manager – Email',
    ]);
  });

  it('takes two rows of names, technical ids and labels, as SAP SuccessFactors writes them', () => {
    const ids = ['STATUS', 'USERID', 'FIRSTNAME', 'LASTNAME', 'DEPARTMENT'];
    const labels = ['Status', 'User ID', 'First Name', 'Last Name', 'Department'];
    const rows = PEOPLE.map((_, i) => ['active', `u${i}`, 'Ann', 'Lee', 'Sales']);
    for (const options of [{ recognise }, {}]) {
      const layout = layoutOf([ids, labels, ...rows], options);
      expect([layout.header, layout.headerRows, layout.rows.length]).toEqual([1, 2, 12]);
      expect(layout.headers).toEqual(labels);
      expect(layout.notes).toEqual(['Rows 1 and 2 both name the columns.']);
    }
  });

  it('says that there is none where the first row holds values already', () => {
    const layout = layoutOf(PEOPLE);
    expect([layout.header, layout.rows.length]).toEqual([null, 12]);
    expect(layout.headers.every((name) => name === '')).toBe(true);
    expect(layout.notes).toEqual(['No row names the columns; they are called by their letters.']);
  });

  it('obeys a choice made by hand', () => {
    const rows = [['Staff'], [], HEADER, ...PEOPLE];
    expect(layoutOf(rows, { headerRow: 4 }).headers[0]).toBe('E100');
    expect(layoutOf(rows, { headerRow: null }).rows).toHaveLength(13);
    expect(layoutOf(rows, { headerRow: 3 }).headers).toEqual(HEADER);
  });

  it('makes repeated names distinct', () => {
    const layout = layoutOf([
      ['Name', 'Name', 'Id', 'Name'],
      ['a', 'b', 1, 'c'],
      ['d', 'e', 2, 'f'],
      ['g', 'h', 3, 'i'],
    ]);
    expect(layout.headers).toEqual(['Name', 'Name (2)', 'Id', 'Name (3)']);
  });
});

describe('finding the records', () => {
  it('leaves repeated headers, section rows, totals and footnotes out, each with its reason', () => {
    const layout = layoutOf([
      HEADER,
      ['Finance'],
      ...PEOPLE.slice(0, 4),
      ['Subtotal', null, null, null, null, 200_000],
      HEADER,
      ['Sales'],
      ...PEOPLE.slice(4),
      ['Grand total', null, null, null, null, 600_000],
      [],
      ['* Salaries are yearly and before tax.'],
    ]);
    expect(layout.rows).toHaveLength(12);
    expect(layout.skipped.map((entry) => entry.reason)).toEqual([
      'A heading within the table',
      'A row of totals',
      'Repeats the header',
      'A heading within the table',
      'A row of totals',
      'A note below the table',
    ]);
    expect(layout.notes).toContain('Row 8 was left out: the header stands there again.');
    expect(layout.notes).toContain('Rows 7 and 18 were left out: totals.');
    expect(layout.notes).toContain('Row 20 was left out: notes below the table.');
  });

  it('keeps a person of whom only two things are known', () => {
    const layout = layoutOf([HEADER, ...PEOPLE, ['E999', 'New Person']]);
    expect(layout.rows).toHaveLength(13);
  });

  it('leaves a second table to the right out, and one below', () => {
    const rows: RowValue[][] = [
      [...HEADER, null, 'Department', 'Head'],
      ...PEOPLE.map((row, i) => (i < 2 ? [...row, null, i ? 'Sales' : 'Finance', 'Someone'] : row)),
      [],
      ['Department', 'Heads', 'Budget', 'Year', 'From', 'To'],
      ['Sales', 5, 1000, 2024, 'a', 'b'],
    ];
    const layout = layoutOf(rows, { recognise });
    expect(layout.columns).toEqual([0, 1, 2, 3, 4, 5]);
    expect(layout.rows).toHaveLength(12);
    expect(layout.notes).toEqual([
      'Columns H to I were left out: they stand apart from the table.',
      'Everything from row 15 on was left out: another table begins there.',
    ]);
  });

  it('keeps columns of the same table beyond an empty one', () => {
    const layout = layoutOf([
      ['Id', 'Name', null, 'Email', 'Start'],
      ...PEOPLE.map((row) => [row[0], row[1], null, row[2], row[4]]),
    ]);
    expect(layout.columns).toEqual([0, 1, 3, 4]);
  });

  it('passes over what version control left in the file', () => {
    const layout = layoutOf([
      ['<<<<<<< HEAD'],
      HEADER,
      ...PEOPLE.slice(0, 6),
      ['======='],
      ...PEOPLE.slice(6),
      ['>>>>>>> main'],
    ]);
    expect(layout.headers).toEqual(HEADER);
    expect(layout.rows).toHaveLength(12);
    expect(layout.notes).toEqual([
      'Row 1 was left out: version control left a marker there.',
      'Rows 9 and 16 were left out: version control left a marker there.',
    ]);
  });

  it('gives an empty sheet no table', () => {
    const layout = layoutOf([]);
    expect([layout.header, layout.rows.length, layout.score]).toEqual([null, 0, 0]);
  });
});

describe('choosing between sheets', () => {
  it('prefers the roster to a summary, a list of values and a hidden copy', () => {
    const roster = layoutOf([HEADER, ...PEOPLE], { recognise }).score;
    const summary = layoutOf(
      [
        ['Row Labels', 'Sum of salary'],
        ['Sales', 5],
        ['Finance', 6],
      ],
      { recognise },
    ).score;
    const values = layoutOf([['Departments'], ['Sales'], ['Finance']], { recognise }).score;
    const hidden = detectLayout(gridFromRows([HEADER, ...PEOPLE], { hidden: true }), {
      recognise,
    }).score;
    expect(roster).toBeGreaterThan(Math.max(summary, values, hidden));
  });
});
