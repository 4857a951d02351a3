import { expect, test } from 'vitest';
import { heatColumns, heatRows, requiredIn, type Heatmap, type HeatSkill } from './heat-rows.ts';

test('groups, the whole, then the people of the chosen group', () => {
  expect(heatRows(2, null).map(({ kind }) => kind)).toEqual(['group', 'group', 'whole']);
  expect(heatRows(1, 2).map(({ kind }) => kind)).toEqual([
    'group',
    'whole',
    'band',
    'person',
    'person',
  ]);
});

test('columns stand by category; those without one come last', () => {
  const skill = (name: string, category: string | null) => ({ skill: name, category }) as HeatSkill;
  const skills = [
    skill('SQL', 'Technical'),
    skill('Juggling', null),
    skill('Coaching', 'Leadership'),
  ];
  const columns = heatColumns(skills, undefined);
  expect(columns.map(({ skill, at, first }) => [skill.skill, at, first])).toEqual([
    ['Coaching', 2, true],
    ['SQL', 0, true],
    ['Juggling', 1, true],
  ]);
  expect(heatColumns(skills, 'Technical').map(({ at }) => at)).toEqual([0]);
});

test('only the skills that a group requires', () => {
  const skills = ['Coaching', 'SQL', 'Welding'].map(
    (skill) =>
      ({ skill, category: skill === 'Coaching' ? 'Leadership' : 'Technical' }) as HeatSkill,
  );
  const cells = { required: [2, 0, 1, 0, 0, 3] } as Heatmap['cells'];
  const columns = heatColumns(skills, undefined);
  const names = (group: number) =>
    requiredIn({ skills, cells }, group, columns).map(({ skill, first }) => [skill.skill, first]);
  expect(names(0)).toEqual([
    ['Coaching', true],
    ['Welding', true],
  ]);
  expect(names(1)).toEqual([['Welding', true]]);
});
