import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paddedLength, plainNumber, withoutZeros } from './employee-number.ts';
import { currencyIn, minorDigits, periodOfHeader, splitAmount } from './money.ts';
import { inferDecimalMark, readNumber } from './read-number.ts';

const write = (cents: number, decimal: ',' | '.', group: string): string => {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+(?!\d))/gu, group);
  return `${whole}${decimal}${String(cents % 100).padStart(2, '0')}`;
};

describe('numbers as text', () => {
  it('are recovered whatever separates decimals and thousands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 999_999_999 }), { minLength: 1, maxLength: 40 }),
        fc.constantFrom<readonly [',' | '.', string]>(
          ['.', ','],
          [',', '.'],
          [',', ' '],
          ['.', "'"],
          ['.', ''],
          [',', ''],
          [',', '\u00a0'],
        ),
        fc.boolean(),
        (amounts, [decimal, group], money) => {
          const texts = amounts.map((cents) => write(cents, decimal, group));
          const mark = inferDecimalMark(texts, money);
          expect(texts.map((text) => readNumber(text, mark))).toEqual(
            amounts.map((cents) => cents / 100),
          );
        },
      ),
    );
  });

  it('reads 50.000 as money in thousands and 0.800 as a share', () => {
    expect(readNumber('50.000', inferDecimalMark(['50.000', '62.500'], true))).toBe(50_000);
    expect(readNumber('37.500', inferDecimalMark(['37.500'], false))).toBe(37.5);
    expect(readNumber('0,8', inferDecimalMark(['0,8', '1'], false))).toBe(0.8);
    expect(readNumber('1,234', inferDecimalMark(['1,234', '5,678'], true))).toBe(1234);
  });

  it.each([
    ['(1,200)', -1200],
    ['1,200-', -1200],
    ['50k', 50_000],
    ['350万', 3_500_000],
    ['١٢٬٥٠٠', 12_500],
    ['１２００', 1200],
  ])('reads %s', (text, number) => {
    expect(readNumber(text, '.')).toBe(number);
  });

  it.each(['abc', '', '12-14', '1.2.3.4', '40-50k'])('does not read “%s”', (text) => {
    expect(readNumber(text, '.')).toBeNull();
  });
});

describe('amounts', () => {
  const own = { ownCurrency: 'EUR' };
  it.each([
    ['€ 52.000,00', '52.000,00', 'EUR', null],
    ['52,000 USD', '52,000', 'USD', null],
    ['$98,769', '98,769', 'USD', null],
    ['zł 8 500', '8 500', 'PLN', null],
    ['CHF 7’500.–', '7’500.–', 'CHF', null],
    ['4.200 € p.m.', '4.200', 'EUR', 'month'],
    ['60000/year', '60000', null, 'year'],
    ['¥5,000,000', '5,000,000', 'JPY', null],
    ['350만', '350만', null, null],
  ])('takes %s apart', (text, number, currency, period) => {
    expect(splitAmount(text, own)).toEqual({ number, currency, period });
  });

  it('prefers the own dollar', () => {
    expect(currencyIn('$', { ownCurrency: 'AUD' })).toBe('AUD');
    expect(currencyIn('US$', { ownCurrency: 'AUD' })).toBe('USD');
  });

  it.each([
    ['Annual Salary', 'year'],
    ['Monatsgehalt', 'month'],
    ['MonthlyIncome', 'month'],
    ['Bruttojahresgehalt', 'year'],
    ['월급', 'month'],
    ['年収', 'year'],
    ['الراتب الشهري', 'month'],
    ['Hourly Pay Rate', 'hour'],
    ['Salary (EUR p.a.)', 'year'],
    ['Salary', null],
    ['GEHALT', null],
    ['Compensation', null],
  ])('takes the period of “%s”', (header, period) => {
    expect(periodOfHeader(header)).toBe(period);
  });

  it('knows the decimals of a currency', () => {
    expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3]);
  });
});

describe('employee numbers', () => {
  it('lose what a spreadsheet put behind them', () => {
    expect(plainNumber('4139.0')).toBe('4139');
    expect(plainNumber('A12.0')).toBe('A12.0');
  });
  it('get their zeros back only where their length is certain', () => {
    expect(paddedLength(() => ['00123', '04567', '891', '12345'])).toBe(5);
    expect(paddedLength(() => ['00123', '0456', '891'])).toBe(0);
    expect(paddedLength(() => ['123', '456'])).toBe(0);
    expect(paddedLength(() => ['00123', '123'])).toBe(0);
    expect(paddedLength(() => ['00123', '123456'])).toBe(0);
    expect(paddedLength(() => ['E001', '002'])).toBe(0);
  });
  it('are compared without zeros', () => {
    expect(withoutZeros('00120')).toBe('120');
    expect(withoutZeros('0')).toBe('0');
    expect(withoutZeros('E01')).toBeNull();
  });
});
