import { describe, expect, it } from 'vitest';
import { readRows, shapeOf, type Rows } from './testing/read-rows.ts';

const WAYS: readonly (readonly [string, readonly (string | number)[]])[] = [
  ['letters', ['A', 'B', 'C', 'D']],
  ['L M H', ['L', 'M', 'H', 'M']],
  ['N B I A E', ['N', 'B', 'I', 'E']],
  ['words', ['Beginner', 'Intermediate', 'Advanced', 'Expert']],
  ['German words', ['Anfänger', 'Grundkenntnisse', 'sehr gut', 'Experte']],
  ['French words', ['débutant', 'autonome', 'avancé', 'formateur']],
  ['Spanish words', ['básico', 'intermedio', 'avanzado', 'experto']],
  ['Japanese words', ['初級', '中級', '上級', '専門家']],
  ['symbols', ['●', '◎', '○', '△']],
  ['crosses and ticks', ['×', '✓', '✔', '✕']],
  ['stars', ['★', '★★', '★★★', '★★★★']],
  ['half filled stars', ['★☆☆☆', '★★☆☆', '★★★☆', '★★★★']],
  ['Harvey balls', ['○', '◔', '◑', '●']],
  ['x', ['x', 'x', 'X', 'x']],
  ['fractions of one', [0.25, 0.75, 0.5, 1]],
  ['per cent as numbers', [25, 75, 50, 100]],
  ['per cent as text', ['25 %', '75 %', '50%', '100 %']],
  ['fractions', ['1/5', '3/5', '4/5', '5/5']],
  ['numbered words', ['Level 1', 'Level 3', 'Level 2', 'Level 4']],
  ['L1', ['L1', 'L3', 'L2', 'L4']],
  ['number and word', ['1 - Basic', '3 - Independent', '2 - Guided', '4 - Expert']],
  ['marked numbers', ['3*', '2', '1*', '4']],
  ['decimals', [2.5, 3.5, 1.5, 4]],
  ['European languages', ['A1', 'B2', 'C1', 'A2']],
  ['with N/A', [3, 'N/A', 2, 1]],
  ['words and numbers mixed', ['Expert', 3, 'N/A', 'Beginner']],
  ['plus and minus', ['+', '++', '+++', '+']],
  ['Level words in brackets', ['Basic (1)', 'Good (3)', 'Good (3)', 'Expert (5)']],
];

const rowsOf = ([a = '', b = '', c = '', d = '']: readonly (string | number)[]): Rows => [
  ['Name', 'Welding', 'Packing', 'Excel'],
  ['Anna Berg', a, b, c],
  ['Tom Ford', b, c, d],
  ['Eva Lang', c, d, a],
];

describe('ways of writing levels', () => {
  it.each(WAYS)('%s', (_what, levels) => {
    const reading = readRows(rowsOf(levels));
    expect(shapeOf(reading)).toBe('3 people-down 3 skills 9 ratings');
    expect(reading?.ratings[0]?.level).toBe(String(levels[0]));
    expect(reading?.score).toBeGreaterThan(0.5);
  });

  it('takes any short text that comes back for a level', () => {
    const reading = readRows([
      ['Name', 'Welding', 'Packing', 'Excel', 'Driving'],
      ['Anna Berg', 'Rot', 'Gelb', 'Blau', 'Rot'],
      ['Tom Ford', 'Gelb', 'Rot', 'Rot', 'Gelb'],
      ['Eva Lang', 'Blau', 'Gelb', 'Gelb', 'Blau'],
      ['Max Stone', 'Rot', 'Blau', 'Rot', 'Gelb'],
    ]);
    expect(shapeOf(reading)).toBe('4 people-down 4 skills 16 ratings');
  });

  it('says where a formula failed and where a text is no level', () => {
    const reading = readRows([
      ['Name', 'Welding', 'Packing', 'Excel'],
      ['Anna Berg', 3, '#N/A', 1],
      ['Tom Ford', 2, 2, 'is going to attend the next training in autumn if there is time'],
      ['Eva Lang', 1, 1, 2],
    ]);
    expect(reading?.ratings).toHaveLength(7);
    expect(reading?.problems.map(({ code, at }) => `${code} ${at?.row}:${at?.column}`)).toEqual([
      'cell-error 2:2',
      'text-not-level 3:3',
    ]);
  });

  it('says where levels stand without a name', () => {
    const reading = readRows([
      ['Name', 'Welding', 'Packing', null],
      ['Anna Berg', 3, 2, 1],
      [null, 2, 2, 4],
      ['Eva Lang', 1, 1, 2],
    ]);
    expect(reading?.problems.map(({ code }) => code).toSorted()).toEqual([
      'row-without-person',
      'skill-without-name',
    ]);
  });
});
