import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTableFile } from '#core/tables/index.ts';
import { NO_HINTS } from '../headings/testing.ts';
import { readLibrarySheet } from './index.ts';
import { briefSkills } from './testing.ts';

const SAMPLES = resolve('..', 'shared', 'samples');
const present = existsSync(join(SAMPLES, 'taxonomies'));
if (!present) process.stderr.write(`SKIPPED: there are no sample taxonomies in ${SAMPLES}\n`);

describe.skipIf(!present)('real libraries', () => {
  const REAL: readonly (readonly [
    path: string,
    skills: number,
    looksLike: string | null,
    first: string,
  ])[] = [
    ['taxonomies/onet_Skills.xlsx', 35, 'O*NET', 'Reading Comprehension (Basic Skills › Content)'],
    [
      'taxonomies/digitalSkillsCollection_en.csv',
      1201,
      'ESCO',
      'Haskell [Knowledge] (computer programming)',
    ],
    [
      'taxonomies/digCompSkillsCollection_en.csv',
      26,
      'ESCO',
      'solve technical problems [Skill] (identify problems)',
    ],
    ['taxonomies/esco_skills_tabiya_subset.csv', 1000, 'ESCO', 'manage musical staff [Skill]'],
    [
      'matrices/skills_matrix_levels_merged.xlsx',
      16,
      null,
      'Programming Fundamentals [Technical Proficiency]',
    ],
  ];
  it.each(REAL)('reads %s', async (path, skills, looksLike, first) => {
    const file = await readTableFile(join(SAMPLES, path));
    const [grid] = file.sheets;
    const reading = grid && readLibrarySheet(grid, 0, file, NO_HINTS);
    expect(reading?.skills.length).toBe(skills);
    expect(reading?.looksLike).toBe(looksLike);
    expect(briefSkills(reading?.skills)?.[0]).toBe(first);
    expect(reading?.score).toBeGreaterThanOrEqual(0.9);
  });

  it('reads what the levels of a matrix of descriptions say', async () => {
    const file = await readTableFile(join(SAMPLES, 'matrices/skills_matrix_levels_merged.xlsx'));
    const [grid] = file.sheets;
    const reading = grid && readLibrarySheet(grid, 0, file, NO_HINTS);
    expect(reading?.scale).toEqual({ low: 1, high: 3 });
    expect(new Set(reading?.skills.map(({ category }) => category)).size).toBe(4);
    expect(reading?.skills.every(({ anchors }) => anchors.length === 3)).toBe(true);
    expect(reading?.skills[4]?.anchors[0]).toEqual({
      level: '1',
      anchor: 'Writes basic unit tests.',
    });
  });

  it.each(['onet_Occupation_Data.txt', 'onet_Scales_Reference.xlsx'])(
    'finds no skills in %s',
    async (name) => {
      const file = await readTableFile(join(SAMPLES, 'taxonomies', name));
      const [grid] = file.sheets;
      expect(grid && readLibrarySheet(grid, 0, file, NO_HINTS)).toBeNull();
    },
  );
});
