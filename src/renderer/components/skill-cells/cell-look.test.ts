import { expect, test } from 'vitest';
import { CELL_FLAG } from '#shared/skills.ts';
import { cellLook, isMet, levelsMissing, type SkillCell } from './cell-look.ts';

test('unrated is never drawn as a level', () => {
  expect(cellLook({ level: null, required: 3, flags: 0 })).toMatchObject({
    className: 'skill-cell unrated',
    text: '?',
    missed: '',
  });
  expect(cellLook({ level: 0, required: 3, flags: 0 })).toMatchObject({ text: '0', missed: '/3' });
  expect(cellLook({ level: 0, required: 0, flags: 0 }).text).toBe('0');
  expect(cellLook({ level: null, required: 0, flags: 0 }).className).toBe('skill-cell absent');
});

test('the tint says how many levels are missing, and what is asked shows only where it is missed', () => {
  const tint = (level: number, required: number): string =>
    cellLook({ level, required, flags: 0 }).className.replace('skill-cell ', '');
  expect([tint(2, 3), tint(1, 3), tint(0, 3), tint(0, 4), tint(0, 5)]).toEqual([
    'gap-3',
    'gap-5',
    'gap-6',
    'gap-7',
    'gap-7',
  ]);
  expect(tint(4, 3)).toBe('met');
  expect(cellLook({ level: 4, required: 3, flags: 0 }).missed).toBe('');
  expect(tint(2, 0)).toBe('unasked');
});

test('a level without its credential is no requirement met', () => {
  const cell = { level: 3, required: 3, flags: CELL_FLAG.credentialMissing };
  expect(isMet(cell)).toBe(false);
  expect(levelsMissing(cell)).toBe(0);
  expect(cellLook(cell).className).toBe('skill-cell gap-2 void');
  expect(isMet({ ...cell, flags: CELL_FLAG.credentialValid })).toBe(true);
  expect(isMet({ level: null, required: 0, flags: 0 })).toBe(false);
});

test('words', () => {
  const cellWords = (cell: SkillCell): string => cellLook(cell).words;
  expect(cellWords({ level: 2, required: 3, flags: 0 })).toBe('level 2 of 3 required');
  expect(cellWords({ level: null, required: 3, flags: CELL_FLAG.critical })).toBe(
    'unrated, 3 required, critical',
  );
  expect(cellWords({ level: 0, required: 0, flags: CELL_FLAG.self | CELL_FLAG.stale })).toBe(
    'level 0, not required, self-rated, stale',
  );
});
