/** Kills the program, and the worker alone, at random moments of imports and of entering ratings: `node scripts/kill-test.ts [rounds]`. */
import './lib/require-node.ts';
import { killOnce, prepare } from './kill-test/rounds.ts';

const rounds = Number(process.argv[2] ?? 50);
const bench = await prepare();
const started = performance.now();
let failed = 0;
try {
  for (let round = 1; round <= rounds; round += 1) {
    const { what, complaints } = await killOnce(bench, round);
    if (complaints.length > 0) failed += 1;
    const verdict = complaints.length === 0 ? 'sound' : complaints.join('; ');
    console.log(`${String(round).padStart(3)} ${what}: ${verdict}`);
  }
} finally {
  await bench.dispose();
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${rounds} kills in ${seconds} s, ${failed} left something wrong.`);
process.exitCode = failed === 0 ? 0 : 1;
