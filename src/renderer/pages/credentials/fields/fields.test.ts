import { expect, test } from 'vitest';
import { moneyOf } from './MoneyFields.tsx';
import { numberOf } from './SavedNumber.tsx';

test('an amount as typed, in minor units of its currency', () => {
  expect(moneyOf({ amount: '449.90', currency: 'EUR' })).toEqual({
    amount: 44990,
    currency: 'EUR',
  });
  expect(moneyOf({ amount: 5000, currency: 'JPY' })).toEqual({ amount: 5000, currency: 'JPY' });
  expect(moneyOf({ amount: 0, currency: 'EUR' })).toEqual({ amount: 0, currency: 'EUR' });
});

test('nothing typed is no price, and a wrong one is none at all', () => {
  expect(moneyOf({ amount: '', currency: 'EUR' })).toBeNull();
  expect(moneyOf({ amount: 12, currency: 'E' })).toBeUndefined();
  expect(moneyOf({ amount: -1, currency: 'EUR' })).toBeUndefined();
});

test('a figure within its bounds, whole where parts make no sense', () => {
  const months = { least: 1, most: 1200 };
  expect(numberOf('', months)).toBeNull();
  expect(numberOf('24', months)).toBe(24);
  expect(numberOf(1.5, months)).toBeUndefined();
  expect(numberOf(0, months)).toBeUndefined();
  expect(numberOf('7.5', { least: 0.1, most: 100, decimals: 1 })).toBe(7.5);
});
