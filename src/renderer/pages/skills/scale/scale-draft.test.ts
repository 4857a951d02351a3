import { describe, expect, it } from 'vitest';
import {
  changesValues,
  draftOf,
  isChanged,
  mappingOf,
  removedLevels,
  scaleErrors,
  undecidedLevels,
  withLevelAt,
} from './scale-draft.ts';

const level = (value: number, name = `Level ${value}`) => ({ value, name, anchor: '' });
const old = [level(0), level(1), level(2)];
const values = (draft: readonly { value: number }[]): number[] => draft.map(({ value }) => value);

describe('a scale being edited', () => {
  it('adds a level at the top, at the foot and between', () => {
    expect(values(withLevelAt(draftOf(old), 3))).toEqual([0, 1, 2, 3]);
    expect(values(withLevelAt(draftOf(old), 0))).toEqual([0, 1, 2, 3]);
    expect(values(withLevelAt(draftOf(old), 1))).toEqual([0, 1, 2, 3]);
    expect(values(withLevelAt(draftOf([level(1), level(5)]), 1))).toEqual([1, 2, 5]);
  });

  it('maps what moved by itself, and what is removed as was chosen', () => {
    const between = withLevelAt(draftOf(old), 1);
    expect(mappingOf(old, between, new Map())).toEqual([
      { from: 0, to: 0 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ]);
    const without = draftOf(old).filter(({ was }) => was !== 1);
    expect(removedLevels(old, without)).toEqual([level(1)]);
    expect(mappingOf(old, without, new Map())).not.toContainEqual({ from: 1, to: 2 });
    expect(mappingOf(old, without, new Map([[1, 'was 2']]))).toContainEqual({ from: 1, to: 2 });
  });

  it('asks what becomes of a removed level in use, and of one whose value another has now', () => {
    const without = draftOf(old).filter(({ was }) => was !== 1);
    const none: ReadonlyMap<number, string> = new Map();
    expect(undecidedLevels(old, without, none, [])).toEqual([]);
    expect(undecidedLevels(old, without, none, [1])).toEqual([level(1)]);
    const shifted = withLevelAt(without, 0);
    expect(shifted.map(({ value }) => value)).toEqual([0, 1, 3]);
    expect(undecidedLevels(old, shifted, none, [])).toEqual([level(1)]);
    expect(undecidedLevels(old, shifted, new Map([[1, 'was 2']]), [])).toEqual([]);
  });

  it('tells new words from new values', () => {
    const renamed = draftOf(old).map((one) => ({ ...one, name: 'Otherwise' }));
    expect(isChanged(old, renamed)).toBe(true);
    expect(changesValues(old, renamed)).toBe(false);
    expect(isChanged(old, draftOf(old))).toBe(false);
    expect(changesValues(old, withLevelAt(draftOf(old), 3))).toBe(false);
    expect(changesValues(old, withLevelAt(draftOf(old), 0))).toBe(true);
  });

  it('wants values that rise, and names', () => {
    expect(scaleErrors(draftOf(old)).size).toBe(0);
    const wrong = draftOf([level(0), level(0, 'Twice'), level(3, ' '), level(21)]);
    expect([...scaleErrors(wrong).keys()]).toEqual(['was 0', 'was 3', 'was 21']);
  });
});
