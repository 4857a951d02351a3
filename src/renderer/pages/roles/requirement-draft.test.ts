import { describe, expect, it } from 'vitest';
import type { Requirement } from '#shared/contract/skills.ts';
import {
  changesOf,
  editorRows,
  inOrder,
  typedLevel,
  usualLevel,
  withoutRow,
  withValue,
} from './requirement-draft.ts';

const asks = (skillId: number, level: number, importance = 1): Requirement => ({
  skillId,
  skill: `Skill ${skillId}`,
  category: null,
  level,
  importance,
  credential: false,
});
const family = [asks(1, 3), asks(2, 2)];

describe('requirements being edited', () => {
  it('show what the family asks for apart, with what the role says instead', () => {
    const rows = editorRows([asks(1, 4), asks(2, 0), asks(9, 1)], family);
    expect(rows.own.map(({ skillId, origin }) => [skillId, origin])).toEqual([[9, 'own']]);
    expect(rows.inherited.map(({ level, origin }) => [level, origin])).toEqual([
      [4, 'instead'],
      [0, 'off'],
    ]);
    expect(editorRows([], family).inherited[0]?.origin).toBe('family');
  });

  it('override the family by a value, and leave it to the family again where both say the same', () => {
    const higher = withValue([], family, 1, { level: 5 });
    expect(higher).toEqual([asks(1, 5)]);
    expect(withValue(higher, family, 1, { level: 3 })).toEqual([]);
  });

  it('take a skill of the family back, and give it back', () => {
    const off = withoutRow([], family, 2);
    expect(off).toEqual([asks(2, 0)]);
    expect(withoutRow(off, family, 2)).toEqual([]);
    expect(withValue(off, family, 2, { importance: 3 })).toEqual([asks(2, 2, 3)]);
  });

  it('remove an own one', () => {
    expect(withoutRow([asks(9, 1)], family, 9)).toEqual([]);
  });

  it('count each skill that differs once', () => {
    expect(changesOf([asks(1, 1), asks(2, 2)], [asks(2, 3), asks(3, 1)])).toBe(3);
    expect(changesOf([asks(1, 1), asks(2, 2)], [asks(2, 2), asks(1, 1)])).toBe(0);
  });

  it('stand by importance, then name', () => {
    expect(inOrder([asks(2, 1), asks(1, 1), asks(3, 1, 3)]).map(({ skillId }) => skillId)).toEqual([
      3, 1, 2,
    ]);
  });
});

describe('levels typed', () => {
  it('are those that the scale has', () => {
    expect(typedLevel([0, 1, 2], '', '2')).toBe(2);
    expect(typedLevel([0, 1, 2], '', '7')).toBeNull();
  });

  it('may have two digits', () => {
    expect(typedLevel([0, 1, 5, 10, 12], '1', '2')).toBe(12);
    expect(typedLevel([0, 1, 5], '1', '5')).toBe(5);
  });

  it('begin in the middle', () => {
    expect(usualLevel([0, 1, 2, 3, 4, 5])).toBe(3);
    expect(usualLevel([1, 2, 3, 4])).toBe(2);
  });
});
