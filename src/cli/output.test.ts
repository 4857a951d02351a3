import { expect, test } from 'vitest';
import { Problem } from '#shared/errors.ts';
import { problemLine, textTable } from './output.ts';

test('columns are as wide as they need, wide characters count twice, long text is cut', () => {
  expect(
    textTable(
      ['NO', 'NAME'],
      [
        [1, '山田'],
        [23, 'Ana'],
        [null, 'x'.repeat(99)],
      ],
    ),
  ).toBe(['NO  NAME', '1   山田', '23  Ana', `    ${'x'.repeat(35)}…`].join('\n'));
});

test('what a file holds can neither break the table nor steer the terminal', () => {
  expect(textTable(['A'], [['x\u001B[31m\ny']])).toBe('A\nx [31m y');
});

test('a problem is one line with its place', () => {
  const place = { file: 'roster.xlsx', sheet: 'Staff', row: 12 };
  expect(problemLine(new Problem('FILE_DAMAGED', 'It is\nbroken.', 'Save it again.', place))).toBe(
    'roster.xlsx, sheet “Staff”, row 12: It is broken. Save it again.',
  );
});
