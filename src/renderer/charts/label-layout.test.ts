import { describe, expect, it } from 'vitest';
import { labelledColumns, partLabels } from './label-layout.ts';
import type { ChartItem } from './types.ts';

const item = (label: string, value: number): ChartItem => ({ key: label, label, value });
const text = ({ label, value }: ChartItem): string => `${value} ${label}`;

describe('labels beneath a bar of parts', () => {
  it('stand at the start of their part, the last at the right end', () => {
    const labels = partLabels(
      [item('ready', 115), item('not ready', 109), item('?', 16)],
      420,
      text,
    );
    expect(labels.map(({ x, anchor }) => [Math.round(x), anchor])).toEqual([
      [0, 'start'],
      [201, 'start'],
      [420, 'end'],
    ]);
  });

  it('come together at the right where they would collide', () => {
    const labels = partLabels([item('current', 97), item('late', 2), item('gone', 1)], 300, text);
    expect(labels.map((label) => label.text)).toEqual(['97 current', '2 late · 1 gone']);
  });

  it('leave out parts of nothing', () => {
    expect(partLabels([item('a', 3), item('b', 0)], 300, text)).toHaveLength(1);
    expect(partLabels([], 300, text)).toEqual([]);
  });
});

describe('figures above columns', () => {
  const items = [5000, 5200, 4100, 4900, 5100].map((value) => item(String(value), value));
  it('all where there is room', () => {
    expect(labelledColumns(items, 60, String).size).toBe(5);
  });
  it('first, last and extremes where there is not', () => {
    expect([...labelledColumns(items, 20, String)].sort()).toEqual([0, 2, 4]);
  });
});
