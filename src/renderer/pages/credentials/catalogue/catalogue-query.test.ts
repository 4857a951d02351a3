import { expect, test } from 'vitest';
import { catalogueQueryOf, catalogueSortOf, isFiltered } from './catalogue-query.ts';

test('the whole catalogue by title, without what is archived', () => {
  expect(catalogueQueryOf({})).toEqual({ archived: 'no', sort: 'title', direction: 'asc' });
  expect(isFiltered({ sort: 'price', credential: 3 })).toBe(false);
});

test('every condition of the address', () => {
  const search = {
    q: 'cloud',
    kind: 'technical',
    issuer: 4,
    skill: 9,
    missing: 'level',
    only: 'stacks',
    archived: 'all',
    sort: 'hours',
    dir: 'desc',
  } as const;
  expect(catalogueQueryOf(search)).toEqual({
    search: 'cloud',
    kinds: ['technical'],
    issuerIds: [4],
    skillIds: [9],
    missing: 'level',
    stacks: true,
    archived: 'all',
    sort: 'hours',
    direction: 'desc',
  });
  expect(isFiltered(search)).toBe(true);
});

test('without a kind and without an awarding body are choices too', () =>
  expect(catalogueQueryOf({ kind: 'none', issuer: 'none' })).toMatchObject({
    kinds: [null],
    issuerIds: [null],
  }));

test('what is not understood is left out', () =>
  expect(catalogueQueryOf({ kind: 'hat', missing: 'price', only: 'gold', sort: 'colour' })).toEqual(
    { archived: 'no', sort: 'title', direction: 'asc' },
  ));

test('counts of awards begin at the top', () =>
  expect(catalogueSortOf({ sort: 'awards' })).toEqual({ field: 'awards', direction: 'desc' }));
