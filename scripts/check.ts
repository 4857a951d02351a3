import './lib/require-node.ts';
import { availableParallelism } from 'node:os';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Ran, root, runTool, seconds } from './lib/run.ts';

const FORMAT_CACHE = [
  '--cache',
  '--cache-strategy=content',
  '--cache-location=node_modules/.cache/prettier/.prettier-cache',
];

/** Everything that can be judged without running the program. All steps run, whatever the ones before say. */
const STEPS: readonly (readonly [name: string, step: () => Promise<Ran>])[] = [
  ['format', () => runTool(['prettier'], ['--check', '--log-level=warn', ...FORMAT_CACHE, '.'])],
  ['lint', () => runTool(['oxlint'], ['-c', 'build/oxlint.json', '--deny-warnings', '.'])],
  ['types', checkTypes],
  [
    'import rules',
    () =>
      runTool(
        ['dependency-cruiser', 'depcruise'],
        ['--config', 'build/import-rules.cjs', '--output-type', 'err-long', 'src', 'scripts'],
      ),
  ],
  ['unused code', () => runTool(['knip'], ['--config', 'build/knip.json', '--no-progress'])],
];

/** One compilation per environment, so that each sees only its own libraries. */
async function checkTypes(): Promise<Ran> {
  const folder = join(root, 'build', 'tsconfig');
  const projects = readdirSync(folder).filter((name) => name !== 'base.json');
  const started = performance.now();
  const results: Ran[] = [];
  const work = async (): Promise<void> => {
    for (let name = projects.shift(); name !== undefined; name = projects.shift()) {
      const ran = await runTool(
        ['typescript', 'tsc'],
        ['--pretty', 'false', '-p', join(folder, name)],
      );
      // An environment without a file yet is no mistake.
      const empty = ran.output.includes('error TS18003');
      const heading = `— ${basename(name, '.json')}\n`;
      results.push(
        empty ? { ...ran, code: 0, output: '' } : { ...ran, output: heading + ran.output },
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  const failed = results.filter(({ code }) => code !== 0);
  return {
    code: failed.length > 0 ? 1 : 0,
    output: failed.map(({ output }) => output).join('\n'),
    ms: performance.now() - started,
  };
}

let failures = 0;
for (const [name, step] of STEPS) {
  const { code, output, ms } = await step();
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(13)} ${seconds(ms).padStart(7)}`);
  if (code === 0) continue;
  failures += 1;
  console.log(`${output.trimEnd().replace(/^/gm, '        ')}\n`);
}
console.log(
  failures === 0 ? 'All checks passed.' : `${failures} of ${STEPS.length} checks failed.`,
);
process.exitCode = failures === 0 ? 0 : 1;
