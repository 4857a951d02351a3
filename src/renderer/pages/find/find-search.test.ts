import { expect, test } from 'vitest';
import { conditionsOf, conditionText, readFindSearch } from './find-search.ts';

test('a condition goes into the address and comes back', () => {
  const asked = [
    { skillId: 12, level: 3, credential: false, need: 'must' },
    { skillId: 4, level: 1, credential: true, need: 'wish' },
  ] as const;
  const texts = asked.map((one) => conditionText(one));
  expect(texts).toEqual(['12:3', '4:1:credential:wish']);
  expect(conditionsOf(texts)).toEqual(asked);
});

test('what is no condition is left out, and a skill counts once', () => {
  expect(conditionsOf(['12:3', 'x', '0:1', '12:4', '5:', '5:2:often'])).toEqual([
    { skillId: 12, level: 3, credential: false, need: 'must' },
  ]);
});

test('an address keeps the question, its parts, and who may be found', () => {
  const given = {
    ask: 'SQL 3',
    has: ['12:3', 7],
    department: ['Sales', null],
    staying: true,
    nearly: 'yes',
    q: 'ana',
    presence: 'all',
  };
  expect(readFindSearch(given)).toEqual({
    ask: 'SQL 3',
    has: ['12:3'],
    department: ['Sales', null],
    staying: true,
  });
  expect(readFindSearch({ ask: 2024, has: 'none' })).toEqual({ ask: '2024' });
});
