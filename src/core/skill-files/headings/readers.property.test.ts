import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridFromRows } from '#core/tables/index.ts';
import { readLibrarySheet } from '../library/index.ts';
import { readRequirementSheet } from '../requirements/index.ts';
import type { CellPlace } from '../types.ts';
import { NO_HINTS, fileOf } from './testing.ts';

const WORDS = [
  'Skill',
  'Category',
  'Parent skill',
  'Description',
  'Role',
  'Required level',
  'Importance',
  'Certificate needed',
  'Valid from',
  'Level 1',
  'Level 2',
  'Junior engineer',
  'Senior engineer',
  'Name',
  'preferredLabel',
  'conceptUri',
  'Element ID',
  'Element Name',
  'Parent ID number',
  'ID number',
  'Short name',
  'Data:',
  '- SQL',
  '2.1 Coding',
  'x',
  '3 (critical)',
  '2026-01-01',
  '=1+1',
  ' ',
];
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 100 }) },
  { weight: 1, arbitrary: fc.boolean() },
);
const sheets = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 });

describe('readers of libraries and requirements, on any sheet', () => {
  it('point at cells that are there, name each thing once, and keep scores within 0 and 1', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom('Sheet1', 'Skills', 'Data analyst'), (rows, name) => {
        const grid = gridFromRows(rows, { name });
        const numbers = new Set(
          Array.from({ length: grid.rowCount }, (_, at) => grid.rowNumber(at)),
        );
        const isThere = ({ row, column }: CellPlace) =>
          numbers.has(row) && column >= 0 && column < grid.columnCount;
        for (const reader of [readLibrarySheet, readRequirementSheet]) {
          const reading = reader(grid, 0, fileOf(grid), NO_HINTS);
          if (reading === null) continue;
          expect(reading.score).toBeGreaterThanOrEqual(0);
          expect(reading.score).toBeLessThanOrEqual(1);
          const entries = [...reading.skills, ...reading.requirements];
          expect(entries.length).toBeGreaterThan(0);
          expect(entries.every(({ at }) => isThere(at))).toBe(true);
          const names = reading.skills.map((skill) => skill.name.toLowerCase());
          expect(new Set(names).size).toBe(names.length);
          expect(reading.requirements.every(({ role, skill }) => role !== '' && skill !== '')).toBe(
            true,
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});
