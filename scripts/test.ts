import './lib/require-node.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { desktopObstacle } from './lib/electron.ts';
import {
  addTallies,
  playwrightTally,
  readReport,
  skippedFiles,
  vitestTally,
} from './lib/results.ts';
import { type Ran, root, run, runTool, seconds } from './lib/run.ts';

const reports = mkdtempSync(join(tmpdir(), 'upskill-test-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');
const show = { show: true } as const;

/** Cheapest first; the first that fails ends the run. */
const STEPS: readonly (readonly [name: string, step: () => Promise<Ran>])[] = [
  ['Check', () => run(process.execPath, ['scripts/check.ts'], show)],
  [
    'Unit tests',
    () =>
      runTool(
        ['vitest'],
        [
          'run',
          '--config',
          'build/vitest.config.ts',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${unitReport}`,
        ],
        show,
      ),
  ],
  ['Build', () => runTool(['electron-vite'], ['build', '--logLevel', 'warn'], show)],
  [
    'End-to-end tests',
    () =>
      run(process.execPath, ['scripts/e2e.ts'], {
        ...show,
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
      }),
  ],
];

let failed = '';
const started = performance.now();
for (const [name, step] of STEPS) {
  console.log(`\n━━ ${name} ${'━'.repeat(Math.max(0, 70 - name.length))}\n`);
  const { code, ms } = await step();
  console.log(`\n━━ ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(ms)}`);
  if (code === 0) continue;
  failed = name;
  break;
}

const unit = readReport(unitReport);
const e2e = readReport(e2eReport);
rmSync(reports, { recursive: true, force: true });
const verdict = failed === '' ? 'All steps passed' : `Stopped at: ${failed}`;
console.log(`\n${verdict}, after ${seconds(performance.now() - started)}.`);

// A green result must not be taken for more than it is.
for (const { file, tests } of skippedFiles(unit))
  console.log(`SKIPPED: ${relative(root, file)} – ${tests} ${tests === 1 ? 'test' : 'tests'}`);
const obstacle = desktopObstacle();
if (obstacle !== null) console.log(`SKIPPED: Electron window tests – ${obstacle}`);

const tally = addTallies(vitestTally(unit), playwrightTally(e2e));
// A step that stops the run without a failing test of its own is one failure.
const failures = failed === '' ? tally.failed : Math.max(1, tally.failed);
console.log(`${tally.passed} passed, ${failures} failed, ${tally.skipped} skipped`);
process.exitCode = failed === '' ? 0 : 1;
