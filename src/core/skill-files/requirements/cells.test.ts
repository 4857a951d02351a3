import { describe, expect, it } from 'vitest';
import { importanceReader, needsCredential } from './importance.ts';
import { levelCell } from './level-cell.ts';

describe('what cells of requirements say', () => {
  it.each([
    [
      ['1', '2', '3'],
      [1, 2, 3],
    ],
    [
      ['1', '3', '5'],
      [1, 2, 3],
    ],
    [
      ['2', '5', '9'],
      [1, 2, 3],
    ],
    [
      ['low', 'Medium', 'HIGH'],
      [1, 2, 3],
    ],
    [
      ['nice to have', 'should', 'must-have'],
      [1, 2, 3],
    ],
    [
      ['nein', 'wichtig', 'Pflicht'],
      [1, 2, 3],
    ],
    [
      ['C', 'B', 'A'],
      [1, 2, 3],
    ],
    [
      ['', 'who knows'],
      [null, null],
    ],
  ] as const)('importance %j', (texts, expected) => {
    expect(texts.map(importanceReader(texts))).toEqual(expected);
  });

  it('levels and marks', () => {
    expect(levelCell('3')).toEqual({ level: '3', importance: null });
    expect(levelCell('x')).toEqual({ level: '', importance: null });
    expect(levelCell('4, critical')).toEqual({ level: '4', importance: 3 });
    expect(levelCell('Advanced (C1)')).toEqual({ level: 'Advanced (C1)', importance: null });
    expect(levelCell('–')).toBeNull();
    expect(levelCell('n/a')).toBeNull();
  });

  it('credentials', () => {
    expect(['yes', 'x', '✓', 'TRUE', 'AWS Solutions Architect'].every(needsCredential)).toBe(true);
    expect(['', 'no', '-', '0', 'Nein', 'FALSE', 'none'].some(needsCredential)).toBe(false);
  });
});
