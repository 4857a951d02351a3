import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ICruiseOptions, ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const rules: {
  forbidden: (IForbiddenRuleType & { name: string })[];
  options: ICruiseOptions;
} = createRequire(import.meta.url)('./import-rules.cjs');

/** A file that is there to be imported, or one whose only line is the import that is tried. */
const TARGETS = [
  'src/shared/errors.ts',
  'src/core/index.ts',
  'src/core/people/index.ts',
  'src/core/people/queries.ts',
  'src/core/people/rules.ts',
  'src/core/people/testing.ts',
  'src/core/people/types.ts',
  'src/core/roster/index.ts',
  'src/core/roster/date-rules.ts',
  'src/core/workspace/index.ts',
  'src/worker/client.ts',
  'src/worker/serve.ts',
  'src/renderer/theme/tokens.css',
  'src/main/window.ts',
];

const PACKAGES = {
  dependencies: ['zod', '@orpc/contract', '@orpc/client', '@orpc/server', 'better-sqlite3', 'ws'],
  devDependencies: ['electron', 'react', '@mantine/core', 'vitest', 'fast-check'],
  undeclared: ['left-pad'],
};

/** importing file · what it imports · the rule that refuses it, or null where it is allowed */
const TRIALS: readonly (readonly [string, string, string | null])[] = [
  ['src/shared/money.ts', 'zod', null],
  ['src/shared/money-contract.ts', '@orpc/contract', null],
  ['src/shared/a.ts', 'node:fs', 'shared'],
  ['src/shared/b.ts', '#core/people/index.ts', 'shared'],
  ['src/shared/c.ts', 'react', 'shared'],
  ['src/shared/a.test.ts', 'vitest', null],
  ['src/shared/d.ts', 'vitest', 'no-test-helpers'],
  ['src/core/people/a.ts', '#shared/errors.ts', null],
  ['src/core/people/b.ts', 'node:fs', null],
  ['src/core/people/c.ts', 'better-sqlite3', null],
  ['src/core/people/d.ts', 'electron', 'core'],
  ['src/core/people/e.ts', '@mantine/core', 'core'],
  ['src/core/people/f.ts', 'ws', 'core'],
  ['src/core/people/g.ts', '#worker/client.ts', 'core'],
  ['src/core/people/h.ts', '../../main/window.ts', 'core'],
  ['src/core/people/i.ts', '#core/workspace/index.ts', null],
  ['src/core/people/j.ts', '#core/roster/index.ts', 'domain-order-people'],
  ['src/core/people/k.ts', './testing.ts', 'no-test-helpers'],
  ['src/core/roster/a.ts', '#core/people/index.ts', null],
  ['src/core/roster/b.ts', '#core/people/queries.ts', 'domain-door'],
  ['src/core/roster/c.ts', '../people/types.ts', 'domain-door'],
  ['src/core/roster/a.test.ts', '#core/people/testing.ts', null],
  ['src/core/roster/b.test.ts', '#core/people/queries.ts', 'domain-door-of-tests'],
  ['src/core/roster/d.test.ts', 'fast-check', null],
  ['src/core/organisation/a.ts', '#core/roster/index.ts', 'domain-order-organisation'],
  ['src/core/roster/mapping-rules.ts', './date-rules.ts', null],
  ['src/core/roster/other-rules.ts', '#shared/errors.ts', null],
  ['src/core/roster/name-rules.ts', 'node:fs', 'pure-rules'],
  ['src/core/roster/sql-rules.ts', 'better-sqlite3', 'pure-rules'],
  ['src/core/roster/rules/match.ts', '../index.ts', 'pure-rules'],
  ['src/core/people-router.ts', '#core/people/index.ts', null],
  ['src/core/bad-router.ts', '#core/people/queries.ts', 'router-door'],
  ['src/worker/a.ts', '#core/index.ts', null],
  ['src/worker/b.ts', '@orpc/server', null],
  ['src/worker/c.ts', 'electron', 'worker'],
  ['src/worker/d.ts', '#core/people/queries.ts', 'router-door'],
  ['src/main/a.ts', 'electron', null],
  ['src/main/b.ts', '#worker/client.ts', null],
  ['src/main/c.ts', '#worker/serve.ts', 'main'],
  ['src/main/d.ts', '#core/index.ts', 'main'],
  ['src/main/e.ts', 'react', 'main'],
  ['src/main/f.ts', 'node:path', null],
  ['src/preload/a.ts', 'electron', null],
  ['src/preload/b.ts', 'node:fs', 'preload'],
  ['src/preload/c.ts', '#worker/client.ts', 'preload'],
  ['src/web/a.ts', 'ws', null],
  ['src/web/b.ts', '#worker/client.ts', null],
  ['src/web/c.ts', '#core/index.ts', 'web'],
  ['src/web/d.ts', 'electron', 'web'],
  ['src/cli/a.ts', '#shared/errors.ts', null],
  ['src/cli/b.ts', '#worker/serve.ts', 'cli'],
  ['src/cli/c.ts', 'better-sqlite3', 'cli'],
  ['src/renderer/a.tsx', 'react', null],
  ['src/renderer/b.tsx', '@mantine/core', null],
  ['src/renderer/c.tsx', './theme/tokens.css', null],
  ['src/renderer/d.tsx', '#shared/errors.ts', null],
  ['src/renderer/e.tsx', 'node:fs', 'renderer'],
  ['src/renderer/f.tsx', 'electron', 'renderer'],
  ['src/renderer/g.tsx', '#core/people/types.ts', 'renderer'],
  ['src/renderer/h.tsx', '#worker/client.ts', 'renderer'],
  ['src/renderer/i.tsx', 'better-sqlite3', 'renderer'],
  ['src/renderer/a.test.tsx', '#core/people/index.ts', 'renderer-tests'],
  ['src/renderer/b.test.tsx', 'fast-check', null],
  ['src/main/a.test.ts', 'vitest', null],
  ['src/main/b.test.ts', '#core/index.ts', 'main-tests'],
  ['src/main/testing/fake.ts', 'vitest', null],
  ['src/core/people/l.ts', './missing.ts', 'resolvable'],
  ['src/core/people/m.ts', 'left-pad', 'declared'],
  ['src/shared/one.ts', './two.ts', 'no-cycles'],
  // The other half of that cycle, which is told once.
  ['src/shared/two.ts', './one.ts', null],
];

const folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
const refusals = new Map<string, Set<string>>();

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeAll(async () => {
  const imports = {
    '#shared/*': './src/shared/*',
    '#core/*': './src/core/*',
    '#worker/*': './src/worker/*',
  };
  const versions = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, '1.0.0']));
  write(
    'package.json',
    JSON.stringify({
      type: 'module',
      imports,
      dependencies: versions(PACKAGES.dependencies),
      devDependencies: versions(PACKAGES.devDependencies),
    }),
  );
  for (const name of Object.values(PACKAGES).flat()) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const path of TARGETS) write(path, '');
  // Alternately a plain and a type-only import, so that both are seen.
  for (const [index, [from, to]] of TRIALS.entries()) {
    write(
      from,
      index % 2 ? `import type { A } from '${to}';\nexport type B = A;\n` : `import '${to}';\n`,
    );
  }
  const { output } = await cruise(['src'], {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
    baseDir: folder,
  });
  for (const { from, rule } of (output as ICruiseResult).summary.violations) {
    refusals.set(from, (refusals.get(from) ?? new Set()).add(rule.name));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(TRIALS)('%s importing %s: %s', (from, _to, rule) => {
  const found = [...(refusals.get(from) ?? [])];
  if (rule === null) expect(found).toEqual([]);
  else expect(found).toContain(rule);
});

test('every domain of core has its place in the order', () => {
  const placed = rules.forbidden.flatMap(({ name }) =>
    name.startsWith('domain-order-') ? [name.slice('domain-order-'.length)] : [],
  );
  const there = readdirSync(join(root, 'src/core'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(placed).toEqual(expect.arrayContaining(there));
});
