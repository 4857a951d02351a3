import { join } from 'node:path';
import { call } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { putCompany } from '#core/gaps/testing.ts';
import { readTableFile } from '#core/tables/index.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { exportMatrixHandlers, readOwnMatrix } from './index.ts';

const none = new Set<string>();
const HINTS = {
  people: none,
  skills: none,
  roles: none,
  emails: none,
  numbers: none,
  levels: none,
};

describe('assessments.exportMatrix', () => {
  it('writes the levels of the people asked for and what their roles require', async () => {
    await using temporary = await temporaryWorkspace({ today: '2026-06-15' });
    await putCompany(temporary.workspace, {
      roles: [
        {
          name: 'Welder',
          versions: [
            {
              asks: [
                { skill: 'Welding', level: 3, importance: 3 },
                { skill: 'Reading', level: 2 },
              ],
            },
          ],
        },
      ],
      people: [
        {
          name: 'Ana',
          employeeNumber: '007',
          role: 'Welder',
          ratings: [{ skill: 'Welding', level: 2 }],
        },
        { name: 'Bo', role: 'Welder', department: 'Works' },
        { name: 'Cy', role: 'Buyer' },
      ],
    });
    const out = join(temporary.context.folder, 'matrix.xlsx');
    const run = async (input: { show?: 'self'; filter?: { search: string } } = {}) => {
      const events = [];
      const work = await call(exportMatrixHandlers.exportMatrix, { out, ...input }, temporary);
      for await (const event of work) events.push(event);
      return events.at(-1);
    };
    expect(await run()).toEqual({ type: 'done', value: { path: out, people: 3, skills: 2 } });
    const file = await readTableFile(out);
    const [sheet, , required] = file.sheets;
    expect(readOwnMatrix(file.sheets[0]!, 0, file, HINTS)?.ratings).toEqual([]);
    const texts = (row: number) => Array.from({ length: 8 }, (_, at) => sheet?.text(row, at));
    // Row 6 is empty, for no skill has a category.
    expect(texts(6).slice(2)).toEqual([
      'Employee number',
      'Name',
      'Role',
      'Department',
      'Reading',
      'Welding',
    ]);
    expect(texts(7)).toEqual(['1', '1', '007', 'Ana', 'Welder', '', '', '2']);
    expect(texts(8).slice(3)).toEqual(['Bo', 'Welder', 'Works', '', '']);
    expect(texts(9).slice(1, 4)).toEqual(['', '', 'Cy']);
    expect([0, 1, 2].map((column) => required?.text(2, column))).toEqual(['Welder', '2', '3']);
    await expect(run({ filter: { search: 'nobody at all' } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await run({ show: 'self', filter: { search: 'Bo' } })).toMatchObject({
      value: { people: 1 },
    });
  });
});
