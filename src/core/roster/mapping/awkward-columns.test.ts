import { describe, expect, it } from 'vitest';
import { gridFromRows, type RowValue } from '#core/tables/index.ts';
import { layoutOf, lookAt } from '../session/look.ts';

async function fields(rows: RowValue[][], headerRow: number | null = 1): Promise<unknown[]> {
  const grid = gridFromRows(rows);
  const looked = await lookAt(grid, layoutOf(grid, { headerRow }), () => Promise.resolve());
  return looked.guesses.map(({ field }) => field);
}

describe('names', () => {
  const header = ['First Name', 'Last Name', 'Preferred Name'];
  it('what somebody is called is not the name beside first and last, filled or empty', async () => {
    const names = ['firstName', 'lastName', 'custom'];
    expect(
      await fields([header, ['Charlotte', 'Gil', 'Lotte'], ['Robert', 'Ruiz', 'Bob']]),
    ).toEqual(names);
    expect(await fields([header, ['Charlotte', 'Gil', ''], ['Robert', 'Ruiz', '']])).toEqual(names);
  });

  it('it is where it holds the last name too, and where there is no other', async () => {
    expect(
      await fields([header, ['Charlotte', 'Gil', 'Lotte Gil'], ['Robert', 'Ruiz', 'Bob Ruiz']]),
    ).toEqual(['firstName', 'lastName', 'name']);
    expect(
      await fields([
        ['Preferred Name', 'Department'],
        ['Lotte Gil', 'Sales'],
        ['Bob Ruiz', 'Sales'],
      ]),
    ).toEqual(['name', 'department']);
  });

  it('are known by their look where nothing names the columns', async () => {
    const rows = [
      ['Ada Lovelace', 'ada@x.org', 'Research'],
      ['Alan Turing', 'alan@x.org', 'Research'],
      ['Grace Hopper', 'grace@x.org', 'Research'],
    ];
    expect(await fields(rows, null)).toEqual(['name', 'email', 'custom']);
  });
});

it('of a manager’s name, number and address, all known, the number or address counts', async () => {
  const header = ['ID', 'Name', 'Manager', 'Manager ID'];
  const rows: RowValue[][] = [
    ['1', 'Ada Lovelace', '', ''],
    ['2', 'Alan Turing', 'Ada Lovelace', '1'],
    ['3', 'Grace Hopper', 'Ada Lovelace', '1'],
  ];
  expect(await fields([header, ...rows])).toEqual(['employeeNumber', 'name', 'custom', 'manager']);
});

it('a bare “Start” with dates is the hire date, in any digits', async () => {
  expect(
    await fields([
      ['Name', 'Start'],
      ['Ada', '2020-01-31'],
      ['Alan', '2021-02-28'],
    ]),
  ).toEqual(['name', 'hireDate']);
  expect(
    await fields([
      ['الاسم', 'تاريخ التعيين'],
      ['أحمد', '٢٠١٩/٠٣/٠١'],
      ['سارة', '٢٠٢٠/١١/١٦'],
    ]),
  ).toEqual(['name', 'hireDate']);
});

it('days that never come are dates, also as Excel counts them', async () => {
  expect(
    await fields([
      ['ID', 'Leaving Date'],
      ['1', '2958465'],
      ['2', '2958465'],
    ]),
  ).toEqual(['employeeNumber', 'leavingDate']);
});

it('what only resembles a header is not taken for it: contacts and parts', async () => {
  expect(
    await fields([
      ['Name', 'Contact', 'Part Number'],
      ['Ada', 'E-mail', 'X1'],
      ['Alan', 'E-mail', 'X2'],
    ]),
  ).toEqual(['name', 'custom', 'custom']);
});
