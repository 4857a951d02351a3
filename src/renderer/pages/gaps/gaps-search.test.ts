import { expect, test } from 'vitest';
import { readGapsSearch, scopeOfSearch } from './gaps-search.ts';

test('keeps what the page understands, and nothing else', () => {
  expect(
    readGapsSearch({
      view: 'bench',
      by: 'team',
      group: null,
      skill: 4,
      without: -1,
      colour: 'red',
    }),
  ).toEqual({ view: 'bench', by: 'team', group: null, skill: 4 });
  expect(readGapsSearch({ view: 'teams', by: 'shoe size', months: 900 })).toEqual({ months: 60 });
});

test('the address says whom an analysis is about', () => {
  expect(scopeOfSearch({})).toEqual({});
  expect(scopeOfSearch({ department: 'Sales', stale: 'unrated', without: 7 })).toEqual({
    filter: { values: { department: ['Sales'] } },
    staleAsUnrated: true,
    withoutPersonId: 7,
  });
  expect(scopeOfSearch({ below: 12 })).toEqual({ filter: { values: {}, reportsTo: 12 } });
});
