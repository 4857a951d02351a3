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

test('cents of a sum in converted prices are not shown as if they were exact', () => {
  const of = (amount: number) =>
    cheapestWords({ ...KNOWN, price: { amount, currency: 'USD' }, hours: 80 });
  expect(of(253720)).toBe('2 credentials · ≈ 2,537 USD · 80 h');
  expect(of(4990)).toBe('2 credentials · 49.90 USD · 80 h');
});

test('what is not known is never counted as nothing', () => {
  const way: Cheapest = { ...KNOWN, by: 'hours', credentialIds: [1], price: null, unpriced: 1 };
  expect(cheapestWords(way)).toBe('1 credential · price not known of 1 · 80 h');
  expect(chosenBy(way)).toMatch(/not every price is known/);
  expect(cheapestWords({ ...KNOWN, credentialIds: [1], hours: null, untimed: 1 })).toBe(
    '1 credential · 1,200 EUR · hours not stated of 1',
  );
});
