import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyHandlers, type ReadHandle } from '#core/workspace/index.ts';
import { testContext, type TestContext } from '#core/workspace/testing.ts';
import { importFile } from './index.ts';

const HEADERS = [
  'Employee ID',
  'Name',
  'Work Email',
  'Department',
  'Manager ID',
  'Hire Date',
  'Salary',
  'Badge',
];

const day = fc
  .integer({ min: 0, max: 9000 })
  .map((days) => new Date(Date.UTC(2001, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const word = fc.stringMatching(/^[A-ZÄØŁ][a-zäøł]{1,8}$/u);

/** A row as an HR system might export it; numbers come from few, so that files meet the same people again. */
const row = fc.record({
  number: fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(4, '0')),
  name: fc.tuple(word, word).map((names) => names.join(' ')),
  email: fc.option(
    word.map((name) => `${name.normalize('NFKD').replace(/[^A-Za-z]/g, '')}@example.org`),
    { nil: '' },
  ),
  department: fc.constantFrom('Sales', 'Finance', 'Operations', ''),
  manager: fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 14 }).map((n) => String(n).padStart(4, '0')),
  ),
  hired: fc.oneof(day, fc.constantFrom('', 'soon')),
  salary: fc.oneof(fc.integer({ min: 20_000, max: 90_000 }).map(String), fc.constant('')),
  badge: fc.oneof(word, fc.constant('')),
});
const roster = fc.array(row, { minLength: 1, maxLength: 10 });
type Roster = typeof roster extends fc.Arbitrary<infer Rows> ? Rows : never;

/** Every row of every table but the history's own, as SQLite has them. */
function everything(read: ReadHandle): Record<string, unknown[]> {
  const tables = read.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name NOT LIKE 'change%' AND name NOT LIKE '%\\_before' ESCAPE '\\' ORDER BY name`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [name, read.all(`SELECT * FROM "${name}" ORDER BY 1`)]),
  );
}

function write(context: TestContext, name: string, rows: Roster): string {
  const path = join(context.folder, name);
  const lines = [HEADERS, ...rows.map((one) => Object.values(one))];
  writeFileSync(path, lines.map((cells) => cells.join(',')).join('\n'));
  return path;
}

test('importing and undoing leaves the whole workspace as it was, and redoing brings it back', async () => {
  await fc.assert(
    fc.asyncProperty(
      roster,
      roster,
      fc.constantFrom('keep' as const, 'left' as const),
      async (first, second, missing) => {
        await using context = testContext();
        const { read } = await context.workspaces.create(join(context.folder, 'trial.upskill'));
        await importFile(context, write(context, 'first.csv', first));
        const before = everything(read);
        const imported = await importFile(context, write(context, 'second.csv', second), {
          missing,
          leavingDate: '2026-05-31',
        });
        const after = everything(read);
        if (imported.changeId === null) return expect(after).toEqual(before);
        await call(historyHandlers.undo, { changeId: imported.changeId }, { context });
        expect(everything(read)).toEqual(before);
        await call(historyHandlers.redo, undefined, { context });
        expect(everything(read)).toEqual(after);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test('importing twice is importing once', async () => {
  await fc.assert(
    fc.asyncProperty(roster, async (rows) => {
      await using context = testContext();
      const { read } = await context.workspaces.create(join(context.folder, 'trial.upskill'));
      const path = write(context, 'roster.csv', rows);
      await importFile(context, path);
      const once = everything(read);
      const again = await importFile(context, path);
      expect(again).toMatchObject({ added: 0, changed: 0, left: 0, changeId: null });
      expect(everything(read)).toEqual(once);
    }),
    { numRuns: 25 },
  );
}, 120_000);
