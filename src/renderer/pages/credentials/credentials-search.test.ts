import { expect, test } from 'vitest';
import { readCredentialsSearch } from './credentials-search.ts';

test('keeps what the page understands, and nothing else', () => {
  expect(
    readCredentialsSearch({
      view: 'awards',
      person: 12,
      award: -1,
      credential: '7',
      q: 2024,
      state: 'expiring',
      dir: 'sideways',
      colour: 'red',
    }),
  ).toEqual({ view: 'awards', person: 12, q: '2024', state: 'expiring' });
});

test('the catalogue is what the page shows unless it is told otherwise', () => {
  expect(readCredentialsSearch({ view: 'catalogue' })).toEqual({});
  expect(readCredentialsSearch({ view: 'diplomas' })).toEqual({});
});

test('four at most are compared, each once', () => {
  expect(readCredentialsSearch({ compare: [3, 3, 'x', 0, 5, 7, 9, 11] })).toEqual({
    compare: [3, 5, 7, 9],
  });
  expect(readCredentialsSearch({ compare: [] })).toEqual({});
});
