import { expect, test } from 'vitest';
import {
  bodyWords,
  hoursWords,
  inFours,
  missingWords,
  priceWords,
  someMissingWords,
  validityWords,
} from './words.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const usd = (amount: number) => ({ amount, currency: 'USD' });

test('a price in its own currency, and what it is here', () => {
  expect(priceWords({ price: eur(45000), priceHere: eur(45000) })).toBe('450 EUR');
  expect(priceWords({ price: usd(120050), priceHere: eur(110446) })).toBe(
    '1,200.50 USD (≈ 1,104 EUR)',
  );
});

test('what is not known is said, and never a figure', () => {
  expect(priceWords({ price: null, priceHere: null })).toBe('no price');
  expect(priceWords({ price: usd(100), priceHere: null })).toBe('1 USD (no rate for USD)');
  expect(hoursWords(null)).toBe('hours not stated');
});

test('nothing is one of the prices that are known, and nothing in any currency', () => {
  expect(priceWords({ price: eur(0), priceHere: eur(0) })).toBe('free');
  expect(priceWords({ price: usd(0), priceHere: eur(0) })).toBe('free');
  expect(priceWords({ price: usd(0), priceHere: null })).toBe('free');
});

test('how long an award counts', () => {
  expect(validityWords(null)).toBe('for good');
  expect(validityWords(12)).toBe('1 year');
  expect(validityWords(36)).toBe('3 years');
  expect(validityWords(18)).toBe('18 months');
});

test('who stands behind an entry, each named once', () => {
  expect(bodyWords({ issuer: 'Harborview', platform: 'Coursera' })).toBe('Harborview · Coursera');
  expect(bodyWords({ issuer: 'PMI', platform: 'PMI' })).toBe('PMI');
  expect(bodyWords({ issuer: null, platform: null })).toBe('no awarding body stated');
});

test('of many missing elements a list names the first, and how many more', () => {
  expect(someMissingWords(['outcomes', 'level', 'quality'])).toBe(
    'outcomes, level, quality assurance',
  );
  expect(someMissingWords(['outcomes', 'level', 'assessment', 'quality'])).toBe(
    'outcomes, level, 2 more',
  );
});

test('missing elements in short words', () => {
  expect(missingWords([])).toBe('nothing missing');
  expect(missingWords(['level', 'quality'])).toBe('level, quality assurance');
});

test('a fingerprint in groups of four', () => expect(inFours('96a1b2c3d')).toBe('96a1 b2c3 d'));
