import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const addTallies = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const count = (record: Readonly<Record<string, unknown>>, name: string): number =>
  typeof record[name] === 'number' ? record[name] : 0;

/** The counts in a JSON report of vitest (or Jest, whose form it is). */
export function vitestTally(report: Readonly<Record<string, unknown>>): Tally {
  const failedSuites =
    count(report, 'numFailedTests') === 0 ? count(report, 'numFailedTestSuites') : 0;
  return {
    passed: count(report, 'numPassedTests'),
    // A file that fails while loading has no failed test to count.
    failed: count(report, 'numFailedTests') + failedSuites,
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  };
}

/** The counts in a JSON report of Playwright; a test that passed at a second try has passed. */
export function playwrightTally(report: Readonly<Record<string, unknown>>): Tally {
  const stats = (report['stats'] ?? {}) as Readonly<Record<string, unknown>>;
  const errors = Array.isArray(report['errors']) ? report['errors'].length : 0;
  return {
    passed: count(stats, 'expected') + count(stats, 'flaky'),
    failed: count(stats, 'unexpected') + (count(stats, 'unexpected') === 0 ? errors : 0),
    skipped: count(stats, 'skipped'),
  };
}

/** A report; empty where the run did not come as far as writing one. */
export const readReport = (file: string): Readonly<Record<string, unknown>> =>
  existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>)
    : {};

interface VitestFile {
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** The test files of a vitest report of which something was skipped, with how many tests. */
export function skippedFiles(
  report: Readonly<Record<string, unknown>>,
): readonly { readonly file: string; readonly tests: number }[] {
  const files = Array.isArray(report['testResults']) ? (report['testResults'] as VitestFile[]) : [];
  return files
    .map(({ name, assertionResults }) => ({
      file: name,
      tests: assertionResults.filter(({ status }) => !['passed', 'failed'].includes(status)).length,
    }))
    .filter(({ tests }) => tests > 0);
}
