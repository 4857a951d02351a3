import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridFromRows } from '#core/tables/index.ts';
import { NO_HINTS, fileOf } from '../headings/testing.ts';
import { READERS } from '../readers.ts';
import { finished } from '../steps.ts';
import type { CellPlace } from '../types.ts';

const WORDS = [
  'Name',
  'Employee ID',
  'Email',
  'Course',
  'Course: Fire warden',
  'Certification 1',
  'Certification 2',
  'Date 1',
  'Completed',
  'Expires',
  'Status',
  'Grade',
  'Provider',
  'Price (EUR)',
  'Duration',
  'Valid for',
  'Skills',
  'Signature',
  'Training matrix',
  'Ana Ferreira',
  'Bo Lind',
  'First aid',
  'Data protection',
  '2025-01-02',
  '03/04/2025',
  'Done',
  'Booked 12/03',
  'n/a',
  '75-100 hours',
  '3 jours (21 h)',
  '2 x half day',
  '€490–650',
  '3 yrs',
  'SQL (3); Python 2',
  'Total',
  ' ',
];
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 60_000 }) },
  { weight: 1, arbitrary: fc.boolean() },
);
const sheets = fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 16 });

describe('readers of catalogues and awards, on any sheet', () => {
  it('point at cells that are there, name each course and person, and take no second', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom('Sheet1', 'Training', 'First aid'), (rows, name) => {
        const grid = gridFromRows(rows, { name });
        const numbers = new Set(
          Array.from({ length: grid.rowCount }, (_, at) => grid.rowNumber(at)),
        );
        const isThere = ({ row, column }: CellPlace) =>
          numbers.has(row) && column >= 0 && column < grid.columnCount;
        for (const kind of ['credentials', 'awards'] as const) {
          const began = performance.now();
          const reading = finished(
            READERS[kind](grid, 0, fileOf(grid), { ...NO_HINTS, today: '2026-06-15' }),
          );
          expect(performance.now() - began).toBeLessThan(1000);
          if (reading === null) continue;
          expect(reading.score).toBeGreaterThanOrEqual(0);
          expect(reading.score).toBeLessThanOrEqual(1);
          expect(reading.problems.every(({ at }) => at === null || isThere(at))).toBe(true);
          for (const { at, person } of reading.awards) {
            expect(isThere(at)).toBe(true);
            expect(person.name ?? person.email ?? person.number).toBeTruthy();
          }
          for (const { at, facts, price, skills } of reading.credentials) {
            expect(isThere(at)).toBe(true);
            expect(price === null || price.units >= 0).toBe(true);
            expect(facts.workloadHours ?? 1).toBeGreaterThan(0);
            expect(facts.validityMonths ?? 1).toBeGreaterThan(0);
            expect(skills.every((skill) => skill.name !== '')).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
