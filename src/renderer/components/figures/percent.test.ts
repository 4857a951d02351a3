import { expect, test } from 'vitest';
import { formatRatio, pointsBetween } from './percent.ts';

test('a ratio as percent', () => {
  expect(formatRatio(0.224)).toBe('22 %');
  expect(formatRatio(0)).toBe('0 %');
  expect(formatRatio(1)).toBe('100 %');
  expect(formatRatio(null)).toBe('none');
  expect(formatRatio(null, 'nothing required')).toBe('nothing required');
});

test('almost nothing is not nothing, and almost all is not all', () => {
  expect(formatRatio(0.0004)).toBe('0.1 %');
  expect(formatRatio(0.005)).toBe('0.5 %');
  expect(formatRatio(0.9999)).toBe('99 %');
});

test('points between two ratios', () => {
  expect(pointsBetween(0.7, 0.72)).toBe(2);
  expect(pointsBetween(null, 0.72)).toBeNull();
});
