import { expect, test } from 'vitest';
import { bestOf, compareSections, type Compared } from './compare-rows.ts';

const BLANK: Compared = {
  id: 1,
  title: 'A',
  issuerId: null,
  platformId: null,
  kind: null,
  description: null,
  learningOutcomes: null,
  workloadHours: null,
  ects: null,
  eqfLevel: null,
  assessment: null,
  participation: null,
  qualityAssurance: null,
  prerequisites: null,
  supervision: null,
  grading: null,
  stackability: null,
  delivery: null,
  language: null,
  durationDays: null,
  validityMonths: null,
  leadDays: null,
  link: null,
  archived: false,
  issuer: null,
  issuerCountry: null,
  platform: null,
  hours: null,
  hoursFromEcts: false,
  completeness: { stated: 3, missing: [] },
  price: null,
  priceHere: null,
  prices: [],
  skills: [],
  requires: [],
  requiredBy: [],
  entrySkills: [],
  otherTitles: [],
  isStack: false,
  partOf: [],
  experience: {
    awarded: 0,
    failed: 0,
    withdrawn: 0,
    inProgress: 0,
    passRate: null,
    medianDays: null,
    daysKnown: 0,
    medianHours: null,
    hoursKnown: 0,
  },
  pricePerHour: null,
  pricePerLevel: null,
};
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const rowOf = (label: string, ...credentials: readonly Compared[]) =>
  compareSections({ currency: 'EUR', credentials: [...credentials] })
    .flatMap(({ rows }) => rows)
    .find((row) => row.label === label);

test('the best is marked only where at least two are known and differ', () => {
  const lowest = { word: 'lowest', higher: false };
  expect(bestOf([300, 200, null, 200], lowest)).toEqual([null, 'lowest', null, 'lowest']);
  expect(bestOf([300, null], lowest)).toEqual([null, null]);
  expect(bestOf([5, 5], lowest)).toEqual([null, null]);
  expect(bestOf([null, null], lowest)).toEqual([null, null]);
});

test('prices are compared in the currency of the workspace, and shown in their own', () => {
  const row = rowOf(
    'Price',
    { ...BLANK, price: { amount: 50000, currency: 'USD' }, priceHere: eur(46000) },
    { ...BLANK, price: eur(45000), priceHere: eur(45000) },
    { ...BLANK, price: { amount: 100, currency: 'GBP' } },
  );
  expect(row?.cells).toEqual([
    { text: '500 USD', detail: '≈ 460 EUR', best: null },
    { text: '450 EUR', detail: null, best: 'lowest' },
    { text: '1 GBP', detail: 'no rate for GBP', best: null },
  ]);
});

test('every skill that one of them certifies has a row; who does not certify it says so', () => {
  const row = rowOf(
    'SQL',
    { ...BLANK, skills: [{ skillId: 4, skill: 'SQL', level: 3 }] },
    { ...BLANK, skills: [{ skillId: 4, skill: 'SQL', level: 2 }] },
    BLANK,
  );
  expect(row?.cells.map(({ text, best }) => [text, best])).toEqual([
    ['level 3', 'highest'],
    ['level 2', null],
    [null, null],
  ]);
  expect(row?.none).toBe('not certified');
});

test('for good is longer than any number of months', () =>
  expect(
    rowOf('An award is valid', BLANK, { ...BLANK, validityMonths: 36 })?.cells.map(
      ({ best }) => best,
    ),
  ).toEqual(['longest', null]));
