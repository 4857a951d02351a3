import { expect, test } from 'vitest';
import { radarAxes, type SkillInGroup } from './radar-axes.ts';

const skill = (skillId: number, part: Partial<SkillInGroup> = {}): SkillInGroup => ({
  skillId,
  skill: `Skill ${skillId}`,
  required: 4,
  unknown: 0,
  index: 0.25,
  ...part,
});

test('the most required skills first, unrated ones not known', () => {
  const axes = radarAxes([
    skill(1),
    skill(2, { required: 9, unknown: 9, index: 1 }),
    skill(3, { required: 6, unknown: 1, index: 0.5 }),
    skill(4, { required: 0, index: null }),
  ]);
  expect(axes.map(({ label, value }) => [label, value])).toEqual([
    ['Skill 2', null],
    ['Skill 3', 0.5],
    ['Skill 1', 0.75],
  ]);
});

test('two skills make no figure, and more than ten no readable one', () => {
  expect(radarAxes([skill(1), skill(2)])).toEqual([]);
  expect(radarAxes(Array.from({ length: 30 }, (_, at) => skill(at + 1)))).toHaveLength(10);
});
