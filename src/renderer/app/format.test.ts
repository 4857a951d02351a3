import { afterEach, describe, expect, it } from 'vitest';
import {
  count,
  formatAmount,
  formatDate,
  formatInstant,
  formatNumber,
  formatSalary,
  formatSize,
  setFormatLocale,
} from './format.ts';

afterEach(() => setFormatLocale('en-GB'));

describe('words for days and times', () => {
  it('writes a day in full, and leaves alone what is none', () => {
    expect(formatDate('2026-03-12')).toBe('12 Mar 2026');
    expect(formatDate('soon')).toBe('soon');
  });

  it('names today, leaves out this year, and writes any other year', () => {
    const at = (text: string) => formatInstant(text, new Date('2026-09-30T18:00:00'));
    expect(at('2026-09-30T16:04:00')).toBe('today 16:04');
    expect(at('2026-09-28T09:05:00')).toBe('28 Sep 09:05');
    expect(at('2025-12-31T23:59:00')).toBe('31 Dec 2025 23:59');
  });
});

describe('figures', () => {
  it('follow the locale and use a true minus', () => {
    expect(formatNumber(-1234.5, 1)).toBe('−1,234.5');
    setFormatLocale('de-DE');
    expect(formatNumber(1234.5, 2)).toBe('1.234,50');
    setFormatLocale('no such locale');
    expect(formatNumber(1234)).toBe('1,234');
  });

  it('turn minor units into amounts, with cents only where there are some', () => {
    expect(formatAmount(5_250_000, 'EUR')).toBe('52,500');
    expect(formatAmount(5_250_050, 'EUR')).toBe('52,500.50');
    expect(formatAmount(3_000_000, 'JPY')).toBe('3,000,000');
    expect(formatSalary(5_250_000, 'EUR', 'year')).toBe('EUR 52,500 a year');
  });

  it('count in words', () => {
    expect(count(1, 'person', 'people')).toBe('1 person');
    expect(count(50_000, 'person', 'people')).toBe('50,000 people');
    expect(formatSize(3_300_000)).toBe('3.1 MB');
    expect(formatSize(12)).toBe('1 KB');
  });
});
