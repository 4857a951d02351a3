import { expect, test } from 'vitest';
import { decisive, type Rating } from './rules.ts';

const credential = (id: number, date: string, level: number | null): Rating => ({
  id,
  level,
  date,
  source: 'credential',
  validUntil: null,
});

test('a credential without a level withdraws those before it, and not those after', () => {
  const ratings = [
    credential(1, '2025-01-01', 4),
    credential(2, '2025-06-01', null),
    credential(3, '2025-09-01', 3),
  ];
  expect(decisive(ratings, '2025-05-31')?.id).toBe(1);
  expect(decisive(ratings, '2025-06-01')).toBeNull();
  expect(decisive(ratings, '2025-09-01')?.id).toBe(3);
});
