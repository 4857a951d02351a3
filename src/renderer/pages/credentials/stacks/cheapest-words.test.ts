import { expect, test } from 'vitest';
import { cheapestWords, chosenBy, type Cheapest } from './cheapest-words.ts';

const KNOWN: Cheapest = {
  by: 'price',
  exact: true,
  credentialIds: [1, 2],
  price: { amount: 120000, currency: 'EUR' },
  hours: 80,
  unpriced: 0,
  untimed: 0,
};

test('price and hours of the cheapest way', () =>
  expect(cheapestWords(KNOWN)).toBe('2 credentials · 1,200 EUR · 80 h'));

test('what is not known is never counted as nothing', () => {
  const way: Cheapest = { ...KNOWN, by: 'hours', credentialIds: [1], price: null, unpriced: 1 };
  expect(cheapestWords(way)).toBe('1 credential · price not known of 1 · 80 h');
  expect(chosenBy(way)).toMatch(/not every price is known/);
  expect(cheapestWords({ ...KNOWN, credentialIds: [1], hours: null, untimed: 1 })).toBe(
    '1 credential · 1,200 EUR · hours not stated of 1',
  );
});
