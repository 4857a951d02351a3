import { expect, test } from 'vitest';
import { isElsewhere, readMatrixSearch, scopeOf, withShown, withSource } from './matrix-search.ts';

test('an address is read for what it says of people, skills and ratings', () => {
  expect(
    readMatrixSearch({
      department: ['Sales', null],
      presence: 'left',
      sort: 'name',
      q: 'ana',
      skills: [3, 3, 'x', -1, 8],
      show: 'manager',
      order: 'gap',
      date: '2026-02-30',
      by: ' ',
      move: 'right',
      other: 1,
    }),
  ).toEqual({
    department: ['Sales', null],
    q: 'ana',
    skills: [3, 8],
    show: 'manager',
    order: 'gap',
    move: 'right',
  });
  expect(
    readMatrixSearch({ skills: [], show: 'rating', order: 'name', source: 'manager' }),
  ).toEqual({});
});

test('what is typed is seen where it is typed', () => {
  expect(readMatrixSearch({ show: 'self' })).toEqual({ show: 'self', source: 'self' });
  expect(readMatrixSearch({ source: 'self' })).toEqual({ show: 'self', source: 'self' });
  expect(readMatrixSearch({ show: 'manager', source: 'test' })).toEqual({ source: 'test' });
  expect(readMatrixSearch({ show: 'self', source: 'self', ...withShown('rating') })).toEqual({});
  const self = readMatrixSearch({ ...withSource('self', 'rating') });
  expect(self).toEqual({ show: 'self', source: 'self' });
  expect(readMatrixSearch({ ...self, ...withSource('test', 'self') })).toEqual({ source: 'test' });
  expect(readMatrixSearch({ show: 'manager', ...withSource('manager', 'manager') })).toEqual({
    show: 'manager',
  });
});

test('what is asked for', () => {
  expect(scopeOf({ team: ['A'], show: 'self', order: 'role', date: '2026-01-01' })).toEqual({
    filter: { search: '', presence: 'active', values: { team: ['A'] } },
    show: 'self',
    sort: 'role',
  });
  expect(isElsewhere({ date: '2026-01-01', by: undefined })).toBe(false);
  expect(isElsewhere({ skills: [1] })).toBe(true);
});
