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

test('18 roles in three families require 60 skills, which were rated for two years', async () => {
  await using context = testContext({ today: '2026-09-30' });
  await createSample(context, join(context.folder, 'sample.upskill'), quiet());
  const { read } = context.workspaces.current();
  const count = (sql: string) => read.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n;
  expect(count('skill')).toBe(60);
  expect(count('role WHERE is_family = 0')).toBe(18);
  expect(count('role WHERE is_family = 1')).toBe(3);
  expect(count("role_version WHERE valid_from = '2026-01-01'")).toBe(7);
  expect(
    read.all<{ source: string; n: number; first: string; last: string }>(
      `SELECT source, count(*) AS n, min(date) AS first, max(date) AS last
       FROM assessment GROUP BY source ORDER BY source`,
    ),
  ).toEqual([
    { source: 'credential', n: 61, first: '2024-10-10', last: '2026-09-07' },
    { source: 'manager', n: 5811, first: '2024-11-15', last: '2026-05-15' },
    { source: 'self', n: 451, first: '2026-03-02', last: '2026-03-20' },
    { source: 'test', n: 100, first: '2025-01-17', last: '2026-07-26' },
  ]);
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
