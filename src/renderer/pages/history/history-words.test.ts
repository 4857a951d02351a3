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

it.each([
  ['content of a file', '2 contents of files added'],
  ['key of an issuer', '2 keys of issuers added'],
  ['skill needed before a credential', '2 skills needed before credentials added'],
  ['version of requirements', '2 versions of requirements added'],
  ['skill category', '2 skill categories added'],
  ['evidence', '2 pieces of evidence added'],
])('many of “%s”: “%s”', (entity, words) =>
  expect(touchedWords([{ entity, added: 2, changed: 0, removed: 0 }])).toBe(words),
);
