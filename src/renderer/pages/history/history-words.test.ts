import { expect, it } from 'vitest';
import { touchedWords } from './history-words.ts';

it('says what a change touched', () => {
  expect(
    touchedWords([
      { entity: 'person', added: 240, changed: 3, removed: 0 },
      { entity: 'saved view', added: 0, changed: 0, removed: 1 },
    ]),
  ).toBe('240 people added, 3 changed; 1 saved view removed');
  expect(touchedWords([{ entity: 'person', added: 0, changed: 1, removed: 0 }])).toBe(
    '1 person changed',
  );
  expect(
    touchedWords([
      { entity: 'remembered mapping', added: 1, changed: 0, removed: 0 },
      { entity: 'person', added: 266, changed: 0, removed: 0 },
    ]),
  ).toBe('266 people added; 1 remembered mapping added');
  expect(touchedWords([])).toBe('nothing');
});
