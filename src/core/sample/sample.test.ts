import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReadHandle } from '#core/workspace/index.ts';
import { testContext, type TestContext } from '#core/workspace/testing.ts';
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

describe('the sample company', () => {
  let context: TestContext;
  let read: ReadHandle;
  beforeAll(async () => {
    context = testContext({ today: '2026-09-30' });
    await createSample(context, join(context.folder, 'sample.upskill'), quiet());
    ({ read } = context.workspaces.current());
  }, 120_000);
  afterAll(() => context.dispose());

  const count = (sql: string) => read.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n;

  test('has 240 people at work, leavers, two countries and two currencies', () => {
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

  test('has a second roster that joins seven, ends eleven and changes nineteen', () => {
    const touched = read.all<{ operation: string; people: number }>(`
      SELECT operation, count(*) AS people FROM change_row
      WHERE change_id = (SELECT id FROM change WHERE title = 'Import roster-2026-09.xlsx')
        AND entity = 'person'
      GROUP BY operation ORDER BY operation`);
    expect(touched.map(({ people }) => people).toSorted((a, b) => a - b)).toEqual([7, 30]);
  });

  test('has 18 roles in three families that require 60 skills, rated for two years', () => {
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
      { source: 'manager', n: 5811, first: '2024-11-15', last: '2026-05-15' },
      { source: 'self', n: 451, first: '2026-03-02', last: '2026-03-20' },
      { source: 'test', n: 100, first: '2025-01-17', last: '2026-07-26' },
    ]);
  });

  test('has 45 credentials, three of them stacks, 600 awards and some attempts', () => {
    expect(count('credential')).toBe(45);
    expect(count('(SELECT DISTINCT stack_id FROM stack_group)')).toBe(3);
    expect(count('award')).toBe(600);
    expect(count('attempt')).toBe(33);
    // Nobody is made up for the tracker, and no credential either.
    expect(count('person')).toBe(273);
    expect(count('credential WHERE issuer_id IS NULL')).toBe(0);
    expect(
      count(
        'credential c WHERE NOT EXISTS (SELECT 1 FROM credential_price p WHERE p.credential_id = c.id)',
      ),
    ).toBe(0);
    expect(
      count(
        'credential c WHERE NOT EXISTS (SELECT 1 FROM credential_skill s WHERE s.credential_id = c.id)',
      ),
    ).toBe(0);
  });

  test('has 12 badges: valid, self-asserted, hosted, expired, revoked, tampered', () => {
    const verdict = (name: string): string => `(report ->> '$.verdicts.${name}.result')`;
    const badges = read.all<{ name: string; says: string; award: number }>(
      `SELECT name, ${['integrity', 'issuer', 'status', 'dates', 'recipient'].map(verdict).join(" || ' ' || ")} AS says,
         EXISTS (SELECT 1 FROM award a WHERE a.badge_id = badge.id) AS award
       FROM badge`,
    );
    expect(badges).toHaveLength(12);
    const says = Object.fromEntries(badges.map((badge) => [badge.name, badge.says]));
    expect(says).toMatchObject({
      'Cloud solutions architect': 'pass pass pass pass pass',
      'Coaching at work': 'pass unchecked pass pass pass',
      'Calibration technician': 'pass pass pass fail pass',
      'Machine learning in practice': 'pass pass fail pass pass',
      'Electrical safety, authorised person': 'fail unchecked unchecked unchecked unchecked',
      'Internal auditor': 'unchecked unchecked unchecked pass pass',
    });
    // What is revoked or tampered with is kept, and no award.
    expect(
      badges
        .filter(({ award }) => award === 0)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Electrical safety, authorised person', 'Machine learning in practice']);
  });
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
