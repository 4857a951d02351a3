import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findDuplicates } from './duplicates.ts';
import { isOneLetterApart, oneLetterPairs } from './one-letter.ts';

function result<T>(work: Generator<void, T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

const found = (...names: (string | [string, ...string[]])[]) =>
  result(
    findDuplicates(
      names.map((name, at) => {
        const [own, ...aliases] = typeof name === 'string' ? [name] : name;
        return { id: at + 1, name: own, aliases: aliases.map((alias) => ({ name: alias })) };
      }),
    ),
  ).map(({ names: group, why }) => `${why}: ${group.join(' = ')}`);

describe('what may be the same', () => {
  it.each([
    ['Written differently', 'Node.js', 'NodeJS'],
    ['Written differently', 'Cost & risk', 'Cost and risk'],
    ['Singular and plural', 'Spreadsheet', 'Spreadsheets'],
    ['Singular and plural', 'Safety policies', 'Safety policy'],
    ['With and without the maker’s name', 'Excel', 'MS Excel'],
    ['With and without the maker’s name', 'MS Excel', 'Microsoft Excel'],
    ['A name and its abbreviation', 'Amazon Web Services (AWS)', 'AWS'],
    ['The same words in another order', 'Management of projects', 'Project management'],
    ['First letters of the other', 'SQL', 'Structured Query Language'],
    ['One letter apart', 'Negotiation', 'Negotation'],
  ])('%s: %s, %s', (why, a, b) => {
    expect(found(a, b)).toEqual([`${why}: ${a} = ${b}`]);
  });

  it('knows other names', () => {
    expect(found(['Excel', 'Spread-sheets'], 'Spreadsheets')).toEqual([
      'Another name of the other: Excel = Spreadsheets',
    ]);
  });

  it.each([
    ['C', 'C++'],
    ['C#', 'C++'],
    ['Java', 'JavaScript'],
    ['ISO 9001 auditing', 'ISO 9002 auditing'],
    ['Google Cloud', 'IBM Cloud'],
    ['Sales', 'Salem'],
    ['Design (software)', 'Design (furniture)'],
    ['Go', 'Git'],
  ])('tells %s from %s', (a, b) => {
    expect(found(a, b)).toEqual([]);
  });

  it('tells each pair once, most alike first', () => {
    expect(found('Project managment', 'Project-management', 'Project management')).toEqual([
      'Written differently: Project-management = Project management',
      'One letter apart: Project managment = Project-management',
      'One letter apart: Project managment = Project management',
    ]);
  });
});

test('pairs one letter apart are those that comparing all with all finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 6, maxLength: 10 });
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 30 }), (texts) => {
      const expected = texts.flatMap((a, at) =>
        texts
          .map((b, other) => [at, other, b] as const)
          .filter(
            ([, other, b]) => other > at && a.length > 6 && b.length > 6 && isOneLetterApart(a, b),
          )
          .map(([one, other]) => `${one}/${other}`),
      );
      const pairs = result(oneLetterPairs(texts)).map(([a, b]) => `${a}/${b}`);
      expect(pairs.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('the library of ESCO, 14,000 skills, does not hold others up', () => {
  const parts = ['manage', 'design', 'repair', 'operate', 'test', 'sell', 'plan'];
  const things = Array.from(
    { length: 2000 },
    (_, at) => `thing ${String.fromCodePoint(97 + (at % 26))}${at.toString(36)} machinery`,
  );
  const skills = parts.flatMap((part) => things.map((thing) => `${part} ${thing}`));
  const started = performance.now();
  result(
    findDuplicates(
      skills.map((name, at) => ({ id: at + 1, name, aliases: [{ name: `${name} well` }] })),
    ),
  );
  expect(performance.now() - started).toBeLessThan(15_000);
});
