import { expect, test } from 'vitest';
import { nameLines } from './name-lines.ts';

test('names break between words, and nothing of them is lost', () => {
  expect(nameLines('SQL')).toEqual(['SQL']);
  expect(nameLines('AI literacy')).toEqual(['AI literacy']);
  expect(nameLines('Information security')).toEqual(['Information', 'security']);
  expect(nameLines('Working across cultures and time zones of the world')).toEqual([
    'Working across',
    'cultures and',
    'time zones of the world',
  ]);
});
