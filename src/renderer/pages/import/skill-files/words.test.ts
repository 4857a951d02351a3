import { describe, expect, test } from 'vitest';
import { alsoLike, deedOf, placeOf } from './words.ts';

const plain = (n: number): string => String(n);

describe('the last button says what it does', () => {
  test.each([
    ['matrix', { added: 1474, changed: 0 }, 'Import 1474 ratings'],
    ['matrix', { added: 1, changed: 0 }, 'Import 1 rating'],
    ['requirements', { added: 0, changed: 2 }, 'Change 2 requirements'],
    ['skills', { added: 3, changed: 1 }, 'Add 3, change 1 skill'],
    ['skills', { added: 0, changed: 0 }, null],
  ] as const)('%s %o', (kind, counts, words) => {
    expect(deedOf(kind, counts, plain)).toBe(words);
  });
});

test('a place is told as far as it is known', () => {
  expect(placeOf({ sheet: 'Sales', row: 12, column: 'C' })).toBe('Sales · C12');
  expect(placeOf({ sheet: null, row: 7, column: null })).toBe('row 7');
  expect(placeOf({ sheet: null, row: null, column: null })).toBe('');
});

test('what else a file looks like', () => {
  expect(alsoLike(['roster'])).toBe('It also looks like people of a roster.');
  expect(alsoLike(['matrix', 'skills'])).toBe(
    'It also looks like ratings of people or a library of skills.',
  );
});
