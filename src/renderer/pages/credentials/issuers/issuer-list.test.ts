import { expect, test } from 'vitest';
import type { Issuer } from '#shared/contract/credentials.ts';
import { issuersFitting, issuersSorted } from './issuer-list.ts';

const issuer = (id: number, name: string, country: string | null, credentials = 0): Issuer => ({
  id,
  name,
  country,
  credentials,
  isPlatform: false,
  website: null,
  email: null,
  accreditation: null,
  note: null,
  identifiers: [`did:web:${name.toLowerCase()}.example`],
  awards: 0,
  pins: 0,
});
const ALL = [
  issuer(1, 'Novara', null, 2),
  issuer(2, 'Alder', 'Ireland'),
  issuer(3, 'Brix', 'Spain'),
];
const names = (list: readonly Issuer[]): string[] => list.map(({ name }) => name);

test('found by name, country or identifier', () => {
  expect(names(issuersFitting(ALL, 'spain'))).toEqual(['Brix']);
  expect(names(issuersFitting(ALL, 'did:web:nov'))).toEqual(['Novara']);
  expect(names(issuersFitting(ALL, '  '))).toHaveLength(3);
});

test('what is not stated comes last either way', () => {
  expect(names(issuersSorted(ALL, 'country', 'asc'))).toEqual(['Alder', 'Brix', 'Novara']);
  expect(names(issuersSorted(ALL, 'country', 'desc'))).toEqual(['Brix', 'Alder', 'Novara']);
});

test('figures by their size, equal ones by name', () =>
  expect(names(issuersSorted(ALL, 'credentials', 'desc'))).toEqual(['Novara', 'Alder', 'Brix']));
