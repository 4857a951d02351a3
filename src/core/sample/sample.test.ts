import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testContext } from '#core/workspace/testing.ts';
import { createSample } from './create.ts';

const quiet = () => ({ signal: new AbortController().signal, progress: () => {} });

interface Counts {
  people: number;
  active: number;
  countries: number;
  currencies: number;
  departments: number;
  withoutManager: number;
}

test('the sample company has 240 people at work, leavers, two countries and two currencies', async () => {
  await using context = testContext({ today: '2026-09-30' });
  await createSample(context, join(context.folder, 'sample.upskill'), quiet());
  const { read } = context.workspaces.current();
  expect(
    read.get<Counts>(`
      SELECT count(*) AS people, sum(status <> 'left') AS active, count(DISTINCT country) AS countries,
        count(DISTINCT salary_currency) AS currencies, count(DISTINCT department) AS departments,
        sum(manager_id IS NULL) AS withoutManager
      FROM person`),
  ).toEqual({
    people: 273,
    active: 240,
    countries: 2,
    currencies: 2,
    departments: 11,
    withoutManager: 1,
  });
});

test('the second roster joins seven, ends eleven and changes nineteen', async () => {
  await using context = testContext({ today: '2026-09-30' });
  await createSample(context, join(context.folder, 'sample.upskill'), quiet());
  const { read } = context.workspaces.current();
  const touched = read.all<{ operation: string; people: number }>(`
    SELECT operation, count(*) AS people FROM change_row
    WHERE change_id = (SELECT max(id) FROM change WHERE kind = 'import') AND entity = 'person'
    GROUP BY operation ORDER BY operation`);
  expect(touched.map(({ people }) => people).toSorted((a, b) => a - b)).toEqual([7, 30]);
});

test('cancelled, nothing is left of it', async () => {
  await using context = testContext({ today: '2026-09-30' });
  const path = join(context.folder, 'sample.upskill');
  const controller = new AbortController();
  const tools = { signal: controller.signal, progress: () => controller.abort() };
  await expect(createSample(context, path, tools)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(existsSync(path)).toBe(false);
  expect(context.workspaces.currentOrNull()).toBeNull();
});
