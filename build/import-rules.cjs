// Who may import whom: the table of ARCHITECTURE.md as rules of dependency-cruiser. A type-only import counts.
// Tried one by one in import-rules.test.ts, on a small tree of forbidden and allowed imports.

/** Domains of core from the ground up: one may import another only from a layer below its own. */
const DOMAIN_LAYERS = [
  ['workspace'],
  ['tables', 'workbook'],
  ['people'],
  ['reports'],
  ['organisation', 'roster', 'skills'],
  ['gaps'],
  ['credentials'],
  ['badges'],
  ['skill-files'],
  ['imports'],
  ['sample'],
];

/** Tests, and what only tests use. */
const TEST = String.raw`(\.test\.tsx?$|/testing(\.ts$|/))`;
const PURE = String.raw`^src/core/.+[/-]rules(\.ts$|/)`;

/** A pattern for packages in node_modules, with the packages that hold their types. */
const packages = (...names) => {
  const own = names.map((name) => name.replace('/', '\\/'));
  const types = names.map((name) => `@types/${name.replace(/^@/, '').replace('/', '__')}`);
  return `node_modules/(${[...own, ...types].join('|')})/`;
};

const TEST_TOOLS = packages('vitest', 'fast-check', 'csv-parse', 'jose');

/**
 * What a folder may import: everything else is refused. `node` also allows the modules that come with Node. Its tests
 * may use Node and the tools for tests besides.
 */
const only = (name, comment, path, allowed, { node = false, except = [], forTests = [] } = {}) => [
  {
    name,
    comment,
    severity: 'error',
    from: { path, pathNot: [TEST, ...except] },
    to: { pathNot: allowed, ...(node ? { dependencyTypesNot: ['core'] } : {}) },
  },
  {
    name: `${name}-tests`,
    comment: `${comment}; its tests besides use Node and the tools for tests`,
    severity: 'error',
    from: { path: `${path}.*${TEST}`, pathNot: except },
    to: { pathNot: [...allowed, ...forTests, TEST_TOOLS], dependencyTypesNot: ['core'] },
  },
];

const CORE_LIBRARIES = packages(
  'better-sqlite3',
  'exceljs',
  '@e965/xlsx',
  '@orpc/server',
  '@orpc/contract',
  'zod',
  'jsonld',
  '@noble/curves',
  'canonicalize',
  'ical-generator',
);
const TRANSPORT = packages('@orpc/client', '@orpc/server', '@orpc/contract');
const CLIENT = '^src/worker/client\\.ts$';
const INTERFACE_LIBRARIES = packages(
  'react',
  'react-dom',
  '@mantine/[^/]+',
  '@tanstack/[^/]+',
  '@tabler/icons-react',
  '@orpc/client',
  '@orpc/contract',
  '@orpc/tanstack-query',
  '@fontsource-variable/inter',
  'recharts',
  'dayjs',
  'zod',
  'vite',
);

const environments = [
  only('shared', 'shared holds the contract: zod and the contract library only', '^src/shared/', [
    '^src/shared/',
    packages('zod', '@orpc/contract'),
  ]),
  only(
    'core',
    'core is the program: no Electron, no React, no transport',
    '^src/core/',
    ['^src/(core|shared)/', '^resources/contexts/', CORE_LIBRARIES],
    { node: true },
  ),
  only(
    'worker',
    'the worker runs core and nothing else',
    '^src/worker/',
    ['^src/(worker|core|shared)/', TRANSPORT, packages('zod')],
    { node: true, except: [CLIENT] },
  ),
  only('worker-client', 'hosts see this file, so it may drag in nothing', CLIENT, [
    '^src/shared/',
    packages('@orpc/client', '@orpc/contract'),
  ]),
  only(
    'main',
    'main opens windows: it reaches core only through the worker',
    '^src/main/',
    ['^src/(main|shared)/', CLIENT, packages('electron', 'zod')],
    { node: true },
  ),
  only('preload', 'the bridge is one thin file', '^src/preload/', [
    '^src/(preload|shared)/',
    packages('electron'),
  ]),
  only(
    'web',
    'the browser host reaches core only through the worker',
    '^src/web/',
    ['^src/(web|shared)/', CLIENT, TRANSPORT, packages('ws', 'zod')],
    { node: true, forTests: ['^src/worker/testing/'] },
  ),
  only(
    'cli',
    'the command line reaches core only through the worker',
    '^src/cli/',
    ['^src/(cli|shared)/', CLIENT, TRANSPORT, packages('zod')],
    { node: true, forTests: ['^src/worker/testing/'] },
  ),
  only(
    'renderer',
    'the interface runs in a browser: no node, no Electron, no core',
    '^src/renderer/',
    ['^src/(renderer|shared)/', INTERFACE_LIBRARIES],
  ),
];

const domains = [
  {
    name: 'domain-door',
    comment: 'another domain of core is used through its index.ts',
    severity: 'error',
    from: { path: '^src/core/([^/]+)/', pathNot: TEST },
    to: {
      path: '^src/core/[^/]+/',
      pathNot: ['^src/core/$1/', '^src/core/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'domain-door-of-tests',
    comment: 'a test may also use what another domain offers for tests, in its testing.ts',
    severity: 'error',
    from: { path: `^src/core/([^/]+)/.*${TEST}` },
    to: {
      path: '^src/core/[^/]+/',
      pathNot: ['^src/core/$1/', '^src/core/[^/]+/(index|testing)\\.ts$'],
    },
  },
  {
    name: 'router-door',
    comment: 'what stands above the domains uses them through their index.ts too',
    severity: 'error',
    from: { path: ['^src/core/[^/]+\\.ts$', '^src/worker/'], pathNot: TEST },
    to: { path: '^src/core/[^/]+/', pathNot: '^src/core/[^/]+/index\\.ts$' },
  },
  ...DOMAIN_LAYERS.flatMap((layer, depth) =>
    layer.map((domain) => ({
      name: `domain-order-${domain}`,
      comment: 'a domain stands on those below it, never on those above or beside it',
      severity: 'error',
      from: { path: `^src/core/${domain}/` },
      to: {
        path: '^src/core/[^/]+/',
        pathNot: [domain, ...DOMAIN_LAYERS.slice(0, depth).flat()].map(
          (name) => `^src/core/${name}/`,
        ),
      },
    })),
  ),
  {
    name: 'pure-rules',
    comment: 'rules are pure: they import shared and other rules, and shapes from types.ts',
    severity: 'error',
    from: { path: PURE },
    to: { pathNot: ['^src/shared/', PURE, '^src/core/[^/]+/types\\.ts$'] },
  },
];

const everywhere = [
  {
    name: 'no-cycles',
    comment: 'two files that need each other are one file, or three',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'an import leads to a file or an installed package',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'declared',
    comment: 'what is imported is named in package.json, not there by chance',
    severity: 'error',
    from: { path: '^(src|scripts|e2e|bench|build)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'shipped',
    comment: 'what runs outside the bundled interface must be a dependency, not a devDependency',
    severity: 'error',
    from: { path: '^src/(core|worker|web|cli|main|shared)/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev'], pathNot: [packages('electron'), 'node_modules/@types/'] },
  },
  {
    name: 'no-test-helpers',
    comment: 'the program does not import tests or their helpers',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST },
    to: { path: [TEST, TEST_TOOLS] },
  },
];

module.exports = {
  forbidden: [...environments.flat(), ...domains, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'require', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.css', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
