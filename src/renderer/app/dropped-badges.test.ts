import { expect, test } from 'vitest';
import { areBadges } from './dropped-badges.ts';

const file = (name: string) => ({ name, isFolder: false });

test.each([
  ['badge.png', true],
  ['BADGE.SVG', true],
  ['credential.json', true],
  ['credential.jwt', true],
  ['roster.xlsx', false],
  ['roster.txt', false],
  ['company.upskill', false],
  ['credential', false],
])('%s goes to the badges: %s', (name, expected) => {
  expect(areBadges([file(name)], false)).toBe(expected);
});

test('a folder does, and on the page of badges whatever else is not clearly something else', () => {
  expect(areBadges([{ name: 'june', isFolder: true }], false)).toBe(true);
  expect(areBadges([file('credential')], true)).toBe(true);
  expect(areBadges([file('roster.xlsx')], true)).toBe(false);
  expect(areBadges([file('company.upskill')], true)).toBe(false);
});
