import { expect, it } from 'vitest';
import { currencyOfNotes, priceReader } from './amount.ts';
import { readOutcome } from './outcomes.ts';
import { readDuration, readValidity } from './spans.ts';

it.for([
  ['1h 30m', 1.5, null],
  ['40m', 0.67, null],
  ['2 x half day', null, 1],
  ['2 x ½ Tag', null, 1],
  ['3 x 4 h', 12, null],
  ['3 jours (21 h)', 21, 3],
  ['5 days / 40 hrs', 40, 5],
  ['2 weeks, 4 h/week', 8, 14],
  ['30 hours (self-paced)', 30, null],
] as const)('%s takes as long as that', ([text, hours, days]) => {
  expect(readDuration(text, 'hour')).toEqual({ hours, days });
});

it.for(['75-100 hours', '10–12 weeks', '2 to 3 days', '8h/day', 'all day'])(
  '%s is no one time',
  (text) => {
    expect(readDuration(text, 'hour')).toBeNull();
  },
);

it('reads how long something is valid in short and in other words', () => {
  expect(readValidity('2 J.', 'month')).toBe(24);
  expect(readValidity('sin caducidad', 'month')).toBe('for good');
  expect(readValidity('2-3 years', 'month')).toBeNull();
});

it.for([
  ['€1,200.00 (members €900)', 1200, 'EUR'],
  ['¥88,000（税込）', 88_000, 'JPY'],
  ['£45.00 + VAT', 45, 'GBP'],
  ['€ 490*', 490, 'EUR'],
  ['EUR 99 p.p.', 99, 'EUR'],
] as const)('%s is an amount with a remark', ([text, units, currency]) => {
  expect(priceReader([text], 'EUR')(text)).toEqual({ units, currency });
});

it.for(['490–650', '€490–650', 'from €300'])('%s is no one amount', (text) => {
  expect(priceReader([text], 'EUR')(text)).toBe('unreadable');
});

it('takes a currency from a note that speaks of prices, and of no other', () => {
  expect(currencyOfNotes(['All prices in GBP excl. VAT'], 'EUR')).toBe('GBP');
  expect(currencyOfNotes(['Alle Preise in €'], 'USD')).toBe('EUR');
  expect(currencyOfNotes(['Prices in USD or GBP'], 'EUR')).toBeNull();
  expect(currencyOfNotes(['Catalogue of the USA'], 'EUR')).toBeNull();
});

it.for([
  ['Not Certified', 'in-progress'],
  ['nicht gültig', 'in-progress'],
  ['No longer valid', 'expired'],
  ['Not applicable', 'left-out'],
  ['Not expired', 'awarded'],
  ['Good standing', 'awarded'],
  ['Subscribed', 'in-progress'],
  ['Normal pass', 'awarded'],
] as const)('%s is told apart from its opposite', ([text, outcome]) => {
  expect(readOutcome(text).outcome).toBe(outcome);
});
