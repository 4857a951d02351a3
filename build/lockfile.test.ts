import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const root = resolve(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};
const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as Readonly<
  Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
>;
const locked = new Set(
  Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)),
);

// `npm ci` refuses a lockfile that leaves out the binaries of other systems, as npm writes it where it cannot get them.
test('names the binaries of every system', () => {
  const missing = Object.values(lock.packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !locked.has(name));
  expect(missing).toEqual([]);
});

test('says what each package must contain', () => {
  const loose = Object.entries(lock.packages).filter(
    ([path, { integrity }]) => path !== '' && !integrity,
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('every version is exact', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
