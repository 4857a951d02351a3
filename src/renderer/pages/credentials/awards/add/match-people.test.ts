import { expect, test } from 'vitest';
import { matchPeople } from './match-people.ts';

const PEOPLE = [
  { id: 1, name: 'Ada Brandt', employeeNumber: '0101', email: 'ada@brandt.example' },
  { id: 2, name: 'Ben Castle', employeeNumber: '0102', email: null },
  { id: 3, name: 'Ben Castle', employeeNumber: '0103', email: 'ben@brandt.example' },
];
const ids = (text: string): number[] => matchPeople(text, PEOPLE).found.map(({ id }) => id);

test('by number, e-mail or whole name, in any case and either order', () => {
  expect(ids('0101\nBEN@brandt.example')).toEqual([1, 3]);
  expect(ids('  ada   brandt ')).toEqual([1]);
  expect(ids('Brandt, Ada')).toEqual([1]);
});

test('of cells from a table the one that names one person counts', () => {
  expect(ids('Ben Castle\t0102\tSales')).toEqual([2]);
});

test('nothing is guessed: several are asked for, and what is only alike is unknown', () => {
  const { found, several, unknown } = matchPeople('Ben Castle\nBen\n101\n\n', PEOPLE);
  expect(found).toEqual([]);
  expect(several).toEqual([{ text: 'Ben Castle', people: [PEOPLE[1], PEOPLE[2]] }]);
  expect(unknown).toEqual(['Ben', '101']);
});

test('named twice, counted once', () => {
  expect(ids('0101; Ada Brandt')).toEqual([1]);
});
