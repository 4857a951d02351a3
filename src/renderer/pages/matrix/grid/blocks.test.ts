import { expect, test } from 'vitest';
import fc from 'fast-check';
import { planFill, planPaste } from './blocks.ts';
import { formatBlock, parseBlock, readLevel } from './clipboard.ts';
import { scaleWords } from './typed-level.ts';

const LEVELS = ['None', 'Aware', 'With guidance', 'Independent', 'Advanced', 'Expert'].map(
  (name, value) => ({ name, value }),
);
const SIZE = { rows: 6, columns: 5, levels: LEVELS };
const cell = (row: number, column: number) => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

test('blocks as spreadsheets copy them', () => {
  expect(parseBlock('1\t2\r\n3\t\r\n')).toEqual([
    ['1', '2'],
    ['3', ''],
  ]);
  expect(parseBlock('3')).toEqual([['3']]);
  expect(parseBlock('"a\tb ""c"""\t2\n')).toEqual([['a\tb "c"', '2']]);
  expect(parseBlock('')).toEqual([['']]);
  expect(parseBlock('\n\n')).toEqual([[''], ['']]);
});

test('what is copied is read back', () => {
  const level = fc.option(fc.integer({ min: 0, max: 5 }));
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((wide) =>
      fc.array(fc.array(level, { minLength: wide, maxLength: wide }), { minLength: 1 }),
    );
  fc.assert(
    fc.property(rows, (block) => {
      const text = `${formatBlock(block)}\r\n`;
      const read = parseBlock(text).map((row) =>
        row.map((word) => (word === '' ? null : readLevel(word, LEVELS))),
      );
      expect(read).toEqual(block);
    }),
  );
});

test('a level by figure or by name', () => {
  expect(readLevel(' 3 ', LEVELS)).toBe(3);
  expect(readLevel('3.0', LEVELS)).toBe(3);
  expect(readLevel('3,00', LEVELS)).toBe(3);
  expect(readLevel('with GUIDANCE', LEVELS)).toBe(2);
  for (const word of ['6', '2.5', '-1', 'n/a', '3/4', '1e0', '']) {
    expect(readLevel(word, LEVELS), word).toBeUndefined();
  }
});

test('a block goes down and right from the first cell; blanks leave what is there', () => {
  expect(
    planPaste(
      [
        ['1', ''],
        ['3', '4'],
      ],
      cell(2, 1),
      SIZE,
    ),
  ).toEqual({
    ratings: [
      { row: 2, column: 1, level: 1 },
      { row: 3, column: 1, level: 3 },
      { row: 3, column: 2, level: 4 },
    ],
  });
});

test('one value fills a range, and a block repeats where it fits a whole number of times', () => {
  const paste = planPaste([['2', '5']], { top: 0, left: 0, bottom: 1, right: 3 }, SIZE);
  expect('ratings' in paste && paste.ratings.map(({ level }) => level)).toEqual([
    2, 5, 2, 5, 2, 5, 2, 5,
  ]);
  const odd = planPaste([['2', '5']], { top: 0, left: 0, bottom: 0, right: 2 }, SIZE);
  expect('ratings' in odd && odd.ratings).toHaveLength(2);
});

test('every cell that cannot be written is named, and nothing is written', () => {
  const paste = planPaste(
    [
      ['1', '7'],
      ['x', '2'],
    ],
    cell(5, 4),
    SIZE,
  );
  expect(paste).toEqual({
    refused: [
      { row: 5, column: 5, text: '7', why: 'right of the last skill' },
      { row: 6, column: 4, text: 'x', why: 'below the last person' },
      { row: 6, column: 5, text: '2', why: 'below the last person' },
    ],
  });
  expect(planPaste([['7']], cell(0, 0), SIZE)).toEqual({
    refused: [{ row: 0, column: 0, text: '7', why: 'not a level: the scale is 0 to 5' }],
  });
});

test('filling copies the first row or column, or what stands before a single one', () => {
  const levels = [
    [1, null, 3],
    [4, 5, null],
  ];
  const levelAt = (row: number, column: number): number | null => levels[row]?.[column] ?? null;
  expect(planFill('down', { top: 0, left: 0, bottom: 2, right: 1 }, levelAt)).toEqual([
    { row: 1, column: 0, level: 1 },
    { row: 2, column: 0, level: 1 },
  ]);
  expect(planFill('down', cell(1, 2), levelAt)).toEqual([{ row: 1, column: 2, level: 3 }]);
  expect(planFill('right', { top: 0, left: 0, bottom: 1, right: 1 }, levelAt)).toEqual([
    { row: 0, column: 1, level: 1 },
    { row: 1, column: 1, level: 4 },
  ]);
  expect(planFill('right', cell(0, 0), levelAt)).toEqual([]);
});

test('the scale in words', () => {
  expect(scaleWords([0, 1, 2, 3])).toBe('0 to 3');
  expect(scaleWords([0, 2, 4])).toBe('0, 2, 4');
});
