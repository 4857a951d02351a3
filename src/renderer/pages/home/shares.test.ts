import { expect, it } from 'vitest';
import { largest, shareItems } from './shares.ts';

const share = (label: string | null, people: number) => ({ label, people });

it('keeps those without a value apart from the rest', () => {
  const shares = ['A', 'B', 'C', 'D', 'E', 'F'].map((label, index) => share(label, 20 - index));
  const items = largest(shareItems([...shares, share(null, 3)], 'department', 108), 'departments');
  expect(items.map(({ label, value }) => [label, value])).toEqual([
    ['A', 20],
    ['B', 19],
    ['C', 18],
    ['D', 17],
    ['2 more departments', 31],
    ['not known', 3],
  ]);
});

it('never says one more', () => {
  const shares = ['A', 'B', 'C', 'D', 'E'].map((label) => share(label, 1));
  expect(largest(shareItems(shares, 'department', 5), 'departments')).toHaveLength(5);
});
