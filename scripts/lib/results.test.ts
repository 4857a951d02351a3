import { expect, test } from 'vitest';
import { addTallies, playwrightTally, readReport, skippedFiles, vitestTally } from './results.ts';

test('counts of unit tests', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numFailedTestSuites: 1,
  };
  expect(vitestTally(report)).toEqual({ passed: 5, failed: 1, skipped: 2 });
});

test('a file that does not load is a failure', () => {
  expect(vitestTally({ numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 1 }).failed).toBe(
    1,
  );
});

test('counts of browser tests', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 3 };
  expect(playwrightTally({ stats, errors: [] })).toEqual({ passed: 5, failed: 0, skipped: 3 });
  expect(playwrightTally({ stats: { expected: 0 }, errors: [{}] }).failed).toBe(1);
});

test('a run that never reported counts nothing', () => {
  const none = vitestTally(readReport('/nowhere/report.json'));
  expect(addTallies(none, { passed: 1, failed: 2, skipped: 3 })).toEqual({
    passed: 1,
    failed: 2,
    skipped: 3,
  });
});

test('files of which something was skipped', () => {
  const results = (...statuses: string[]) => statuses.map((status) => ({ status }));
  const testResults = [
    { name: 'a.test.ts', assertionResults: results('passed', 'skipped', 'todo') },
    { name: 'b.test.ts', assertionResults: results('passed', 'failed') },
  ];
  expect(skippedFiles({ testResults })).toEqual([{ file: 'a.test.ts', tests: 2 }]);
  expect(skippedFiles({})).toEqual([]);
});
