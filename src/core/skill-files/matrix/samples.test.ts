import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTableFile } from '#core/tables/index.ts';
import type { SheetReading } from '../types.ts';
import { readMatrixSheet } from './index.ts';
import { noHints, shapeOf } from './testing/read-rows.ts';

const SAMPLES = resolve(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'samples');
const present = existsSync(SAMPLES);
if (!present) process.stderr.write(`SKIPPED: the sample files are missing at ${SAMPLES}\n`);

async function readingsOf(path: string): Promise<(SheetReading | null)[]> {
  const file = await readTableFile(join(SAMPLES, path));
  return file.sheets.map((grid, sheet) => readMatrixSheet(grid, sheet, file, noHints));
}

describe.skipIf(!present)('matrices people really have', () => {
  it('a template with a legend of numbers, totals and a threshold', async () => {
    const [reading] = await readingsOf('matrices/skills_matrix_citoolkit_deid.xlsx');
    expect(shapeOf(reading ?? null)).toBe('5 people-down 7 skills 32 ratings');
    expect(reading?.score).toBeGreaterThan(0.9);
    expect(reading?.date).toBe('2019-08-04');
    expect(reading?.headerRow).toBe(7);
    expect(reading?.scale).toEqual({ low: 0, high: 4 });
    expect(reading?.problems).toEqual([]);
    expect(reading?.legend.map(({ text, rank }) => [text, rank])).toEqual(
      [0, 1, 2, 3, 4].map((n) => [String(n), n]),
    );
    expect(reading?.ratings[0]?.person).toMatchObject({
      email: 'robin.sample@example.com',
      number: null,
    });
  });

  it('a Japanese skill map with symbols, one sheet a sprint', async () => {
    const readings = await readingsOf('matrices/jp_skillmap_symbols_15sheets.xlsx');
    const skills = [10, 15, 15, 15, 15, 18, 18, 19, 19, 20, 21, 22, 23, 24, 25];
    expect(readings.map((reading) => shapeOf(reading))).toEqual(
      skills.map((count) => `7 people-across ${count} skills ${count * 7} ratings`),
    );
    expect(readings.every((reading) => reading?.date === null && reading.score > 0.7)).toBe(true);
    const [kickOff] = readings;
    expect(kickOff?.legend.map(({ text, rank }) => `${text}#${rank}`)).toEqual([
      '#0',
      '△#1',
      '○#2',
      '◎#3',
      '★#4',
      '・#null',
    ]);
    expect(kickOff?.ratings.filter(({ level }) => level !== '')).toHaveLength(45);
    expect(kickOff?.skills.find(({ name }) => name === 'スクラム')?.category).toBe('Agile');
    expect(kickOff?.skills.find(({ name }) => name === '顧客調整')?.category).toBeNull();
    expect(kickOff?.notes.join()).toContain('KickOff');
  });

  it('the skills of employees out of Odoo', async () => {
    const [reading] = await readingsOf('learning/odoo_hr.employee.skill.csv');
    expect(shapeOf(reading ?? null)).toBe('19 long 27 skills 121 ratings');
    expect(reading?.score).toBeGreaterThan(0.7);
  });

  it.each([
    'matrices/fr_training_tracker_vlookup.xlsx',
    'matrices/skill_matrix_title_row.xlsx',
    'matrices/skills_matrix_levels_merged.xlsx',
    'learning/coursera_for_business_learner_activity.csv',
    'learning/edx_grade_report.csv',
    'learning/moodle_grade_export.csv',
    'learning/training_records_213.csv',
    'rosters/HRDataset_v14.csv',
    'rosters/ibm_hr_attrition_1470.csv',
    'rosters/employee_sample_data.xlsx',
    'rosters/workforce_dashboard_9sheets.xlsx',
    'taxonomies/onet_Scales_Reference.xlsx',
  ])('%s holds no ratings', async (path) => {
    const readings = await readingsOf(path);
    expect(Math.max(...readings.map((reading) => reading?.score ?? 0))).toBeLessThanOrEqual(0.3);
  });
});
