import { expect, test } from 'vitest';
import { examplesOf } from './examples.ts';

const levels = [0, 1, 2, 3, 4, 5].map((value) => ({ value, name: '', anchor: '' }));

test('examples speak of what the workspace holds', () => {
  const facts = {
    skills: ['SQL', 'Coaching', 'Welding', 'Statistics'],
    places: ['Austin'],
    departments: ['Sales'],
    levels,
  };
  expect(examplesOf(facts)).toEqual([
    'SQL ≥ 3 and Coaching ≥ 3, in Austin, free of leaving',
    'Welding ≥ 4, in Sales',
    'SQL ≥ 3, nice to have Statistics',
  ]);
  expect(examplesOf({ ...facts, skills: ['SQL'], places: [] })).toEqual([
    'SQL ≥ 3, free of leaving',
  ]);
  expect(examplesOf({ ...facts, skills: [] })).toEqual([]);
});
