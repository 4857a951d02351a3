import { describe, expect, it } from 'vitest';
import { gridFromRows } from '#core/tables/index.ts';
import { testContext } from '#core/workspace/testing.ts';
import { kindScores } from '../kind-scores.ts';
import { fileOf, readRows, shapeOf, type Rows } from './testing/read-rows.ts';

const sheet = (columns: number, head: (column: number) => string, cell: string | null): Rows => [
  ['Name', ...Array.from({ length: columns - 1 }, (_, column) => head(column))],
  ...Array.from({ length: 50 }, (_, row) => [
    `Anna Berg${row}`,
    ...Array.from({ length: columns - 1 }, (_, column) => cell ?? `t${row}-${column}`),
  ]),
];

describe('a sheet as wide as one can be', { timeout: 60_000 }, () => {
  it('is read whole', () => {
    const reading = readRows(sheet(16_384, (column) => `Skill ${column}`, '3'));
    expect(shapeOf(reading)).toBe('50 people-down 16383 skills 819150 ratings');
  });

  it('is told by its first columns', async () => {
    const context = testContext();
    const file = fileOf(
      gridFromRows(
        sheet(16_384, (column) => `Skill ${column}`, '3'),
        {},
      ),
    );
    const { reasons } = await kindScores(context, file, () => Promise.resolve());
    expect(reasons.matrix).toBe('50 people down, 999 skills across');
    await context.dispose();
  });

  it('may have heads of a million letters', () => {
    const long = 'lorem ipsum '.repeat(90_000);
    const reading = readRows(sheet(6, (column) => `Skill ${column} ${long}`, '3'));
    expect(shapeOf(reading)).toBe('50 people-down 5 skills 250 ratings');
  });
});
