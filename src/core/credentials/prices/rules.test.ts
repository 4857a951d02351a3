import { describe, expect, test } from 'vitest';
import { priceIn, priceOn } from './rules.ts';

const price = (validFrom: string, amount: number, currency = 'EUR') => ({
  validFrom,
  amount,
  currency,
});
const PRICES = [
  price('2026-01-01', 200),
  price('2024-01-01', 100),
  price('2025-01-01', 150, 'USD'),
];

describe('the price on a day', () => {
  test.each([
    ['2023-12-31', null],
    ['2024-01-01', { amount: 100, currency: 'EUR' }],
    ['2025-12-31', { amount: 150, currency: 'USD' }],
    ['2026-01-01', { amount: 200, currency: 'EUR' }],
    ['2030-01-01', { amount: 200, currency: 'EUR' }],
  ])('%s', (day, expected) => {
    expect(priceOn(PRICES, day)).toEqual(expected);
  });
});

describe('in another currency', () => {
  const rates = [
    { validFrom: '2025-01-01', rate: 0.9 },
    { validFrom: '2026-01-01', rate: 0.905 },
  ];
  test.each([
    ['2024-12-31', null],
    ['2025-06-01', 900],
    ['2026-06-01', 905],
  ])('by the latest rate up to %s', (day, amount) => {
    const usd = { amount: 1000, currency: 'USD' };
    expect(priceIn(usd, 'EUR', rates, day)?.amount ?? null).toBe(amount);
  });
  test('half-up to the minor unit, of currencies with other minor units too', () => {
    const here = (amount: number, currency: string, rate: number) =>
      priceIn({ amount, currency }, 'EUR', [{ validFrom: '2025-01-01', rate }], '2026-01-01');
    expect(here(1, 'USD', 0.5)).toEqual({ amount: 1, currency: 'EUR' });
    expect(here(12_000, 'JPY', 0.006)).toEqual({ amount: 7200, currency: 'EUR' });
    expect(here(1500, 'KWD', 3)).toEqual({ amount: 450, currency: 'EUR' });
  });
  test('never without a rate; its own needs none', () => {
    expect(priceIn({ amount: 5, currency: 'USD' }, 'EUR', [], '2026-01-01')).toBeNull();
    expect(priceIn({ amount: 5, currency: 'EUR' }, 'EUR', [], '2026-01-01')?.amount).toBe(5);
  });
});
