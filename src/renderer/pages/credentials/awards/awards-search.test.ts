import { expect, test } from 'vitest';
import { awardFilterOf, awardSortOf, isAwardFiltered, peopleOf } from './awards-search.ts';

test('an address becomes a filter; what it does not understand is left out', () => {
  expect(
    awardFilterOf({
      q: 'ana',
      state: 'expired',
      proof: 'none',
      credential: 3,
      department: 'Sales',
    }),
  ).toEqual({
    search: 'ana',
    people: { values: { department: ['Sales'] } },
    credentialIds: [3],
    states: ['expired'],
    proof: 'none',
  });
  expect(awardFilterOf({ state: 'gone', proof: 'word', from: 'soon' })).toEqual({
    search: '',
    people: {},
  });
});

test('days are of expiry, unless they are said to be of issue', () => {
  expect(awardFilterOf({ from: '2026-10-01' })).toMatchObject({ expiresFrom: '2026-10-01' });
  expect(awardFilterOf({ from: '2026-10-01', by: 'issued' })).toMatchObject({
    issuedFrom: '2026-10-01',
  });
});

test('the latest stand first until a column is chosen', () => {
  expect(awardSortOf({})).toEqual({ sort: 'issued', direction: 'desc' });
  expect(awardSortOf({ sort: 'person' })).toEqual({ sort: 'person', direction: 'asc' });
  expect(awardSortOf({ sort: 'person', dir: 'desc' }).direction).toBe('desc');
});

test('who has left is listed only where asked', () => {
  expect(peopleOf({})).toEqual({});
  expect(peopleOf({ show: 'all' })).toEqual({ presence: 'all' });
  expect(isAwardFiltered({ state: 'expired' })).toBe(false);
  expect(isAwardFiltered({ show: 'all' })).toBe(true);
});
