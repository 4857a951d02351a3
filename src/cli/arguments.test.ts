import { describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { readWishes } from './commands/import-mapping.ts';
import { UsageError } from './usage.ts';

function request(...args: string[]) {
  const read = readArguments(args);
  if ('help' in read) throw new Error('help was asked for');
  return read;
}

describe('the words after upskill', () => {
  test('name a command, its files and its options in any order', () => {
    const read = request(
      '--workspace',
      'a.upskill',
      'import',
      'import',
      'b.csv',
      '--json',
      '--dry-run',
    );
    expect(read.command.name).toBe('import');
    expect(read.operands).toEqual(['import', 'b.csv']);
    expect(read.workspace).toMatch(/[\\/]a\.upskill$/u);
    expect([read.json, read.flag('dry-run'), read.asOf]).toEqual([true, true, undefined]);
  });

  test.each([[], ['help'], ['--help'], ['help', 'import'], ['import', '--help']])(
    'ask for help: %s %s',
    (...args: string[]) => {
      expect(readArguments(args)).toHaveProperty('help');
    },
  );

  test.each([
    ['fly', '--workspace', 'a'],
    ['--json'],
    ['people'],
    ['people', '--workspace', 'a', 'extra'],
    ['people', '--workspace', 'a', '--unknown'],
    ['people', '--workspace', 'a', '--as-of', '2026-02-30'],
    ['import', '--workspace', 'a'],
    ['people', '--workspace'],
    ['constructor', '--workspace', 'a'],
  ])('are refused where they make no sense: %s %s %s %s', (...args: string[]) => {
    expect(() => readArguments(args)).toThrow(UsageError);
  });

  test('are numbers and choices where that is meant', () => {
    const read = request('history', '-w', 'a', '--limit', '0');
    expect(() => read.count('limit')).toThrow(UsageError);
    expect(() =>
      request('people', '-w', 'a', '--presence', 'x').oneOf('presence', ['all']),
    ).toThrow('--presence is one of: all');
  });
});

test('a wish for a column may hold an equals sign and leave a column out', () => {
  expect(readWishes(['email=Mail = work', 'none=Notes'])).toEqual([
    { field: 'email', header: 'Mail = work' },
    { field: null, header: 'Notes' },
  ]);
  expect(() => readWishes(['nickname=Nick'])).toThrow(UsageError);
  expect(() => readWishes(['email'])).toThrow(UsageError);
});
